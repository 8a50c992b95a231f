import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import { countedOf } from './diploma.ts';
import { heightOf, highestOf } from './grade.ts';
import type { Person } from './person.ts';
import { moduleOf } from './taught-offer.ts';
import type { TaughtOffer } from './taught-offer.ts';

/** Growing where she is: a goal as good as any other (inventory L-24). */
export const staying = 'stay';

/**
 * What somebody can look towards: what the routes of that day lead to, in the order in which they are known; what stands
 * below her highest diploma comes last.
 */
export function goalsOf(
  { routes }: Knowledge,
  asOf: IsoDate,
  person: Pick<Person, 'diplomas'>,
): readonly Credential[] {
  const open = routes.filter(
    ({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || asOf <= validTo),
  );
  const goals = [...new Set(open.flatMap(({ grants }) => grants))];
  const highest = Math.max(0, ...countedOf(person).map(({ level }) => heightOf(level)));
  const isLower = (goal: Credential): boolean => (highestOf([goal]) ?? Infinity) < highest;
  return [...goals.filter((goal) => !isLower(goal)), ...goals.filter(isLower)];
}

/** An offer that she saved, as something to look towards. */
export interface SavedGoal {
  readonly credential: Credential;
  readonly name: string;
  readonly institute: string;
}

/** What she saved and no national route leads to: a form of such a route is looked towards by what the route leads to. */
export const savedGoalsOf = (taught: readonly TaughtOffer[], { routes }: Knowledge): readonly SavedGoal[] =>
  taught
    .filter(
      ({ isSaved, routeCode }) =>
        isSaved && !routes.some(({ code, grants }) => code === routeCode && grants.length > 0),
    )
    .map((offer) => ({ credential: moduleOf(offer), name: offer.name, institute: offer.institute }));
