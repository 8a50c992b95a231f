import { listPersonas } from '#features/sign-in/server/list-personas.ts';
import { page } from '#web/door.ts';

export const load = page([listPersonas], (call) => call(listPersonas, {}));
