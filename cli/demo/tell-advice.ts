import type { PersonActor } from '#access/actor.ts';
import { keepAdvice } from '#features/advice/server/keep-advice.ts';
import { saveFacts } from '#features/advice/server/keep-facts.ts';
import type { Story } from './story.ts';
import { show } from './show.ts';

/** What different people tell: young and old, with and without time, and one who wants no diploma. */
const told = [
  {
    birthMonth: '4',
    birthYear: '1991',
    wantsQualification: 'yes',
    ownHours: '6',
    leaveHours: '0',
    goal: 'diploma:ad',
  },
  {
    birthMonth: '9',
    birthYear: '1968',
    wantsQualification: 'no',
    ownHours: '2',
    leaveHours: '0',
    goal: 'stay',
  },
  {
    birthMonth: '1',
    birthYear: '1984',
    wantsQualification: 'unsure',
    ownHours: '4',
    leaveHours: '2',
    goal: '',
  },
  {
    birthMonth: '6',
    birthYear: '1997',
    wantsQualification: 'yes',
    ownHours: '8',
    leaveHours: '0',
    goal: 'licence:teacher-primary',
  },
] as const;

/** She tells what advice needs, keeps the advice of that day, and shows it to her coach. */
export async function tellAdvice(story: Story, she: PersonActor, place: number): Promise<void> {
  const { personId } = she;
  const facts = told[place % told.length] ?? told[0];
  await story.act(she, saveFacts, {
    personId,
    version: 0,
    ...facts,
    budgetEuros: '250',
    travel: ['own-place', 'utrecht'],
    note: '',
  });
  await story.act(she, keepAdvice, { personId });
  for (const audience of ['coach', 'leader'] as const) {
    await show(story, she, 'advice', audience);
  }
}
