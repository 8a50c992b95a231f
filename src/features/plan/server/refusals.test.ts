import { describe, expect, test } from 'vitest';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { addStep } from './add-step.ts';
import { answerSteps } from './answer-steps.ts';
import { extendStep } from './extend-step.ts';
import { finishStep } from './finish-step.ts';
import { measureEffect } from './measure-effect.ts';
import { removeStep } from './remove-step.ts';
import { saveStep } from './save-step.ts';
import { startStep } from './start-step.ts';
import { stopStep } from './stop-step.ts';
import { submitStep } from './submit-step.ts';
import { withdrawStep } from './withdraw-step.ts';

/** What cannot be done with a step, and how that is said: never a fault of ours, never half of it. */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { assistant, leader, board } = world;
const { personId } = assistant;

async function valueOf<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}
async function idea(who = assistant): Promise<{ stepId: string; version: number }> {
  const { stepId } = await valueOf(addStep.execute(ctx, who, { personId: who.personId }));
  const what = { stepId, version: 1, part: 'what', kind: 'coaching', title: 'Meelopen', initiative: 'own' };
  return { stepId, ...(await valueOf(saveStep.execute(ctx, who, what))) };
}
const stateOf = async (stepId: string): Promise<string | undefined> =>
  (await owner.query<{ state: string }>('select state from plan_step where id = $1', [stepId])).rows[0]
    ?.state;

test('an advice that is not hers, or of nobody, is no option', async () => {
  expect(await addStep.execute(ctx, assistant, { personId, adviceId: newId() })).toMatchObject({
    error: { kind: 'invalid', fields: { adviceId: [{ code: 'not-an-option' }] } },
  });
});

test('who works nowhere any more puts nothing before a school, and her idea stays', async () => {
  const her = await addPerson(owner, board, { role: 'support-staff', school: world.school, name: 'Wil Weg' });
  const step = await idea(her);
  await owner.query(`update employment set ends_on = '2021-01-01' where person_id = $1`, [her.personId]);
  expect(await submitStep.execute(ctx, her, step)).toMatchObject({
    error: { kind: 'refused', code: 'works-nowhere' },
  });
  expect(await stateOf(step.stepId)).toBe('idea');
});

test('a school where she does not work is no option', async () => {
  const step = await idea();
  expect(await submitStep.execute(ctx, assistant, { ...step, schoolId: world.otherSchool })).toMatchObject({
    error: { kind: 'invalid', fields: { schoolId: [{ code: 'not-an-option' }] } },
  });
  expect(await stateOf(step.stepId)).toBe('idea');
});

test('nothing chosen among the steps to answer: said, and nothing is answered', async () => {
  const step = await idea();
  await valueOf(submitStep.execute(ctx, assistant, step));
  const steps = { [step.stepId]: { version: String(step.version + 1), note: '' } };
  expect(await answerSteps.execute(ctx, leader, { steps })).toMatchObject({
    error: { kind: 'invalid', fields: { steps: [{ code: 'nothing-chosen' }] } },
  });
  expect(await stateOf(step.stepId)).toBe('submitted');
});

describe('an idea was not put before anybody yet', () => {
  test.each([
    ['taken back', withdrawStep, {}],
    ['begun', startStep, {}],
    ['finished', finishStep, { learned: 'x', used: 'y' }],
    ['extended', extendStep, { endsOn: '2040-01-01' }],
    ['stopped', stopStep, { reason: 'Geen tijd' }],
    ['measured', measureEffect, { score: '4', note: '' }],
  ])('it cannot be %s', async (_, useCase, more) => {
    const step = await idea();
    const outcome = await useCase.execute(ctx, assistant, { ...step, ...more });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(await stateOf(step.stepId)).toBe('idea');
  });

  test('it can be thrown away once, and is then not there', async () => {
    const step = await idea();
    await valueOf(removeStep.execute(ctx, assistant, { stepId: step.stepId }));
    expect(await removeStep.execute(ctx, assistant, { stepId: step.stepId })).toMatchObject({ ok: false });
    expect(await stateOf(step.stepId)).toBeUndefined();
  });
});

test.each([
  ['the year nought', '0000-01-01', 'not-a-date'],
  ['no leap day', '2027-02-29', 'not-a-date'],
  ['no day of a month, as Dutch people write it', '31-11-2026', 'not-a-date'],
])('a day that is none (%s) is refused by the form, not by the database', async (_, startsOn, code) => {
  const step = await idea();
  const when = { ...step, part: 'when', startsOn, endsOn: '' };
  expect(await saveStep.execute(ctx, assistant, when)).toMatchObject({
    error: { kind: 'invalid', fields: { startsOn: [{ code }] } },
  });
});

test('on a leap day everything can begin and end', async () => {
  const step = await idea();
  const when = { ...step, part: 'when', startsOn: '2028-02-29', endsOn: '2028-02-29', expectedEffect: '' };
  expect(await saveStep.execute(ctx, assistant, when)).toMatchObject({ ok: true });
});
