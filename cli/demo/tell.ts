import type { PersonActor } from '#access/actor.ts';
import type { CastPerson, Stage } from '#features/demonstration/domain/cast-types.ts';
import { stages } from '#features/demonstration/domain/cast-types.ts';
import type { Founded } from '#features/demonstration/server/found-demonstration.ts';
import type { Story } from './story.ts';
import { tellAdvice } from './tell-advice.ts';
import { tellCard } from './tell-card.ts';
import { tellCompass, tellPossibilities, tellWidePossibilities } from './tell-compass.ts';
import { tellConversation } from './tell-conversation.ts';
import { tellFeedback } from './tell-feedback.ts';
import { tellOwner } from './tell-owner.ts';
import { tellPlan } from './tell-plan.ts';
import { tellProfile } from './tell-profile.ts';

/** What the organisation says before anyone asks: which directions are open at its schools. */
export async function tellOrganisation(story: Story): Promise<void> {
  story.on(75);
  const told = new Set<string>();
  const codes = new Set(story.founded.cast.flatMap(({ roleSchools }) => roleSchools));
  for (const code of codes) {
    const leader = leaderOf(story, code);
    const school = leader?.grants.map(({ schoolId }) => schoolId) ?? [];
    for (const schoolId of school) {
      if (leader !== null && schoolId !== null && !told.has(schoolId)) {
        told.add(schoolId);
        await tellPossibilities(story, leader, schoolId);
      }
    }
  }
  const board = story.founded.cast.find(({ role }) => role === 'board');
  if (board !== undefined) await tellWidePossibilities(story, story.who(board.key));
}

/**
 * Those whose journey is still to be told. Someone at the very beginning has none, so that a later start finds nobody
 * to tell and leaves alone what visitors did since.
 */
export const peopleToTell = ({ cast, untold }: Pick<Founded, 'cast' | 'untold'>): CastPerson[] =>
  cast.filter(({ key, role, stage }) => role === 'support-staff' && stage !== 'new' && untold.has(key));

/** What owners got round to: nearly everything that is late, most of the rest. A leader leaves nothing late. */
export async function tellOwners(story: Story): Promise<void> {
  story.on(0);
  for (const { key, role } of story.founded.cast) {
    if (!['leader', 'director', 'hr', 'board'].includes(role)) continue;
    await tellOwner(story, story.who(key), ({ isLate }) =>
      isLate && role === 'leader' ? true : story.draw.below(10) < (isLate ? 8 : 6),
    );
  }
}

/** One person's journey, as far as the cast says she came. */
export async function tellPerson(story: Story, person: CastPerson): Promise<void> {
  const she = story.who(person.key);
  const school = person.job?.school ?? '';
  const leader = leaderOf(story, school);
  const reached = (stage: Stage): boolean => stages.indexOf(person.stage) >= stages.indexOf(stage);
  if (!reached('card')) return;
  story.on(70);
  await tellCard(story, she);
  if (leader !== null && reached('invited')) {
    const end = reached('reported') ? 'reported' : reached('preparing') ? 'preparing' : 'invited';
    await tellConversation(story, she, leader, end === 'reported' ? 55 : 9, end);
  }
  if (!reached('explored')) return;
  story.on(38);
  await tellCompass(story, she);
  story.on(35);
  await tellFeedback(story, she, colleaguesOf(story, she, leader), reached('profiled') ? 3 : 2);
  story.on(33);
  await tellAdvice(story, she, story.founded.cast.indexOf(person));
  if (!reached('profiled')) return;
  story.on(28);
  await tellProfile(story, she, story.holder('coach'), reached('planned'));
  if (leader === null || !reached('planned')) return;
  story.on(20);
  const steps = reached('running')
    ? (['finished', 'running', 'can-if', 'not-now', 'submitted'] as const)
    : (['can', 'submitted'] as const);
  await tellPlan(story, she, { leader, hr: story.holder('hr'), board: story.holder('board') }, steps);
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
