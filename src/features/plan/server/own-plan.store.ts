import type { OwnerScope } from '#access/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { together } from '#server/db/together.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { Side } from '#shapes/counterpart/domain/side.ts';
import { sidesOf } from '#shapes/counterpart/server/sides.store.ts';
import type { Route, Step } from '../domain/step.ts';
import { adviceFor, routeOf, toAdvice } from './plan.store.ts';
import type { Advice } from './plan.store.ts';
import { stepsOf, toStep } from './step.store.ts';

export interface OwnPlan {
  /** Null before she chose one. */
  readonly route: Route | null;
  readonly steps: readonly Step[];
  readonly sides: readonly Side[];
  readonly advice: readonly Advice[];
}

/** Everything on the page of her own plan, in one statement. */
export async function readPlan(
  db: Reader,
  personId: string,
  reader: OwnerScope,
  today: IsoDate,
): Promise<OwnPlan> {
  const { route, steps, sides, advice } = await together(db, {
    route: routeOf(personId),
    steps: stepsOf(personId),
    sides: sidesOf({ kind: 'plan-step', personId }, reader, today),
    advice: adviceFor(personId),
  });
  return {
    route: route[0]?.route ?? null,
    steps: steps.map(toStep),
    sides,
    advice: advice.map(toAdvice),
  };
}
