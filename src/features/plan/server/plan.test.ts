import { describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { routes } from '../domain/step.ts';
import { initiatives } from '../domain/step.form.ts';
import { stepKinds } from '#core/plan-step.ts';
import { planStepLifecycle, stopKinds } from '../domain/step-state.ts';
import { addStep } from './add-step.ts';
import { answerStep } from './answer-step.ts';
import { answerSteps } from './answer-steps.ts';
import { chooseRoute } from './choose-route.ts';
import { closeSteps, planSchedule } from './close-steps.ts';
import { extendStep } from './extend-step.ts';
import { finishStep, noteLearning } from './finish-step.ts';
import { listStepsToAnswer } from './list-steps-to-answer.ts';
import { measureEffect } from './measure-effect.ts';
import { readOwnPlan } from './read-own-plan.ts';
import { readShownPlan } from './read-shown-plan.ts';
import { removeStep } from './remove-step.ts';
import { saveStep } from './save-step.ts';
import { startStep } from './start-step.ts';
import { resumeStep, stopStep } from './stop-step.ts';
import { submitStep } from './submit-step.ts';
import { withdrawStep } from './withdraw-step.ts';

const { told, handlers } = listening(
  'plan.step-submitted',
  'plan.step-answered',
  'plan.step-withdrawn',
  'plan.step-stopped',
);
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader, hr, coach, teacher } = world;
const personId = assistant.personId;
const system: SystemActor = { kind: 'system', tenantId: world.board };

async function valueOf<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** An idea with a kind and a title, and its version. */
async function idea(
  title = 'Module gedrag',
  who: PersonActor = assistant,
): Promise<{ stepId: string; version: number }> {
  const { stepId } = await valueOf(addStep.execute(ctx, who, { personId: who.personId }));
  const what = {
    stepId,
    version: '1',
    part: 'what',
    kind: 'coaching',
    title,
    why: 'omdat',
    initiative: 'own',
  };
  const { version } = await valueOf(saveStep.execute(ctx, who, what));
  return { stepId, version };
}

async function submitted(who: PersonActor = assistant): Promise<{ stepId: string; version: number }> {
  const step = await idea(undefined, who);
  await valueOf(submitStep.execute(ctx, who, step));
  return { ...step, version: step.version + 1 };
}

/** The other side, as the counterpart slice writes it down. */
const otherSide = (stepId: string, kind: string, state: string, reason = '') =>
  owner.query(
    `insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, person_id, school_id, title, detail,
       owner_role, owner_school_id, owner_rule, due_on, state, reason, created_at)
     values ($1, gen_random_uuid(), 1, $2, 'plan-step', $3, $4, $5, 'Module gedrag', '{"minutes":null,"cents":null,"text":""}',
       'leader', $5, 'leader', '2026-12-08', $6, $7, now())`,
    [world.board, kind, stepId, personId, world.school, state, reason],
  );

async function waiting(): Promise<{ stepId: string; version: number }> {
  const step = await submitted();
  await valueOf(answerStep.execute(ctx, leader, { ...step, answer: 'can' }));
  return { ...step, version: step.version + 1 };
}

async function running(): Promise<{ stepId: string; version: number }> {
  const step = await waiting();
  await otherSide(step.stepId, 'answer', 'done');
  await valueOf(startStep.execute(ctx, assistant, step));
  return { ...step, version: step.version + 1 };
}

const stepNow = async (stepId: string) =>
  (await owner.query<Record<string, unknown>>('select * from plan_step where id = $1', [stepId])).rows[0];

