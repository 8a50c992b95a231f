import { readDemand } from '#features/demand/server/read-demand.ts';
import { page } from '#web/door.ts';

export const load = page([readDemand], async (call, { url }) => ({
  demand: await call(readDemand, { schoolId: url.searchParams.get('school') || undefined }),
}));
