import { readFunding } from '#features/advice/server/read-funding.ts';
import { page } from '#web/door.ts';

export const load = page([readFunding], (call, { url }) =>
  call(readFunding, { show: url.searchParams.get('show') }),
);
