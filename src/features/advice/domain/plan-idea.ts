import type { CounterpartKind } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { firstYearOf, taughtStepOf } from '#core/offer.ts';
import type { StepKind } from '#core/plan-step.ts';
import type { Words } from '#core/words.ts';
import type { Advice, RouteAdvice } from './advise.ts';
import { valueOn } from '#core/rule.ts';
import type { RankedStep } from './step.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { reckonedWith } from './variant.ts';

/** What goes into the plan: a name, a kind of step, and what it asks of the organisation. */
export interface PlanIdea {
  readonly code: string;
  readonly name: Words;
  readonly kind: StepKind;
  readonly asks: readonly CounterpartKind[];
  /** For one school year, in whole hours: the leave that the rules give her job for it, and what it costs; null when nothing. */
  readonly timeMinutes: number | null;
  readonly moneyCents: number | null;
}

/** The most that a plan step can ask. */
const mostMinutes = 2_000 * 60;
const mostCents = 10_000_000;
const longestTitle = 120;

/**
 * Turns a step of the advice, or a route of it, into an idea; null when the advice does not hold it. What it asks follows
 * from the route, the rules and her appointment alone, which the school knows: nothing of what she told for herself (her
 * own money, time or age) can be worked out of it.
 */
export function planIdea(
  { steps, routes }: Advice,
  rules: readonly RuleVersion[],
  wanted: { readonly step?: string | undefined; readonly route?: string | undefined },
  asOf: IsoDate,
  workingTime: number,
): PlanIdea | null {
  const step = steps.find(({ code, route }) =>
    wanted.step === undefined ? route === wanted.route : code === wanted.step,
  );
  const routeCode = wanted.step === undefined ? wanted.route : step?.route;
  const route = routes.find((one) => one.route.code === routeCode);
  if (step === undefined && route === undefined) return null;
  const timeMinutes = hoursOf(route, rules, asOf, workingTime) * 60;
  const moneyCents = Math.min(mostCents, route?.route.costCents ?? 0);
  const asked: readonly CounterpartKind[] = [
    ...(timeMinutes > 0 ? (['time'] as const) : []),
    ...(moneyCents > 0 ? (['money'] as const) : []),
  ];
  return {
    code: step?.code ?? route?.route.code ?? '',
    name: nameOf(step, route, wanted.route !== undefined),
    kind: kindOf(step, route),
    asks: [...new Set([...(step?.counterparts.map(({ kind }) => kind) ?? []), ...asked])],
    timeMinutes: timeMinutes > 0 ? timeMinutes : null,
    moneyCents: moneyCents > 0 ? moneyCents : null,
  };
}

/** Whether something of the advice stands in a plan already: by its name in either language. */
export const isPlanned = ({ nl, en }: Words, planned: readonly string[]): boolean =>
  planned.includes(nl) || planned.includes(en);

/** Whole hours of study leave in a school year: what the route weighs, at most what can be asked for that working time. */
function hoursOf(
  route: RouteAdvice | undefined,
  rules: readonly RuleVersion[],
  asOf: IsoDate,
  workingTime: number,
): number {
  const weighs = reckonedWith(route?.route.variants ?? [])?.hoursPerWeek ?? 0;
  const leave = valueOn(rules, 'study_leave.hours_per_week', asOf, 0) * Math.min(1, workingTime);
  const weeks = valueOn(rules, 'fte.weeks_per_year', asOf, 40);
  return Math.min(mostMinutes / 60, Math.round(Math.min(weighs, leave) * weeks));
}

function nameOf(step: RankedStep | undefined, route: RouteAdvice | undefined, byRoute: boolean): Words {
  const named = byRoute ? (route?.route ?? step) : (step ?? route?.route);
  return named?.name ?? { nl: '', en: '' };
}

/** The kind of step under which the plan keeps it. */
function kindOf(step: RankedStep | undefined, route: RouteAdvice | undefined): StepKind {
  const code = route?.route.code ?? '';
  if (code === 'zij-instroom') return 'side-entry';
  if (code.startsWith('pabo')) return 'pabo';
  if (route?.route.kind === 'qualification') return 'further-training';
  if (step?.kind === 'modules' || route?.route.kind === 'modules') return 'module';
  return step?.direction === 'tasks' || step?.direction === 'leadership' ? 'other-task' : 'practice';
}

/** How an institute's offer is called in a plan. */
export function titleOf({ name, institute }: TaughtOffer): string {
  const full = `${name}, ${institute}`;
  return full.length <= longestTitle ? full : name.slice(0, longestTitle);
}

/** What an institute's offer asks of the school when nothing else is known: its first year. */
export function asksOf(offer: TaughtOffer) {
  const { minutes, cents } = firstYearOf(offer);
  return {
    kind: taughtStepOf(offer),
    minutes: minutes > 0 ? Math.min(mostMinutes, minutes) : null,
    cents: cents > 0 ? Math.min(mostCents, cents) : null,
  };
}
