import type { PersonActor } from '#access/actor.ts';
import { addDays } from '#core/date.ts';
import { answers, planSteps } from '#features/demonstration/domain/words.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { chooseRoute } from '#features/plan/server/choose-route.ts';
import { finishStep } from '#features/plan/server/finish-step.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { startStep } from '#features/plan/server/start-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import type { Story } from './story.ts';
import { seedOwner } from './seed-owner.ts';
import { show } from './show.ts';

type StepStory = 'idea' | 'submitted' | 'can' | 'can-if' | 'not-now' | 'running' | 'finished';

/** She chooses a route and puts steps in her plan, each as far as its story goes. */
export async function seedPlan(
  story: Story,
  she: PersonActor,
  others: { readonly leader: PersonActor; readonly hr: PersonActor; readonly board: PersonActor },
  steps: readonly StepStory[],
): Promise<void> {
  const { draw } = story;
  const { personId } = she;
  await show(story, she, 'plan', 'leader');
  await story.act(she, chooseRoute, {
    personId,
    route: draw.one(['growth', 'growth', 'modules', 'qualification']),
  });
  // What she agreed to in her profile stands there already.
  const there = new Set((await story.act(she, readOwnPlan, { personId })).steps.map(({ title }) => title));
  const chosen = draw.some(
    planSteps.filter(([, title]) => !there.has(title)),
    steps.length,
  );
  for (const [index, [kind, title, why, effect]] of chosen.entries()) {
    const until = steps[index] ?? 'idea';
    // What the school has not answered yet was put before it this week.
    if (until === 'submitted') story.on(5);
    const stepId = await writeStep(story, she, { kind, title, why, effect, until });
    await seedStep(story, she, others, stepId, until);
  }
}

async function writeStep(
  story: Story,
  she: PersonActor,
  {
    kind,
    title,
    why,
    effect,
    until,
  }: { kind: string; title: string; why: string; effect: string; until: StepStory },
): Promise<string> {
  const { draw } = story;
  const { stepId } = await story.act(she, addStep, { personId: she.personId });
  let version = await versionOf(story, she, stepId);
  const save = async (fields: Readonly<Record<string, unknown>>): Promise<void> => {
    ({ version } = await story.act(she, saveStep, { stepId, version, ...fields }));
  };
  await save({ part: 'what', kind, title, why, initiative: draw.one(['own', 'own', 'together', 'leader']) });
  await save({
    part: 'practice',
    group: draw.one(['groep 3', 'groep 5', 'de kleuters']),
    task: draw.one(['meekijken en zelf doen', 'een groepje begeleiden', 'samen voorbereiden']),
    moment: 'dinsdagmiddag',
  });
  const costs =
    kind === 'module' || kind === 'course'
      ? { moneyEuros: draw.one(['250', '450', '900']), timeHours: '40' }
      : {};
  await save({
    part: 'asks',
    practicePlace: 'on',
    cover: kind === 'course' ? 'op de cursusdagen' : '',
    ...costs,
  });
  const begun = until === 'running' || until === 'finished';
  const starts = story.daysAgo(begun ? 18 - draw.below(8) : -10 - draw.below(20));
  await save({
    part: 'when',
    startsOn: starts,
    endsOn: addDays(starts, until === 'finished' ? 7 : 120),
    expectedEffect: effect,
  });
  return stepId;
}

async function seedStep(
  story: Story,
  she: PersonActor,
  {
    leader,
    hr,
    board,
  }: { readonly leader: PersonActor; readonly hr: PersonActor; readonly board: PersonActor },
  stepId: string,
  until: StepStory,
): Promise<void> {
  if (until === 'idea') return;
  const now = async () => ({ stepId, version: await versionOf(story, she, stepId) });
  await story.act(she, submitStep, await now());
  if (until === 'submitted') return;
  const answer = until === 'running' || until === 'finished' ? 'can' : until;
  const condition = answer === 'can-if' ? { conditionOwner: 'hr', conditionDueOn: story.daysAgo(-30) } : {};
  await story.act(leader, answerStep, {
    ...(await now()),
    answer,
    note: story.draw.one(answers[answer]),
    ...condition,
  });
  if (until !== 'running' && until !== 'finished') return;
  await seedOwner(story, leader, ({ itemId }) => itemId === stepId);
  await seedOwner(story, hr, ({ itemId }) => itemId === stepId);
  await seedOwner(story, board, ({ itemId }) => itemId === stepId);
  await story.act(she, startStep, await now());
  if (until === 'running') return;
  await story.act(she, finishStep, {
    ...(await now()),
    learned: 'Ik leerde eerst te kijken en dan pas te doen.',
    used: 'Ik gebruik het elke week in mijn groepje.',
  });
}

async function versionOf(story: Story, she: PersonActor, stepId: string): Promise<number> {
  const plan = await story.act(she, readOwnPlan, { personId: she.personId });
  const found = plan.steps.find(({ id }) => id === stepId);
  // Not one letter typed: it stands in no list yet.
  if (found === undefined) return 1;
  return found.version;
}
