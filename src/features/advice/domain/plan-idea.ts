import type { CounterpartKind } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { taughtStepOf } from '#core/offer.ts';
import type { StepKind } from '#core/plan-step.ts';
import type { Words } from '#core/words.ts';
import type { Advice, RouteAdvice } from './advise.ts';
import { valueOn } from '#core/rule.ts';
import type { RankedStep } from './step.ts';
import type { TaughtOffer } from './taught-offer.ts';

/** What goes into the plan: a name, a kind of step, and what it asks of the organisation. */
export interface PlanIdea {
  readonly code: string;
  readonly name: Words;
  readonly kind: StepKind;
  readonly asks: readonly CounterpartKind[];
  /** Minutes that are short in one school year, and cents; null when nothing is. */
  readonly timeMinutes: number | null;
  readonly moneyCents: number | null;
}

/** The most that a plan step can ask. */
const mostMinutes = 2_000 * 60;
const mostCents = 10_000_000;
const longestTitle = 120;

/** Turns a step of the advice, or a route of it, into an idea; null when the advice does not hold it. */
export function planIdea(
  { steps, routes }: Advice,
  rules: readonly RuleVersion[],
  wanted: { readonly step?: string | undefined; readonly route?: string | undefined },
  asOf: IsoDate,
): PlanIdea | null {
  const step = steps.find(({ code, route }) =>
    wanted.step === undefined ? route === wanted.route : code === wanted.step,
  );
  const routeCode = wanted.step === undefined ? wanted.route : step?.route;
  const route = routes.find((one) => one.route.code === routeCode);
  if (step === undefined && route === undefined) return null;
  const needed = (kind: CounterpartKind) =>
    route?.items.find((item) => item.needed?.kind === kind)?.needed ?? null;
  const minutes = needed('time')?.minutes ?? null;
  const weeks = valueOn(rules, 'fte.weeks_per_year', asOf, 40);
  const fromRoute = route?.items.flatMap((item) => item.needed?.kind ?? []) ?? [];
  return {
    code: step?.code ?? route?.route.code ?? '',
    name: nameOf(step, route, wanted.route !== undefined),
    kind: kindOf(step, route),
    asks: [...new Set([...(step?.counterparts.map(({ kind }) => kind) ?? []), ...fromRoute])],
    timeMinutes: minutes === null ? null : Math.min(mostMinutes, Math.round(minutes * weeks)),
    moneyCents: needed('money')?.cents ?? null,
  };
}

/** Whether something of the advice stands in a plan already: by its name in either language. */
export const isPlanned = ({ nl, en }: Words, planned: readonly string[]): boolean =>
  planned.includes(nl) || planned.includes(en);

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

/** What an institute's offer asks of the school when nothing else is known: all its hours and all its costs. */
export function asksOf(offer: TaughtOffer) {
  const cents = offer.yearCosts.reduce((sum, one) => sum + one, 0);
  return {
    kind: taughtStepOf(offer),
    minutes: offer.hours > 0 ? Math.min(mostMinutes, offer.hours * 60) : null,
    cents: cents > 0 ? Math.min(mostCents, cents) : null,
  };
}
