import { readBoards } from '#features/organisation/server/read-boards.ts';
import { page } from '#web/door.ts';

export const load = page([readBoards], async (call, event) => {
  const search = event.url.searchParams.get('search') ?? '';
  return { ...(await call(readBoards, { search })), search };
});
