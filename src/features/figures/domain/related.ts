import { enoughForNobody } from '#core/figures/rules.ts';
import type { GroupFigures } from '#core/figures/types.ts';

/** How a figure hangs together with others. */
export interface Related {
  readonly name: string;
  /** Its people are a part of those of this figure. */
  readonly within?: string;
  /** Nobody counts in two of one family. */
  readonly family?: string;
}

/**
 * Hides what follows from how figures hang together: of a part, when what is left of the whole is about too few people or
 * nobody; of a family, the smallest until the rest is large enough. The whole stays.
 */
export function hideRelated(
  shown: readonly GroupFigures[],
  related: readonly Related[],
  threshold: number,
): readonly GroupFigures[] {
  const families = Map.groupBy(
    related.filter(({ within, family }) => within !== undefined || family !== undefined),
    ({ name, within, family }) => `${within ?? ''} ${family ?? name}`,
  );
  return shown.map((group) => {
    const cuts = { ...group.cuts };
    for (const parts of families.values()) {
      const whole = wholeOf(group.people, cuts, parts[0]?.within);
      const own = parts
        .flatMap(({ name }) => (typeof cuts[name] === 'number' ? [{ name, value: cuts[name] }] : []))
        .sort((a, b) => a.value - b.value);
      for (const { name } of own) {
        if (whole !== null && whole - sum(cuts, parts) >= threshold) break;
        cuts[name] = null;
      }
      // Nobody of fewer than twenty is said here as little as of a group.
      for (const { name, value } of own) {
        if (value === 0 && whole !== null && whole < enoughForNobody) cuts[name] = null;
      }
    }
    return { ...group, cuts };
  });
}

/** With no whole of their own, the people of the group: how many those are is no secret. */
const wholeOf = (
  people: number | null,
  cuts: GroupFigures['cuts'],
  within: string | undefined,
): number | null => (within === undefined ? (people ?? Number.POSITIVE_INFINITY) : (cuts[within] ?? null));

const sum = (cuts: GroupFigures['cuts'], parts: readonly Related[]): number =>
  parts.reduce((total, { name }) => total + (cuts[name] ?? 0), 0);
