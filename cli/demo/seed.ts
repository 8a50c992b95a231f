import type { PersonActor } from '#access/actor.ts';
import type { CastPerson, Stage } from '#features/demonstration/domain/cast-types.ts';
import { stages } from '#features/demonstration/domain/cast-types.ts';
import type { Created } from '#features/demonstration/server/create-demonstration.ts';
import type { Story } from './story.ts';
import { seedAdvice } from './seed-advice.ts';
import { seedCard } from './seed-card.ts';
import { seedCompass, seedPossibilities, seedWidePossibilities } from './seed-compass.ts';
import { seedConversation } from './seed-conversation.ts';
import { seedFeedback } from './seed-feedback.ts';
import { seedOwner } from './seed-owner.ts';
import { seedPlan } from './seed-plan.ts';
import { seedProfile } from './seed-profile.ts';

/** What the organisation says before anyone asks: which directions are open at its schools. */
export async function seedOrganisation(story: Story): Promise<void> {
  story.on(75);
  const told = new Set<string>();
  const codes = new Set(story.founded.cast.flatMap(({ roleSchools }) => roleSchools));
  for (const code of codes) {
    const leader = leaderOf(story, code);
    const school = leader?.grants.map(({ schoolId }) => schoolId) ?? [];
    for (const schoolId of school) {
      if (leader !== null && schoolId !== null && !told.has(schoolId)) {
        told.add(schoolId);
        await seedPossibilities(story, leader, schoolId);
      }
    }
  }
  const board = story.founded.cast.find(({ role }) => role === 'board');
  if (board !== undefined) await seedWidePossibilities(story, story.who(board.key));
}

/**
 * Those whose journey is still to be told. Someone at the very beginning has none, so that a later start finds nobody
 * to tell and leaves alone what visitors did since.
 */
export const peopleToSeed = ({ cast, untold }: Pick<Created, 'cast' | 'untold'>): CastPerson[] =>
  cast.filter(({ key, role, stage }) => role === 'support-staff' && stage !== 'new' && untold.has(key));

/** What owners got round to: nearly everything that is late, most of the rest. A leader leaves nothing late. */
export async function seedOwners(story: Story): Promise<void> {
  story.on(0);
  for (const { key, role } of story.founded.cast) {
    if (!['leader', 'director', 'hr', 'board'].includes(role)) continue;
    await seedOwner(story, story.who(key), ({ isLate }) =>
      isLate && role === 'leader' ? true : story.draw.below(10) < (isLate ? 8 : 6),
    );
  }
}

/** One person's journey, as far as the cast says she came. */
export async function seedPerson(story: Story, person: CastPerson): Promise<void> {
  const she = story.who(person.key);
  const school = person.job?.school ?? '';
  const leader = leaderOf(story, school);
  const reached = (stage: Stage): boolean => stages.indexOf(person.stage) >= stages.indexOf(stage);
  if (!reached('card')) return;
  story.on(70);
  await seedCard(story, she);
  if (leader !== null && reached('invited')) {
    const end = reached('reported') ? 'reported' : reached('preparing') ? 'preparing' : 'invited';
    await seedConversation(story, she, leader, end === 'reported' ? 55 : 9, end);
  }
  if (!reached('explored')) return;
  story.on(38);
  await seedCompass(story, she);
  story.on(35);
  await seedFeedback(story, she, colleaguesOf(story, she, leader), reached('profiled') ? 3 : 2);
  story.on(33);
  await seedAdvice(story, she, story.founded.cast.indexOf(person));
  if (!reached('profiled')) return;
  story.on(28);
  await seedProfile(story, she, story.holder('coach'), reached('planned'));
  if (leader === null || !reached('planned')) return;
  story.on(20);
  const steps = reached('running')
    ? (['finished', 'running', 'can-if', 'not-now', 'submitted'] as const)
    : (['can', 'submitted'] as const);
  await seedPlan(story, she, { leader, hr: story.holder('hr'), board: story.holder('board') }, steps);
}

function leaderOf(story: Story, school: string): PersonActor | null {
  const found = ['leader', 'director'].flatMap((wanted) =>
    story.founded.cast.filter(({ role, roleSchools }) => role === wanted && roleSchools.includes(school)),
  )[0];
  return found === undefined ? null : story.who(found.key);
}

/** Three people of her own school: a teacher or leader, and fellow support staff. */
function colleaguesOf(
  story: Story,
  she: PersonActor,
  leader: PersonActor | null,
): { actor: PersonActor; source: string }[] {
  const here = story.founded.cast.filter(({ key, job, role }) => {
    const actor = story.founded.actors.get(key);
    const sameSchool = actor?.schoolIds.some((id) => she.schoolIds.includes(id)) === true;
    return job !== null && sameSchool && actor.personId !== she.personId && role !== 'leader';
  });
  const teachers = here
    .filter(({ role }) => role === 'teacher')
    .map(({ key }) => ({ actor: story.who(key), source: 'teacher' }));
  const fellows = here
    .filter(({ role }) => role === 'support-staff')
    .map(({ key }) => ({ actor: story.who(key), source: 'support-staff' }));
  const leading =
    leader === null || !leader.schoolIds.some((id) => she.schoolIds.includes(id))
      ? []
      : [{ actor: leader, source: 'leader' }];
  return [...teachers.slice(0, 1), ...leading, ...fellows].slice(0, 3);
}
