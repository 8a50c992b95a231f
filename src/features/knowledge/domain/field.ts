/** What fills the choices of a field: what is kept of that kind, or the words for what somebody can hold. */
export const choiceSources = ['funding', 'function', 'route', 'rule', 'credential', 'test'] as const;

export type ChoiceSource = (typeof choiceSources)[number];

/** Fixed words, or what is known at that moment. */
export type Choices = readonly string[] | ChoiceSource;

interface Named {
  readonly name: string;
}

interface MayBeEmpty extends Named {
  readonly optional?: true;
}

/** One field of an entry, as its form asks it. What stays empty where it may, is kept as not known. */
export type Field =
  /** A text in both languages. */
  | (MayBeEmpty & { readonly as: 'words'; readonly long?: true })
  | (Named & { readonly as: 'text' })
  | (MayBeEmpty & { readonly as: 'day' })
  | (MayBeEmpty & { readonly as: 'number'; readonly whole: boolean })
  /** Least and most; both empty is not known. */
  | (Named & { readonly as: 'span'; readonly whole: boolean })
  /** An amount, kept in cents. */
  | (Named & { readonly as: 'euros' })
  | (Named & { readonly as: 'yes-no' })
  | (MayBeEmpty & { readonly as: 'one'; readonly of: Choices })
  /** `open`: what is not among the choices may be added. */
  | (Named & { readonly as: 'some'; readonly of: Choices; readonly least?: 1; readonly open?: true })
  | ListField;

/** A row of things, each of a kind with fields of its own; `tag` is where the kind stands, if it is kept. */
export interface ListField extends Named {
  readonly as: 'list';
  readonly tag: string | null;
  readonly least?: 1;
  readonly variants: Readonly<Record<string, readonly Field[]>>;
}

/** What a form says, before anything of it is understood; see `formObject`. */
export type Typed = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textIn = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value.trim() : '';
};

export const textsIn = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

/** The things of a list, in their order; a form numbers them. */
export function rowsIn(typed: Typed, name: string): readonly Typed[] {
  const rows = typed[name];
  if (!isGroup(rows)) return [];
  return Object.entries(rows)
    .filter(([number]) => /^\d{1,3}$/.test(number))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, row]) => row)
    .filter(isGroup);
}

/** Which of its kinds a thing of a list is; null when it is none. */
export function variantOf({ tag, variants }: ListField, row: Typed): string | null {
  const name = tag === null ? Object.keys(variants)[0] : row[tag];
  return typeof name === 'string' && Object.hasOwn(variants, name) ? name : null;
}
