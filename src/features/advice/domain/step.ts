import { adviceDirections } from '#core/direction.ts';
import type { AdviceDirection } from '#core/direction.ts';
import type { Certainty, NextStep, StepKind } from '#core/knowledge.ts';
import type { Words } from '#core/words.ts';
import { leastSure } from './certainty.ts';
import { isAmong } from './person.ts';
import type { Reason } from './reason.ts';
import { isFor, reasonsOf } from './step-reason.ts';
import type { Ground, RouteVerdict } from './step-reason.ts';

export interface RankedStep {
  readonly code: string;
  readonly name: Words;
  /** What it gives; absent in advice that was kept before anybody said so. */
  readonly lead?: Words;
  readonly direction: AdviceDirection;
  readonly kind: StepKind;
  readonly route: string | null;
  /** The sum of the points in `because`. */
  readonly score: number;
  /** Every reason has its points. */
  readonly because: readonly Reason[];
  readonly counterparts: NextStep['counterparts'];
  /** Whether there is a source: of the step, and for a course of its route too. */
  readonly certainty: Certainty;
}

/** Among equal points: what asks less comes first. */
const order: readonly StepKind[] = ['stay', 'growth', 'modules', 'qualification'];

/**
 * Next steps for somebody, best first, over all directions. Who wants no qualification is shown none here; what she holds
 * already is left out.
 * @param routes verdicts on a day; a step whose route is not among them is left out
 */
export function rankSteps(
  steps: readonly NextStep[],
  routes: readonly RouteVerdict[],
  ground: Ground,
): readonly RankedStep[] {
  return steps
    .filter((step) => fits(step, routes, ground))
    .map((step) => scored(step, routes, ground))
    .sort(
      (one, other) =>
        other.score - one.score ||
        order.indexOf(one.kind) - order.indexOf(other.kind) ||
        adviceDirections.indexOf(one.direction) - adviceDirections.indexOf(other.direction) ||
        (one.code < other.code ? -1 : 1),
    );
}

function fits(step: NextStep, routes: readonly RouteVerdict[], ground: Ground): boolean {
  const { person } = ground;
  if (step.functions.length > 0 && !isAmong(step.functions, person.function)) return false;
  if (!isFor(step, ground)) return false;
  if (step.kind === 'qualification' && person.wantsQualification === 'no') return false;
  if (step.route === null) return true;
  const route = routeOf(step, routes);
  return route !== null && !(step.kind === 'qualification' && route.heldAlready);
}

function scored(step: NextStep, routes: readonly RouteVerdict[], ground: Ground): RankedStep {
  const route = routeOf(step, routes);
  const reasons = reasonsOf(step, route, ground);
  const score = reasons.reduce((sum, { values }) => sum + Number(values['points']), 0);
  const { code, name, lead, direction, kind, counterparts } = step;
  const isCourse = kind === 'modules' || kind === 'qualification';
  const certainty = leastSure([step.certainty, isCourse && route !== null ? route.certainty : 'confirmed']);
  return {
    code,
    name,
    lead,
    direction,
    kind,
    route: step.route,
    score,
    because: reasons,
    counterparts,
    certainty,
  };
}

const routeOf = ({ route }: NextStep, routes: readonly RouteVerdict[]): RouteVerdict | null =>
  routes.find(({ code }) => code === route) ?? null;
