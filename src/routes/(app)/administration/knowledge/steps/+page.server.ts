import { readKnownEntries } from '#features/knowledge/server/read-known-entries.ts';
import { page } from '#web/door.ts';

export const load = page([readKnownEntries], async (call, event) => {
  const { steps, today } = await call(readKnownEntries, {});
  return { steps, today, mayEdit: event.locals.may('knowledge.edit') };
});