test('what the domain knows, the database takes, and nothing else', async () => {
  const { rows } = await owner.query<{ column: string; check: string }>(`
    select a.attname as column, pg_get_constraintdef(c.oid) as check from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and array_length(c.conkey, 1) = 1
    where c.conrelid in ('plan_step'::regclass, 'development_plan'::regclass) and c.contype = 'c'`);
  const listed = (column: string): string[] =>
    [...(rows.find((row) => row.column === column)?.check ?? '').matchAll(/'([\w-]+)'::text/g)].map(
      ([, word = '']) => word,
    );
  expect(listed('route').sort()).toEqual([...routes].sort());
  expect(listed('kind').sort()).toEqual([...stepKinds].sort());
  expect(listed('initiative').sort()).toEqual([...initiatives].sort());
  expect(listed('state').sort()).toEqual([...planStepLifecycle.states].sort());
  expect(listed('stop_kind').sort()).toEqual([...stopKinds].sort());
});

describe('her own plan', () => {
  test('has a route that she may always choose again', async () => {
    for (const route of routes) {
      await valueOf(chooseRoute.execute(ctx, assistant, { personId, route }));
      expect((await valueOf(readOwnPlan.execute(ctx, assistant, { personId }))).route).toBe(route);
    }
    expect(await chooseRoute.execute(ctx, assistant, { personId, route: 'phd' })).toMatchObject({
      error: { kind: 'invalid' },
    });
  });

  test('takes a step over from the advice of her settled profile, once', async () => {
    const [profileId, adviceId] = [newId(), newId()];
    await owner.query(
      `insert into development_profile (tenant_id, id, person_id, number, state, coach_id, created_at, changed_at, settled_at)
       values ($1, $2, $3, 1, 'settled', $4, now(), now(), now())`,
      [world.board, profileId, personId, coach.personId],
    );
    await owner.query(
      `insert into profile_advice (tenant_id, id, profile_id, person_id, advice_id, rank, title, kind, why)
       values ($1, gen_random_uuid(), $2, $3, $4, 1, 'Leescoördinatie', 'task', 'dat past bij je')`,
      [world.board, profileId, personId, adviceId],
    );
    expect((await valueOf(readOwnPlan.execute(ctx, assistant, { personId }))).advice).toMatchObject([
      { adviceId },
    ]);
    const { stepId } = await valueOf(addStep.execute(ctx, assistant, { personId, adviceId }));
    expect(await stepNow(stepId)).toMatchObject({
      title: 'Leescoördinatie',
      kind: 'other-task',
      why: 'dat past bij je',
    });
    expect((await valueOf(readOwnPlan.execute(ctx, assistant, { personId }))).advice).toEqual([]);
    expect(await addStep.execute(ctx, assistant, { personId, adviceId })).toMatchObject({
      error: { kind: 'invalid' },
    });
  });

  test('lets go of an idea, not of something that was put forward', async () => {
    const { stepId } = await idea();
    await valueOf(removeStep.execute(ctx, assistant, { stepId }));
    expect(await stepNow(stepId)).toBeUndefined();
    const step = await submitted();
    expect(await removeStep.execute(ctx, assistant, { stepId: step.stepId })).toMatchObject({
      error: { code: 'no-longer-an-idea' },
    });
  });
});

