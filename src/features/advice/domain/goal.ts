import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';

/** Growing where she is: a goal as good as any other (inventory L-24). */
export const staying = 'stay';

/** What somebody can look towards: what the routes of that day lead to, in the order in which they are known. */
export function goalsOf({ routes }: Knowledge, asOf: IsoDate): readonly Credential[] {
  const open = routes.filter(
    ({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || asOf <= validTo),
  );
  return [...new Set(open.flatMap(({ grants }) => grants))];
}
