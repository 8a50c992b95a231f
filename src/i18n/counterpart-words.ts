import { mapEach } from '#core/keys.ts';
import { counterpartContent } from '#core/counterpart.ts';
import type { CounterpartItem, CounterpartKind, PairKey } from '#core/counterpart.ts';
import type { Locale } from './locale.ts';

type Words = Readonly<Record<Locale, string>>;

/** What the content says of each kind, item and pair; words that are missing in a language do not compile. */
const kinds: Readonly<Record<CounterpartKind, Kind>> = counterpartContent.kinds;
const items: Readonly<Record<CounterpartItem, { readonly name: Words; readonly hers: Words }>> =
  counterpartContent.items;
const pairs: Readonly<Record<PairKey, { readonly person: Words; readonly organisation: Words }>> =
  counterpartContent.pairs;

interface Kind {
  /** Short, for lists, filters and mails. */
  readonly name: Words;
  /** What is asked, in a few words; `{words}` is the amount or what she wrote. */
  readonly asked: Words;
  /** The same when she wrote nothing. */
  readonly bare?: Words;
  /** The same, read by whom it is about. */
  readonly askedByYou?: Words;
}

interface CounterpartWords {
  readonly kinds: Readonly<Record<CounterpartKind, string>>;
  readonly asked: Readonly<Record<CounterpartKind, (words: string) => string>>;
  readonly askedByYou: Readonly<Partial<Record<CounterpartKind, string>>>;
  readonly items: Readonly<Record<string, string>>;
  /** The same, said to her. */
  readonly itemsOfHers: Readonly<Record<string, string>>;
  readonly pairs: Readonly<Record<PairKey, { readonly person: string; readonly organisation: string }>>;
}

/** The words of the content in one language. */
export const counterpartWords = (locale: Locale): CounterpartWords => ({
  kinds: mapEach(kinds, ({ name }) => name[locale]),
  asked: mapEach(
    kinds,
    ({ asked, bare }) =>
      (words: string): string =>
        (words === '' && bare !== undefined ? bare : asked)[locale].replace('{words}', () => words),
  ),
  askedByYou: mapEach(kinds, ({ askedByYou }) => askedByYou?.[locale]),
  items: mapEach(items, ({ name }) => name[locale]),
  itemsOfHers: mapEach(items, ({ hers }) => hers[locale]),
  pairs: mapEach(pairs, ({ person, organisation }) => ({
    person: person[locale],
    organisation: organisation[locale],
  })),
});
