import type { LearningRoute } from '#core/knowledge.ts';
import type { RouteAdvice } from './advise.ts';
import { openness } from './difference.ts';
import { staying } from './goal.ts';
import type { Person } from './person.ts';
import type { Place } from './reach.ts';
import type { Reason } from './reason.ts';

/** Where she stands with what she said that she wants: her goal, or a diploma of any kind. */
export interface Towards {
  /** Null: no goal was named, but she wants a diploma. */
  readonly goal: string | null;
  /** She has it already. */
  readonly held: boolean;
  /** The route to it that is nearest to her; null when she has it. */
  readonly way: LearningRoute | null;
  /** What has to come before that route. */
  readonly before: Place | null;
  /** What is still in the way, and what would take it away: each one or two sentences. */
  readonly wants: readonly (readonly Reason[])[];
}

/** How many advices stand open on the page. */
export const openAdvices = 3;

/** Null when she named nothing to go to, or when what she wants stands among the first advices without a word. */
export function towardsOf(
  { goal = null, wantsQualification, certificates }: Person,
  routes: readonly RouteAdvice[],
  places: readonly Place[],
): Towards | null {
  if (goal === null || goal === staying)
    return wantsQualification === 'yes' ? anyDiploma(routes, places) : null;
  const leading = routes.filter(({ route }) => route.grants.some((granted) => granted === goal));
  if (leading.length === 0) return null;
  if (
    leading.some(({ heldAlready }) => heldAlready) ||
    certificates.some(({ credential }) => credential === goal)
  )
    return { goal, held: true, way: null, before: null, wants: [] };
  const rank = ({ route }: RouteAdvice): number =>
    places.find(({ step }) => step.route === route.code)?.number ?? Infinity;
  const [nearest] = [...leading].sort(
    (one, other) => openness(other) - openness(one) || (rank(one) < rank(other) ? -1 : 1),
  );
  return nearest === undefined ? null : along(goal, nearest, routes, places);
}

/** The diploma that suits her best, where none stands among the first advices. */
function anyDiploma(routes: readonly RouteAdvice[], places: readonly Place[]): Towards | null {
  const best = places.find(({ step }) => step.kind === 'qualification');
  const route = routes.find((one) => one.route.code === best?.step.route);
  if (best === undefined || route === undefined || best.number <= openAdvices) return null;
  return along(null, route, routes, places);
}

function along(
  goal: string | null,
  advice: RouteAdvice,
  routes: readonly RouteAdvice[],
  places: readonly Place[],
): Towards {
  const asksStudy = advice.checks.some(({ turn }) => turn?.how === 'route');
  const asksToTell = advice.checks.some(({ turn }) => turn?.by.code === 'turn.tell-diplomas');
  const isBefore = ({ step }: Place): boolean =>
    asksStudy &&
    step.kind === 'qualification' &&
    routes.some(({ route, admission }) => route.code === step.route && admission !== 'unmet');
  return {
    goal,
    held: false,
    way: advice.route,
    before: places.find(asksToTell ? ({ step }) => step.code === 'tell-your-diplomas' : isBefore) ?? null,
    wants: [
      ...advice.checks.flatMap(({ turn, why }) =>
        turn === null ? [] : [turn.how === 'ask' ? [why, turn.by] : [turn.by]],
      ),
      ...advice.items
        .filter(({ code, colour }) => colour !== 'green' && (code === 'time' || code === 'money'))
        .map(({ reason }) => [reason]),
    ],
  };
}
