import { directions } from '#core/direction.ts';
import type { Certainty, NextStep, StepKind } from '#core/knowledge.ts';
import type { Admission } from './admission.ts';
import { leastSure } from './certainty.ts';
import type { Feasible } from './feasibility.ts';
import type { Person } from './person.ts';
import { because } from './reason.ts';
import type { Reason } from './reason.ts';

/** What the ranking needs to know of a route. */
export interface RouteVerdict {
  readonly code: string;
  readonly admission: Admission;
  readonly feasible: Feasible;
  /** She holds what it leads to already, or something higher. */
  readonly heldAlready: boolean;
  /** How sure everything is that is known of it. */
  readonly certainty: Certainty;
}

export interface RankedStep {
  readonly code: string;
  readonly name: NextStep['name'];
  readonly direction: NextStep['direction'];
  readonly kind: StepKind;
  readonly route: string | null;
  /** The sum of the points in `because`. */
  readonly score: number;
  /** Every reason has its points. */
  readonly because: readonly Reason[];
  readonly counterparts: NextStep['counterparts'];
  /** Of the step and its route together: the least sure of both. */
  readonly certainty: Certainty;
}

/**
 * Points, so that anybody can add them up. A wish weighs most; being let in and being able weigh the same for a step
 * without a course as for one with it, so that nobody is nudged towards a diploma (inventory L-24, L-32).
 */
const points = {
  wish: 10,
  strength: 4,
  strengthsCounted: 3,
  school: { can: 15, 'can-if': 8, 'not-now': -15 },
  admission: { met: 15, conditional: 8, unknown: 4, unmet: -30 },
  feasible: { yes: 15, if: 8, no: -20 },
  wantsQualification: 20,
} as const;

/** Among equal points: staying and growing first, then what asks more. */
const order: readonly StepKind[] = ['stay', 'growth', 'modules', 'qualification'];

/**
 * Next steps for somebody, best first, over all six directions. Who wants no qualification is shown none here; what she
 * holds already is left out.
 * @param routes verdicts on a day; a step whose route is not among them is left out
 */
export function rankSteps(
  steps: readonly NextStep[],
  routes: readonly RouteVerdict[],
  person: Person,
): readonly RankedStep[] {
  return steps
    .filter((step) => fits(step, routes, person))
    .map((step) => scored(step, routes, person))
    .sort(
      (one, other) =>
        other.score - one.score ||
        order.indexOf(one.kind) - order.indexOf(other.kind) ||
        directions.indexOf(one.direction) - directions.indexOf(other.direction) ||
        (one.code < other.code ? -1 : 1),
    );
}

function fits(step: NextStep, routes: readonly RouteVerdict[], person: Person): boolean {
  if (step.functions.length > 0 && !step.functions.includes(person.function)) return false;
  if (step.kind === 'qualification' && person.wantsQualification === 'no') return false;
  if (step.route === null) return true;
  const route = routes.find(({ code }) => code === step.route);
  return route !== undefined && !(step.kind === 'qualification' && route.heldAlready);
}

function scored(step: NextStep, routes: readonly RouteVerdict[], person: Person): RankedStep {
  const route = routes.find(({ code }) => code === step.route) ?? null;
  const reasons = reasonsOf(step, route, person);
  const score = reasons.reduce((sum, { values }) => sum + Number(values['points']), 0);
  const { code, name, direction, kind, counterparts } = step;
  const certainty = leastSure([step.certainty, route?.certainty ?? 'confirmed']);
  return { code, name, direction, kind, route: step.route, score, because: reasons, counterparts, certainty };
}

function reasonsOf(step: NextStep, route: RouteVerdict | null, person: Person): readonly Reason[] {
  const { direction, kind } = step;
  const wish = person.wishes[direction];
  const reasons = [because('score.wish', { direction, wish, points: (wish - 1) * points.wish })];
  const strengths = Math.min(person.strengths[direction], points.strengthsCounted);
  if (strengths > 0)
    reasons.push(because('score.strength', { times: strengths, points: strengths * points.strength }));
  const school = person.school[direction];
  if (school !== null) reasons.push(because(`score.school-${school}`, { points: points.school[school] }));
  const admission = route?.admission ?? 'met';
  const feasible = route?.feasible ?? 'yes';
  if (route === null)
    reasons.push(because('score.no-course-needed', { points: points.admission.met + points.feasible.yes }));
  else
    reasons.push(
      because('score.admission', { admission, points: points.admission[admission] }),
      because('score.feasible', { feasible, points: points.feasible[feasible] }),
    );
  if (kind === 'qualification' && person.wantsQualification === 'yes')
    reasons.push(because('score.wants-qualification', { points: points.wantsQualification }));
  return reasons;
}
