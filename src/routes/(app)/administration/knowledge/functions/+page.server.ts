import { readKnownEntries } from '#features/knowledge/server/read-known-entries.ts';
import { page } from '#web/door.ts';

export const load = page([readKnownEntries], async (call, event) => {
  const { functions, today } = await call(readKnownEntries, {});
  return { functions, today, mayEdit: event.locals.may('knowledge.edit') };
});
