import { readReleaseDifferences } from '#features/knowledge/server/read-release-differences.ts';
import { page } from '#web/door.ts';

export const load = page([readReleaseDifferences], async (call, event) => ({
  ...(await call(readReleaseDifferences, {})),
  mayEdit: event.locals.may('knowledge.edit'),
}));
