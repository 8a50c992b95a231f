import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { readDemand } from '#features/demand/server/read-demand.ts';
import { page } from '#web/door.ts';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

export const load = page([readDemand, readFirstRun], async (call, { url, locals }) => {
  const demand = await call(readDemand, { schoolId: url.searchParams.get('school') || undefined });
  const isEmpty = demand.rows.every(({ people }) => people === null);
  return {
    demand,
    begins: await leadsToFirstStep(call, locals, isEmpty),
    mayFund: locals.may('advice.funding'),
  };
});
