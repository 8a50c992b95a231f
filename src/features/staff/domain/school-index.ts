import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { plainWords } from '#core/plain-words.ts';

/** A school of the board; `until` is its last day there when it went to another board. */
export interface OwnSchool {
  readonly id: SchoolId;
  readonly locationCode: string;
  readonly institutionCode: string;
  readonly name: string;
  readonly until: IsoDate | null;
}

export type FoundSchool =
  | { readonly kind: 'found'; readonly school: OwnSchool }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unclear' };

/**
 * Finds a school by location code (00AP00), by BRIN (the main location, or the only one), by both with a name behind it, or
 * by name; a name that two schools bear is unclear.
 */
export function schoolIndex(schools: readonly OwnSchool[]): (text: string) => FoundSchool {
  const byCode = new Map(schools.map((school) => [school.locationCode, school]));
  const byBrin = grouped(schools, (school) => school.institutionCode);
  const byName = grouped(schools, (school) => plainWords(school.name));
  const seen = new Map<string, FoundSchool>();
  const find = (text: string): FoundSchool => {
    const code = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
    const brin = /^\d{2}[A-Z]{2}/.exec(code)?.[0];
    const exact = byCode.get(code) ?? byCode.get(/^\d{2}[A-Z]{2}\d{2}/.exec(code)?.[0] ?? '');
    if (exact !== undefined) return { kind: 'found', school: exact };
    const named = one(byName.get(plainWords(text)) ?? []);
    if (named.kind !== 'unknown' || brin === undefined) return named;
    const locations = byBrin.get(brin) ?? [];
    if (/^\d{2}[A-Z]{2}\d{2}$/.test(code)) return { kind: 'unknown' };
    return one(
      locations.length > 1 ? locations.filter(({ locationCode }) => locationCode.endsWith('00')) : locations,
    );
  };
  return (text) => {
    const known = seen.get(text) ?? find(text);
    if (seen.size < 5000) seen.set(text, known);
    return known;
  };
}

function one(schools: readonly OwnSchool[]): FoundSchool {
  const here = schools.filter(({ until }) => until === null);
  const [first, ...others] = here.length > 0 ? here : schools;
  if (first === undefined) return { kind: 'unknown' };
  return others.length > 0 ? { kind: 'unclear' } : { kind: 'found', school: first };
}

function grouped<T>(things: readonly T[], key: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group === undefined) groups.set(key(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
