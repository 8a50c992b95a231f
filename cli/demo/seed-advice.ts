import type { PersonActor } from '#access/actor.ts';
import { keepAdvice } from '#features/advice/server/keep-advice.ts';
import { saveFacts } from '#features/advice/server/save-facts.ts';
import type { Story } from './story.ts';
import { show } from './show.ts';

/** What different people tell: young and old, with and without time, and one who wants no diploma. */
const told = [
  {
    birth: { birthMonth: '4', birthYear: '1991' },
    wants: { wantsQualification: 'yes', goal: 'diploma:ad' },
    room: { ownHours: '6', leaveHours: '0', budgetEuros: '250' },
  },
  {
    birth: { birthMonth: '9', birthYear: '1968' },
    wants: { wantsQualification: 'no', goal: 'stay' },
    room: { ownHours: '2', leaveHours: '0', budgetEuros: '250' },
  },
  {
    birth: { birthMonth: '1', birthYear: '1984' },
    wants: { wantsQualification: 'unsure', goal: '' },
    room: { ownHours: '4', leaveHours: '2', budgetEuros: '250' },
  },
  {
    birth: { birthMonth: '6', birthYear: '1997' },
    wants: { wantsQualification: 'yes', goal: 'licence:teacher-primary' },
    room: { ownHours: '8', leaveHours: '0', budgetEuros: '250' },
  },
] as const;

/** She tells what advice needs, keeps the advice of that day, and shows it to her coach. */
export async function seedAdvice(story: Story, she: PersonActor, place: number): Promise<void> {
  const { personId } = she;
  const facts = told[place % told.length] ?? told[0];
  const parts = { ...facts, around: { travel: ['own-place', 'utrecht'], note: '' } };
  for (const [version, [part, told]] of Object.entries(parts).entries())
    await story.act(she, saveFacts, { personId, version, part, ...told });
  await story.act(she, keepAdvice, { personId });
  for (const audience of ['coach', 'leader'] as const) {
    await show(story, she, 'advice', audience);
  }
}
