import { nameCoordinator } from '#features/organisation/server/name-coordinator.ts';
import { readAreas } from '#features/organisation/server/read-areas.ts';
import { saveArea } from '#features/organisation/server/save-area.ts';
import type { Story } from './story.ts';

const names = ['Aan de rivier', 'Op het zand'];

/** HR groups the schools of the board in two work areas and names who coordinates each. Once. */
export async function seedAreas(story: Story): Promise<void> {
  const hr = story.holder('hr');
  const { areas, choices } = await story.act(hr, readAreas, {});
  if (areas.length > 0 || choices === null) return;
  const half = Math.ceil(choices.schools.length / 2);
  const coordinating = story.founded.cast.filter(
    ({ role, persona }) => role === 'teacher' && persona === null,
  );
  for (const [at, name] of names.entries()) {
    const schools = choices.schools.slice(at * half, (at + 1) * half).map(({ id }) => id);
    const { areaId } = await story.act(hr, saveArea, { name, schools });
    const who = coordinating[at] === undefined ? null : story.who(coordinating[at].key).personId;
    if (who !== null && schools.length > 0) await story.act(hr, nameCoordinator, { areaId, who });
  }
}
