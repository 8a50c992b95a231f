import type { ShareableThing } from '#core/sharing.ts';
import type { TrustTexts } from '#i18n/nl/trust.ts';
import { cellKey, parseChanges } from '../domain/share.ts';
import type { Reader } from '../domain/share.ts';

/** A reader as she knows him: by name, with his place beside her. */
export function readerName(t: TrustTexts, { audience, names }: Pick<Reader, 'audience' | 'names'>): string {
  const who = t.list(names);
  switch (audience) {
    case 'person':
      return who;
    case 'team':
      return t.teamAt(who);
    default:
      return t.withPlace(who, t.audiences[audience]);
  }
}

/** What showing one of these asks of others, each once. */
export function asksOfSharing(things: readonly ShareableThing[]): readonly (keyof TrustTexts['asks'])[] {
  const has = (...some: readonly ShareableThing[]): boolean => some.some((one) => things.includes(one));
  return [
    ...(has('card:expertise', 'card:experience', 'card:offer') ? (['card'] as const) : []),
    ...(has('card:diplomas') ? (['diplomas'] as const) : []),
    ...(has('compass') ? (['compass'] as const) : []),
  ];
}

/** Short, above a column. */
export const readerHead = (t: TrustTexts, reader: Pick<Reader, 'audience' | 'names'>): string =>
  reader.audience === 'team' ? t.teamAt(t.list(reader.names)) : t.list(reader.names);

/** In words what changed a moment ago; null when the address says nothing that we wrote. */
export function changedText(
  t: TrustTexts,
  readers: readonly Reader[],
  changed: string | null,
): string | null {
  const changes = parseChanges(changed ?? '');
  if (changes === null) return null;
  const said = changes.map((change) => {
    const reader = readers.find(
      ({ audience, personId }) => audience === change.audience && personId === change.personId,
    );
    const whom = reader === undefined ? t.audiences[change.audience] : readerName(t, reader);
    return change.shown ? t.nowShown(t.things[change.thing], whom) : t.noLonger(t.things[change.thing], whom);
  });
  return said.length > 3 ? t.manyChanged(said.length) : said.join(' ');
}

export const isShown = (shown: readonly string[], thing: ShareableThing, reader: Reader): boolean =>
  shown.includes(cellKey({ thing, audience: reader.audience, personId: reader.personId }));

/** Who sees one thing now, each by name. */
export const readersOf = (
  t: TrustTexts,
  thing: ShareableThing,
  { shown, readers }: { readonly shown: readonly string[]; readonly readers: readonly Reader[] },
): string[] =>
  readers.filter((reader) => isShown(shown, thing, reader)).map((reader) => readerName(t, reader));
