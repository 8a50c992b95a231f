import { listProfiles } from '#features/profile/server/list-profiles.ts';
import { page } from '#web/door.ts';
import { workLine } from './work-line.ts';

export const load = page([listProfiles], async (call) => {
  const { people } = await call(listProfiles, {});
  return { people: people.map((one) => ({ ...one, work: workLine(one.person) })) };
});
