import { z } from 'zod';
import type { FiguresInput } from '#core/figures/figures.ts';
import { leastThreshold } from '#core/figures/rules.ts';
import type { Group, GroupFigures } from '#core/figures/types.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

const ids = z.array(z.union([z.string().min(1), z.number()]).transform(String));
const groups = z.array(
  z.strictObject({
    key: z.string().min(1),
    parent: z.string().min(1).optional(),
    people: ids,
    cuts: z.record(z.string(), ids),
  }),
);
const figure = z.number().int().min(0).nullable();
const shown = z.array(
  z.strictObject({ key: z.string(), people: figure, cuts: z.record(z.string(), figure) }),
);
const out = z.union([shown, z.strictObject({ groups: shown }).transform((one) => one.groups)]);

/** What `calculate figures` reads (contract): every key is known, and what cannot be is refused. */
const input = z.strictObject({
  threshold: z.number().int().min(leastThreshold).max(10_000),
  groups,
  published: z.array(z.strictObject({ groups, out })).optional(),
});

/** What is wrong with one field, by its path: `groups.0.parent`. */
export interface FiguresFault {
  readonly field: string;
  readonly code: keyof (typeof faultWords)['nl'];
}

export const faultWords = {
  nl: {
    unknown: 'deze sleutel is niet bekend',
    impossible: 'dit ontbreekt of kan niet',
    twice: 'dit staat er twee keer',
    'no-such-group': 'deze groep is er niet',
    circle: 'deze groep hoort bij zichzelf',
    'not-together': 'dit zijn niet de mensen van de delen samen',
    'not-in-group': 'hier staat iemand die niet in de groep zit',
    'not-of-group': 'dit getal kan niet bij deze groep horen',
  },
  en: {
    unknown: 'this key is not known',
    impossible: 'this is missing or cannot be',
    twice: 'this stands here twice',
    'no-such-group': 'there is no such group',
    circle: 'this group is a part of itself',
    'not-together': 'these are not the people of the parts together',
    'not-in-group': 'somebody stands here who is not in the group',
    'not-of-group': 'this number cannot be of this group',
  },
} as const;

export function readFigures(json: unknown): Result<FiguresInput, readonly FiguresFault[]> {
  const read = input.safeParse(json);
  if (!read.success) return err(read.error.issues.flatMap(faultsOfIssue));
  const { published = [] } = read.data;
  const faults = [
    ...faultsOf(read.data.groups, 'groups'),
    ...published.flatMap((one, index) => [
      ...faultsOf(one.groups, `published.${index}.groups`),
      ...outFaults(one.groups, one.out, `published.${index}.out`),
    ]),
  ];
  return faults.length > 0 ? err(faults) : ok(read.data);
}

function faultsOfIssue(issue: z.core.$ZodIssue): readonly FiguresFault[] {
  const at = (key?: string): string =>
    [...issue.path, ...(key === undefined ? [] : [key])].map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: at(key), code: 'unknown' as const }));
  return [{ field: at(), code: 'impossible' }];
}

function faultsOf(all: readonly Group[], path: string): readonly FiguresFault[] {
  const byKey = new Map(all.map((group) => [group.key, group]));
  return all.flatMap((group, index): FiguresFault[] => {
    const at = (rest: string): string => `${path}.${index}.${rest}`;
    const people = new Set(group.people);
    const faults: FiguresFault[] = [];
    if (all.findIndex(({ key }) => key === group.key) !== index)
      faults.push({ field: at('key'), code: 'twice' });
    if (people.size < group.people.length) faults.push({ field: at('people'), code: 'twice' });
    if (group.parent !== undefined && !byKey.has(group.parent))
      faults.push({ field: at('parent'), code: 'no-such-group' });
    if (isOwnAncestor(group, byKey)) faults.push({ field: at('parent'), code: 'circle' });
    const parts = all.filter(({ parent }) => parent === group.key);
    const together = new Set(parts.flatMap((part) => part.people));
    if (parts.length > 0 && !isSame(people, together))
      faults.push({ field: at('people'), code: 'not-together' });
    for (const [name, own] of Object.entries(group.cuts)) {
      if (new Set(own).size < own.length) faults.push({ field: at(`cuts.${name}`), code: 'twice' });
      if (own.some((id) => !people.has(id))) faults.push({ field: at(`cuts.${name}`), code: 'not-in-group' });
    }
    return faults;
  });
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));

function isOwnAncestor(group: Group, byKey: ReadonlyMap<string, Group>): boolean {
  const seen = new Set<string>();
  let above = group.parent;
  while (above !== undefined && !seen.has(above)) {
    if (above === group.key) return true;
    seen.add(above);
    above = byKey.get(above)?.parent;
  }
  return false;
}

function outFaults(
  all: readonly Group[],
  shownBefore: readonly GroupFigures[],
  path: string,
): readonly FiguresFault[] {
  const byKey = new Map(all.map((group) => [group.key, group]));
  return shownBefore.flatMap(({ key, people, cuts }, index): FiguresFault[] => {
    const at = (rest: string): string => `${path}.${index}.${rest}`;
    const group = byKey.get(key);
    if (group === undefined) return [{ field: at('key'), code: 'no-such-group' }];
    const size = group.people.length;
    const faults: FiguresFault[] = [];
    if (people !== null && people !== size) faults.push({ field: at('people'), code: 'not-of-group' });
    for (const [name, value] of Object.entries(cuts))
      if (value !== null && (value > size || !Object.hasOwn(group.cuts, name)))
        faults.push({ field: at(`cuts.${name}`), code: 'not-of-group' });
    return faults;
  });
}
