import { listPersonas } from '#features/sign-in/server/list-personas.ts';
import { page } from '#web/door.ts';
import { safePath } from '#web/safe-path.ts';

export const load = page([listPersonas], async (call, { url }) => ({
  ...(await call(listPersonas, {})),
  returnTo: safePath(url.searchParams.get('return')),
}));
