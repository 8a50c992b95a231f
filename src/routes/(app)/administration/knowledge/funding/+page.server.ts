import { standingOf } from '#features/knowledge/domain/scheme-standing.ts';
import { readKnownEntries } from '#features/knowledge/server/read-known-entries.ts';
import { page } from '#web/door.ts';

export const load = page([readKnownEntries], async (call, event) => {
  const { funding, today } = await call(readKnownEntries, {});
  return {
    schemes: funding.map((scheme) => ({ scheme, standing: standingOf(scheme, today) })),
    today,
    mayPlan: event.locals.may('advice.funding'),
    mayEdit: event.locals.may('knowledge.edit'),
  };
});
