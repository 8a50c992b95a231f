/** Where the template stands; it is read when a document is made. */
export const dossierTemplate = 'src/features/trust/ui/dossier.typ';

/** A short fact beside its name; `other` is what the school does. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  readonly side: 'own' | 'other';
}

/** What somebody wrote, under a small title. */
export interface Told {
  readonly term: string;
  readonly text: string;
}

export interface Block {
  readonly title: string;
  readonly meta: string;
  readonly facts: readonly Fact[];
  readonly texts: readonly Told[];
}

export interface Part {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
}

export const fact = (term: string, text: string | null, side: Fact['side'] = 'own'): Fact => ({
  term,
  text: text ?? '',
  side,
});
export const told = (term: string, text: string | null): Told => ({ term, text: text ?? '' });

const filled = <T extends { readonly text: string }>(all: readonly T[]): T[] =>
  all.filter(({ text }) => text.trim() !== '');

/** One block with only what was filled in. */
export const block = (title: string, parts: Partial<Omit<Block, 'title'>>): Block => ({
  title,
  meta: parts.meta ?? '',
  facts: filled(parts.facts ?? []),
  texts: filled(parts.texts ?? []),
});

const says = ({ title, facts, texts }: Block): boolean => title !== '' || facts.length + texts.length > 0;

/** A part without blocks that say something is left out. */
export const partOf = (title: string, lead: string, blocks: readonly Block[]): Part[] => {
  const kept = blocks.filter(says);
  return kept.length === 0 ? [] : [{ title, lead, blocks: kept }];
};

export const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
