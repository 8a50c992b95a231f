import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { CastPerson } from '#features/demonstration/domain/cast-types.ts';
import {
  askHost,
  holdMasterclass,
  joinMasterclass,
  planMasterclass,
  proposeTopic,
  saveTakeAway,
  wishTopic,
} from '#features/masterclass/server/masterclass.ts';
import { readAreas } from '#features/organisation/server/read-areas.ts';
import { planGroupMeeting } from '#shapes/gathering/server/group.ts';
import { answerHost, hostOf } from '#shapes/gathering/server/host.ts';
import type { Story } from './story.ts';

const topics = [
  ['Rustig rekenen met kleuters', 'We zien dat tellen spannend is voor jonge kinderen.'],
  ['Gesprekken met ouders die zich zorgen maken', 'Wie bij de deur staat, krijgt de eerste vraag.'],
  ['Spelen op het plein zonder ruzie', ''],
] as const;

/** A day at school, so many days ago or a little longer. */
const atSchool = ({ daysAgo }: Story, days: number): IsoDate => {
  const day = daysAgo(days);
  return addDays(day, -Math.max(0, new Date(day).getUTCDay() === 0 ? 2 : new Date(day).getUTCDay() - 5));
};

/** Topics that people brought in and wish for; one masterclass was held, and its point waits in each work area. */
export async function seedMasterclasses(story: Story, people: readonly CastPerson[]): Promise<void> {
  const hr = story.holder('hr');
  const some = people.slice(0, 8).map(({ key }) => story.who(key));
  const [first] = some;
  if (first === undefined) return;
  story.on(40);
  const made: string[] = [];
  for (const [title, why] of topics) {
    const { masterclassId } = await story.act(first, proposeTopic, { title, why, roles: [] });
    for (const one of story.draw.some(some.slice(1), 1 + story.draw.below(4)))
      await story.act(one, wishTopic, { masterclassId, isWished: 'yes' });
    made.push(masterclassId);
  }
  const aboutId = made[0] ?? '';
  story.on(35);
  const vera = {
    who: '',
    name: 'Vera van Dam',
    email: 'vera.van.dam@rekenhuis.example',
    words: 'Een middag op een van onze scholen?',
  };
  await story.act(hr, askHost, { aboutId, ...vera });
  const guest = await hostOf(story.ctx, (await story.guestLinks('g')).at(-1) ?? '');
  if (guest !== null) await story.act(guest, answerHost, { answer: 'yes' });
  story.on(30);
  const at = { minutes: '120', place: 'Aula van De Klimboom', places: '' };
  await story.act(hr, planMasterclass, { aboutId, startsAt: `${atSchool(story, 9)}T15:30`, ...at });
  for (const one of some) await story.act(one, joinMasterclass, { aboutId });
  story.on(9);
  await story.act(hr, holdMasterclass, {
    aboutId,
    present: some.slice(0, 6).map(({ personId }) => personId),
  });
  story.on(8);
  await story.act(some[1] ?? first, saveTakeAway, {
    aboutId,
    text: 'Eerst bewegen, dan tellen. Dat doe ik maandag al.',
    isShared: 'on',
  });
  const { areas } = await story.act(hr, readAreas, {});
  for (const { id: areaId } of areas)
    await story.act(hr, planGroupMeeting, {
      areaId,
      startsAt: `${atSchool(story, -8)}T15:45`,
      minutes: '60',
      place: 'Teamkamer',
      places: '',
    });
}
