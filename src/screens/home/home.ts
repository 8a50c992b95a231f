import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

/** What everybody sees first: her next step, what waits, her plan. */
export const load = page([readHome, readFirstRun, readOwnPlan], async (call, event) => {
  const home = await call(readHome, {});
  return {
    home,
    /** Null until her first round is over: then her plan is what home is about. */
    plan: home.isRoundOver ? await call(readOwnPlan, { personId: personIdOf(event) }) : null,
    /** Null for who does not prepare anything here for others. */
    firstRun: event.locals.may('first-run.keep') ? await call(readFirstRun, {}) : null,
  };
});

export type Shown = Awaited<ReturnType<typeof load>>;
