import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { readPossibilities } from '#features/compass/server/read-possibilities.ts';
import { page } from '#web/door.ts';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

export const load = page([readPossibilities, readFirstRun], async (call, { locals }) => {
  const possibilities = await call(readPossibilities, {});
  return {
    ...possibilities,
    maySayForAll: locals.may('compass.open-everywhere'),
    begins: await leadsToFirstStep(call, locals, possibilities.places.length === 1),
  };
});