describe('putting a step forward', () => {
  test('tells what it asks and shows it to her leader', async () => {
    const { stepId, version } = await idea();
    const asks = { stepId, version, part: 'asks', timeHours: '16', moneyEuros: '450' };
    const saved = await valueOf(saveStep.execute(ctx, assistant, asks));
    await valueOf(submitStep.execute(ctx, assistant, { stepId, version: saved.version }));
    expect(told.at(-1)).toMatchObject({
      kind: 'plan.step-submitted',
      payload: {
        stepId,
        personId,
        schoolId: world.school,
        title: 'Module gedrag',
        asks: [
          { kind: 'time', minutes: 960 },
          { kind: 'money', cents: 45_000 },
        ],
      },
    });
  });

  test('needs a name and a kind', async () => {
    const { stepId } = await valueOf(addStep.execute(ctx, assistant, { personId }));
    expect(await submitStep.execute(ctx, assistant, { stepId, version: 1 })).toMatchObject({
      error: { kind: 'invalid', fields: { title: [{ code: 'required' }] } },
    });
  });

  test('asks which school when there are two', async () => {
    const both = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Bo Twee',
    });
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'onderwijsassistent-a', 0.2, '2020-08-01')`,
      [world.board, both.personId, world.otherSchool],
    );
    const step = await idea('Lab', both);
    const submit = (schoolId?: string) => submitStep.execute(ctx, both, { ...step, schoolId });
    expect(await submit()).toMatchObject({
      error: { kind: 'invalid', fields: { schoolId: [{ code: 'required' }] } },
    });
    expect(await submit(world.schoolOfOtherBoard)).toMatchObject({ error: { kind: 'invalid' } });
    await valueOf(submit(world.otherSchool));
    expect(
      await readShownPlan.execute(ctx, world.otherSchoolLeader, { personId: both.personId }),
    ).toMatchObject({
      ok: true,
      value: { steps: [{ title: 'Lab' }] },
    });
    expect(await readShownPlan.execute(ctx, leader, { personId: both.personId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('can be taken back, before and after the answer', async () => {
    for (const step of [await submitted(), await waiting()]) {
      await valueOf(withdrawStep.execute(ctx, assistant, step));
      expect(told.at(-1)).toMatchObject({ kind: 'plan.step-withdrawn', payload: { stepId: step.stepId } });
      expect(await stepNow(step.stepId)).toMatchObject({ state: 'idea', school_id: null, answer: null });
    }
  });
});

describe('the school’s answer', () => {
  test.each([
    ['can', {}],
    [
      'can if',
      { answer: 'can-if', note: 'als er vervanging is', conditionOwner: 'hr', conditionDueOn: '2027-01-15' },
    ],
    ['not now', { answer: 'not-now', note: 'pas na de zomer' }],
  ])('%s', async (_, facts) => {
    const step = await submitted();
    await valueOf(answerStep.execute(ctx, leader, { ...step, answer: 'can', ...facts }));
    expect(told.at(-1)).toMatchObject({
      kind: 'plan.step-answered',
      payload: { stepId: step.stepId, personId },
    });
    expect(await stepNow(step.stepId)).toMatchObject({ state: 'waiting', answered_by: leader.personId });
    const again = await answerStep.execute(ctx, leader, {
      ...step,
      version: step.version + 1,
      answer: 'can',
    });
    expect(again.ok).toBe(true);
  });

  test.each([
    ['no answer', {}, 'answer'],
    ['not now without a reason', { answer: 'not-now', note: ' ' }, 'note'],
    ['can if without a condition', { answer: 'can-if', conditionDueOn: '2027-01-01' }, 'note'],
    ['can if without a day', { answer: 'can-if', note: 'als' }, 'conditionDueOn'],
    [
      'can if on a day in the past',
      { answer: 'can-if', note: 'als', conditionDueOn: '2026-11-01' },
      'conditionDueOn',
    ],
    ['can if on no real day', { answer: 'can-if', note: 'als', conditionDueOn: 'straks' }, 'conditionDueOn'],
    [
      'somebody who owns no conditions',
      { answer: 'can-if', note: 'als', conditionOwner: 'support-staff' },
      'conditionOwner',
    ],
  ])('is not taken with %s', async (_, facts, field) => {
    const step = await submitted();
    const outcome = await answerStep.execute(ctx, leader, { ...step, ...facts });
    expect(outcome).toMatchObject({
      error: { kind: 'invalid', fields: { [field]: expect.anything() as unknown } },
    });
  });

  test('two who answer at once: one wins, the other sees that answer and nothing else of the step', async () => {
    const step = await submitted();
    const second = await addPerson(owner, world.board, {
      role: 'leader',
      school: world.school,
      name: 'Kees Klaar',
    });
    const [a, b] = await Promise.all([
      answerStep.execute(ctx, leader, { ...step, answer: 'can', note: 'graag' }),
      answerStep.execute(ctx, second, { ...step, answer: 'not-now', note: 'geen tijd' }),
    ]);
    expect([a.ok, b.ok].sort()).toEqual([false, true]);
    const lost = a.ok ? b : a;
    const theirs = a.ok
      ? { answer: 'can', answerNote: 'graag' }
      : { answer: 'not-now', answerNote: 'geen tijd' };
    expect(lost).toEqual({ ok: false, error: { kind: 'conflict', theirs } });
    await owner.query(`update role_grant set valid_to = '2026-11-01' where person_id = $1`, [
      second.personId,
    ]);
  });

  test('may come from whoever it was passed on to', async () => {
    const step = await submitted();
    await otherSide(step.stepId, 'answer', 'open');
    await owner.query(`update counterpart set owner_person_id = $2 where item_id = $1`, [
      step.stepId,
      teacher.personId,
    ]);
    expect(await readShownPlan.execute(ctx, teacher, { personId })).toMatchObject({
      ok: true,
      value: { isWhole: false, steps: [{ id: step.stepId, mayAnswer: true }] },
    });
    expect((await answerStep.execute(ctx, teacher, { ...step, answer: 'can' })).ok).toBe(true);
    await owner.query('delete from counterpart');
  });
});

describe('several answers in one go', () => {
  test('lists what waits and answers what was chosen', async () => {
    await owner.query(`update plan_step set state = 'stopped', stop_kind = 'own' where state = 'submitted'`);
    const [one, two, three] = [await submitted(), await submitted(), await submitted()];
    for (const { stepId } of [one, two, three]) {
      await otherSide(stepId, 'answer', 'open');
      await otherSide(stepId, 'cover', 'open');
    }
    const { steps } = await valueOf(listStepsToAnswer.execute(ctx, leader, {}));
    expect(steps.map(({ stepId }) => stepId).sort()).toEqual(
      [one, two, three].map(({ stepId }) => stepId).sort(),
    );
    expect(steps[0]).toMatchObject({ personName: 'Samira Bakker', asks: [{ kind: 'cover', isMine: true }] });
    for (const actor of [hr, teacher, assistant, world.otherSchoolLeader, world.otherBoardHr]) {
      expect((await valueOf(listStepsToAnswer.execute(ctx, actor, {}))).steps).toEqual([]);
    }
    await valueOf(withdrawStep.execute(ctx, assistant, two));
    const outcome = await answerSteps.execute(ctx, leader, {
      steps: {
        [one.stepId]: { version: String(one.version), answer: 'not-now', note: 'nu niet' },
        [two.stepId]: { version: String(two.version), answer: 'can' },
        [three.stepId]: { version: String(three.version), answer: '' },
      },
    });
    expect(outcome).toEqual({ ok: true, value: { answered: 1, behind: 1 } });
    expect(await stepNow(one.stepId)).toMatchObject({ state: 'waiting', answer: 'not-now' });
    expect(await stepNow(three.stepId)).toMatchObject({ state: 'submitted' });
  });

  test('says at which row what is missing, and saves the others', async () => {
    const other = await submitted();
    const step = await submitted();
    const rows = { [step.stepId]: { version: String(step.version), answer: 'not-now', note: '' } };
    const good = { [other.stepId]: { version: String(other.version), answer: 'can' } };
    expect(await answerSteps.execute(ctx, leader, { steps: { ...rows, ...good } })).toMatchObject({
      error: {
        kind: 'invalid',
        fields: { [`steps.${step.stepId}.note`]: [{ code: 'not-now-needs-words' }] },
      },
    });
    expect(await stepNow(other.stepId)).toMatchObject({ answer: 'can' });
    expect(await answerSteps.execute(ctx, leader, { steps: {} })).toMatchObject({
      error: { kind: 'invalid' },
    });
  });
});

describe('a step runs', () => {
  test('only when the other side moved', async () => {
    const step = await waiting();
    await otherSide(step.stepId, 'answer', 'done');
    await otherSide(step.stepId, 'time', 'open');
    const start = () => startStep.execute(ctx, assistant, step);
    expect(await start()).toMatchObject({
      error: { code: 'other-side-has-not-moved', values: { count: 1 } },
    });
    await owner.query(
      `update counterpart set state = 'refused', reason = 'geen geld' where item_id = $1 and kind = 'time'`,
      [step.stepId],
    );
    expect((await start()).ok).toBe(true);
    expect(await stepNow(step.stepId)).toMatchObject({ state: 'running', started_on: '2026-11-24' });
  });

  test('not while it was only put forward, and not as an idea', async () => {
    const step = await submitted();
    await otherSide(step.stepId, 'answer', 'promised');
    expect(await startStep.execute(ctx, assistant, step)).toMatchObject({
      error: { code: 'not-possible-now' },
    });
    expect(await startStep.execute(ctx, assistant, await idea())).toMatchObject({
      error: { code: 'not-possible-now' },
    });
  });

  test('and what she learns is kept as she types, until she finishes', async () => {
    const step = await running();
    const note = { ...step, learned: 'rustig blijven', used: '' };
    const { version } = await valueOf(noteLearning.execute(ctx, assistant, note));
    expect(await noteLearning.execute(ctx, assistant, note)).toMatchObject({ error: { kind: 'conflict' } });
    const finish = { stepId: step.stepId, version, learned: ' ', used: 'elke dag' };
    expect(await finishStep.execute(ctx, assistant, finish)).toMatchObject({
      error: { fields: { learned: [{ code: 'required' }] } },
    });
    await valueOf(finishStep.execute(ctx, assistant, { ...finish, learned: 'rustig blijven' }));
    expect(await stepNow(step.stepId)).toMatchObject({
      state: 'finished',
      learned: 'rustig blijven',
      used: 'elke dag',
    });
    const effect = { stepId: step.stepId, version: version + 1, score: '4', note: 'meer rust' };
    await valueOf(measureEffect.execute(ctx, assistant, effect));
    await valueOf(measureEffect.execute(ctx, assistant, { ...effect, version: version + 2, score: '5' }));
    expect(await stepNow(step.stepId)).toMatchObject({ state: 'measured', effect_score: 5 });
    expect(await measureEffect.execute(ctx, assistant, { ...effect, score: '6' })).toMatchObject({
      error: { kind: 'invalid' },
    });
  });

  test('longer than planned, when she chooses another last day', async () => {
    const step = await running();
    const extend = (endsOn: string) => extendStep.execute(ctx, assistant, { ...step, endsOn });
    expect(await extend('')).toMatchObject({ error: { fields: { endsOn: [{ code: 'required' }] } } });
    expect(await extend('2027-02-30')).toMatchObject({
      error: { fields: { endsOn: [{ code: 'not-a-date' }] } },
    });
    expect(await extend('2026-11-23')).toMatchObject({
      error: { fields: { endsOn: [{ code: 'in-the-past' }] } },
    });
    await valueOf(extend('2027-06-01'));
    expect(await stepNow(step.stepId)).toMatchObject({ state: 'running', ends_on: '2027-06-01' });
  });

  test('until she stops with a reason; she may take it up again', async () => {
    const step = await running();
    expect(await stopStep.execute(ctx, assistant, { ...step, reason: ' ' })).toMatchObject({
      error: { kind: 'invalid' },
    });
    await valueOf(stopStep.execute(ctx, assistant, { ...step, reason: 'het past niet' }));
    expect(told.at(-1)).toMatchObject({ kind: 'plan.step-stopped' });
    expect(await stepNow(step.stepId)).toMatchObject({
      state: 'stopped',
      stop_kind: 'own',
      stop_reason: 'het past niet',
    });
    await valueOf(resumeStep.execute(ctx, assistant, { stepId: step.stepId, version: step.version + 1 }));
    expect(await stepNow(step.stepId)).toMatchObject({ state: 'idea', stop_kind: null, started_on: null });
  });
});

describe('who reads', () => {
  test('her leader only what was put before the school, without what she keeps to herself', async () => {
    const someone = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Noor Nas',
    });
    const read = (actor: PersonActor) => readShownPlan.execute(ctx, actor, { personId: someone.personId });
    await idea('Een geheim idee', someone);
    expect(await read(leader)).toMatchObject({ error: { kind: 'not-found' } });
    const { stepId } = await submitted(someone);
    await owner.query(`update plan_step set state = 'finished', learned = 'van mij' where id = $1`, [stepId]);
    const seen = await valueOf(read(leader));
    expect(seen).toMatchObject({ name: 'Noor Nas', isWhole: false, route: null });
    expect(seen.steps).toMatchObject([{ id: stepId, learned: '' }]);
    for (const actor of [hr, teacher, coach, world.otherSchoolLeader, world.otherBoardHr]) {
      expect(await read(actor)).toMatchObject({ error: { kind: 'not-found' } });
    }
    await addShare(owner, someone, 'plan', 'leader');
    await addShare(owner, someone, 'plan', 'hr');
    const whole = await valueOf(read(leader));
    expect(whole).toMatchObject({ isWhole: true });
    expect(whole.steps).toHaveLength(2);
    expect((await valueOf(read(hr))).steps.some(({ learned }) => learned === 'van mij')).toBe(true);
    const looks = await owner.query(
      `select from audit_event where event = 'plan.read-shown' and subject_person_id = $1 and kind = 'looked'`,
      [someone.personId],
    );
    expect(looks.rowCount).toBe(3);
  });
});

describe('no step hangs', () => {
  test('because she left, or because nobody decided in time', async () => {
    const leaver = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Wil Weg',
    });
    const [left, undecided, running_] = [await submitted(leaver), await submitted(), await running()];
    await owner.query(`update employment set ends_on = '2026-11-23' where person_id = $1`, [leaver.personId]);
    await owner.query(`update plan_step set ends_on = '2026-11-23' where id = any($1)`, [
      [undecided.stepId, running_.stepId],
    ]);
    await planSchedule.run(ctx, system);
    expect(await stepNow(left.stepId)).toMatchObject({ state: 'stopped', stop_kind: 'left' });
    expect(await stepNow(undecided.stepId)).toMatchObject({ state: 'stopped', stop_kind: 'not-decided' });
    // What runs longer than planned is hers to finish.
    expect(await stepNow(running_.stepId)).toMatchObject({ state: 'running' });
    expect(told.filter(({ kind }) => kind === 'plan.step-stopped').length).toBeGreaterThanOrEqual(2);
    const again = await resumeStep.execute(ctx, assistant, {
      stepId: undecided.stepId,
      version: undecided.version + 1,
    });
    expect(again.ok).toBe(true);
  });

  test('without a last day it closes after a year; somebody who changed school takes it along', async () => {
    const mover = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Mo Verhuis',
    });
    const [old, moved] = [await submitted(), await submitted(mover)];
    await owner.query(`update employment set school_id = $2 where person_id = $1`, [
      mover.personId,
      world.otherSchool,
    ]);
    await valueOf(closeSteps.execute(ctx, system, {}));
    expect(await stepNow(moved.stepId)).toMatchObject({ state: 'submitted', school_id: world.otherSchool });
    setNow('2027-11-26T03:00:00Z');
    await valueOf(closeSteps.execute(ctx, system, {}));
    expect(await stepNow(old.stepId)).toMatchObject({ state: 'stopped', stop_kind: 'not-decided' });
    setNow('2026-11-24T10:00:00Z');
  });
});
