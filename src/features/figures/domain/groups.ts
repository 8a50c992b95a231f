import type { Group } from '#core/figures/types.ts';
import { shownTogether } from '#core/figures/together.ts';

/** Somebody who works here, at the one school under which she is counted. */
export interface Member {
  readonly personId: string;
  readonly schoolId: string;
}

export interface CountedCut {
  readonly name: string;
  readonly people: ReadonlySet<string>;
  readonly perSchool: boolean;
}

export interface SchoolGroup extends Group {
  readonly schoolIds: readonly string[];
}

/** The whole, each school that is large enough for figures of its own, and the others together. */
export function groupsOf(
  members: readonly Member[],
  cuts: readonly CountedCut[],
  threshold: number,
  keys: { readonly whole: string; readonly together: string },
): readonly SchoolGroup[] {
  const sizes = new Map<string, number>();
  for (const { schoolId } of members) sizes.set(schoolId, (sizes.get(schoolId) ?? 0) + 1);
  const small = shownTogether(sizes, threshold);
  const group = (
    key: string,
    parent: string | undefined,
    wanted: (schoolId: string) => boolean,
  ): SchoolGroup => {
    const own = members.filter(({ schoolId }) => wanted(schoolId)).map(({ personId }) => personId);
    const counted = cuts.filter(({ perSchool }) => parent === undefined || perSchool);
    return {
      key,
      parent,
      schoolIds: [...sizes.keys()].filter(wanted).sort(),
      people: own,
      cuts: Object.fromEntries(
        counted.map(({ name, people }) => [name, own.filter((personId) => people.has(personId))]),
      ),
    };
  };
  const { whole, together } = keys;
  const large = [...sizes.keys()].filter((schoolId) => !small.has(schoolId)).sort();
  return [
    group(whole, undefined, () => true),
    ...large.map((schoolId) => group(schoolId, whole, (one) => one === schoolId)),
    ...(small.size > 0 && large.length > 0
      ? [group(together, whole, (schoolId) => small.has(schoolId))]
      : []),
  ];
}
