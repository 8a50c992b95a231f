import { page } from '#web/door.ts';
import { listSchools } from './list-schools.ts';

export const load = page([listSchools], (call) => call(listSchools, {}));
