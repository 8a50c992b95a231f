import { listProfiles } from '#features/profile/server/list-profiles.ts';
import { page } from '#web/door.ts';
import { workLine } from '#screens/profile/work-line.ts';

export const load = page([listProfiles], async (call, { url }) => {
  const { people, show } = await call(listProfiles, { show: url.searchParams.get('show') });
  return { show, people: people.map((one) => ({ ...one, work: workLine(one.person) })) };
});
