import type { IsoDate } from '#core/date.ts';
import type { RuleDefinition, Sourced } from '#core/knowledge.ts';
import { differenceFrom } from './difference.ts';
import type { Dated, Difference } from './difference.ts';
import { isSame } from '#core/form/form.ts';
import { entryFields } from './entry-forms.ts';
import type { Content, EntryKind, KeptEntry } from './entry.ts';
import type { Spell } from './follow.ts';
import { seenOf } from './follow.ts';
import type { RuleSheet } from './judge-version.ts';

/** What a rule says at some moment. */
export interface RuleSaid extends Sourced {
  readonly value: number;
}

export interface RuleDifference extends Difference<RuleSaid> {
  readonly definition: RuleDefinition;
  readonly seen: number;
}

export interface EntryDifference extends Difference<Content> {
  readonly entry: EntryKind;
  readonly code: string;
  readonly seen: number;
}

type Released = Spell & RuleSaid & { readonly key: string };

const saidOf = ({ value, source, checkedOn, certainty }: RuleSaid): RuleSaid => ({
  value,
  source,
  checkedOn,
  certainty,
});

/** Looked at later than the release was made is no difference: only the other way round there is something to take. */
const isLookedAt = (here: unknown, release: unknown): boolean => String(here) >= String(release);

const isSameRule = (here: RuleSaid, release: RuleSaid): boolean =>
  here.value === release.value &&
  here.source === release.source &&
  here.certainty === release.certainty &&
  isLookedAt(here.checkedOn, release.checkedOn);

/** The rules of the country that say something else than the release, from today on. */
export function ruleDifferences(
  sheets: readonly RuleSheet[],
  released: readonly Released[],
  today: IsoDate,
): readonly RuleDifference[] {
  const dated = (versions: readonly (Spell & RuleSaid)[]): Dated<RuleSaid>[] =>
    versions.map((one) => ({ validFrom: one.validFrom, validTo: one.validTo, said: saidOf(one) }));
  return sheets.flatMap(({ definition, national }) => {
    const theirs = released.filter(({ key }) => key === definition.key);
    const found = differenceFrom(dated(national), dated(theirs), today, isSameRule);
    return found === null ? [] : [{ ...found, definition, seen: seenOf(national) }];
  });
}

interface Entry {
  readonly kind: EntryKind;
  readonly code: string;
}

/** The routes, schemes, functions and steps that are other than those of the release, from today on. */
export function entryDifferences(
  kept: readonly (Entry & { readonly versions: readonly KeptEntry[] })[],
  released: readonly (Entry & Spell & { readonly content: Content })[],
  today: IsoDate,
): readonly EntryDifference[] {
  const nameOf = ({ kind, code }: Entry): string => `${kind} ${code}`;
  const all = new Map<string, Entry>([...kept, ...released].map((one) => [nameOf(one), one]));
  return [...all.values()].flatMap(({ kind, code }) => {
    const isOne = (one: Entry): boolean => one.kind === kind && one.code === code;
    const dated = (versions: readonly (Spell & { readonly content: Content })[]): Dated<Content>[] =>
      versions.map(({ validFrom, validTo, content }) => ({ validFrom, validTo, said: content }));
    const versions = kept.find(isOne)?.versions ?? [];
    const found = differenceFrom(dated(versions), dated(released.filter(isOne)), today, isSameEntry(kind));
    return found === null ? [] : [{ ...found, entry: kind, code, seen: seenOf(versions) }];
  });
}

const isSameEntry = (kind: EntryKind) => {
  const fields = Object.entries(entryFields[kind]).filter(([name]) => name !== 'checkedOn');
  return (here: Content, release: Content): boolean =>
    fields.every(([name, field]) => isSame(field, here[name], release[name])) &&
    isLookedAt(here['checkedOn'], release['checkedOn']);
};
