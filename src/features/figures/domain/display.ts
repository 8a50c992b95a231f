import type { IsoDate } from '#core/date.ts';
import type { GroupFigures } from '#core/figures/types.ts';

interface ShownFigure {
  readonly value: number;
  readonly day: IsoDate;
}

export interface DisplayGroup {
  readonly key: string;
  readonly schoolIds: readonly string[];
  readonly cuts: Readonly<Record<string, ShownFigure>>;
}

/**
 * What is shown from a day on: what may be shown anew, and of the rest the last figure of the same group, unless that is
 * of before `oldest`. So somebody who came or went alone moves nothing.
 */
export function displayOf(
  groups: readonly { readonly key: string; readonly schoolIds: readonly string[] }[],
  shown: readonly GroupFigures[],
  before: readonly DisplayGroup[],
  day: IsoDate,
  oldest: IsoDate,
): readonly DisplayGroup[] {
  return groups.map(({ key, schoolIds }) => {
    const now = shown.find((one) => one.key === key)?.cuts ?? {};
    const last = before.find((one) => one.key === key && String(one.schoolIds) === String(schoolIds));
    const kept = Object.entries(last?.cuts ?? {}).filter(
      ([name, figure]) => figure.day >= oldest && Object.hasOwn(now, name),
    );
    const anew = Object.entries(now).flatMap(([name, value]): [string, ShownFigure][] =>
      value === null ? [] : [[name, { value, day }]],
    );
    return { key, schoolIds, cuts: Object.fromEntries([...kept, ...anew]) };
  });
}
