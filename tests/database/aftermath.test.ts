import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { completeCounterpart } from '#features/counterpart/server/complete-counterpart.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { readCounterpart } from '#features/counterpart/server/read-counterpart.ts';
import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { finishStep } from '#features/plan/server/finish-step.ts';
import { addEmployment } from '#features/staff/server/add-employment.ts';
import { changeEmployment } from '#features/staff/server/change-employment.ts';
import { closeEnded } from '#features/staff/server/close-ended.ts';
import { endAbsence } from '#features/staff/server/end-absence.ts';
import { endEmployment } from '#features/staff/server/end-employment.ts';
import { reopenEmployment } from '#features/staff/server/reopen-employment.ts';
import { setAbsence } from '#features/staff/server/set-absence.ts';
import { cellKey } from '#features/trust/domain/share.ts';
import { saveSharing } from '#features/trust/server/save-sharing.ts';
import { handlers } from '#src/slices.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { submittedStep } from '#tests/support/everything-open.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

/** What follows for the organisation from what changed: pairs 10, 18, 20 and 21, with the handlers as the product has them. */
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { board, school, otherSchool, leader, otherSchoolLeader, hr, boardMember } = world;

const newcomer = (name: string): Promise<PersonActor> =>
  addPerson(owner, board, { role: 'support-staff', school, name });

const of = async (actor: PersonActor, kind: string) =>
  (await must(ctx, actor, listCounterparts, { whose: 'mine', kind })).items.map(
    ({ id, version, personName, title, detail, state, dueOn }) => ({
      id,
      version,
      personName,
      title,
      text: detail.text,
      state,
      dueOn,
    }),
  );
const only = async (actor: PersonActor, kind: string) => {
  const [one, ...more] = await of(actor, kind);
  if (one === undefined || more.length > 0) throw new Error(`one of ${kind}, not ${String(more.length)}`);
  return one;
};
const done = async (actor: PersonActor, kind: string) => {
  const { id, version } = await only(actor, kind);
  await must(ctx, actor, completeCounterpart, { counterpartId: id, version });
};

/** Nobody but its owner, whoever it is about, and who leads or is HR there. */
async function expectHidden(id: string, alsoFrom: readonly PersonActor[] = []): Promise<void> {
  const outsiders = [
    ...world.outsiders,
    { name: 'a colleague', actor: world.teacher },
    { name: 'her coach', actor: world.coach },
    ...alsoFrom.map((actor) => ({ name: actor.name, actor })),
  ];
  const input = { counterpartId: id };
  await expectOutsidersDenied({ ctx, owner, useCase: readCounterpart, input, outsiders });
}

describe('her work changes (pair 10)', () => {
  const jobOf = async (her: PersonActor) => {
    const { rows } = await owner.query<{ id: string; version: number }>(
      'select id, version from employment where person_id = $1 and school_id = $2',
      [her.personId, school],
    );
    return { personId: her.personId, employmentId: rows[0]?.id, version: rows[0]?.version };
  };
  const work = {
    functionCode: 'onderwijsassistent-a',
    scale: '4',
    workingTime: '0,8',
    startsOn: '2020-08-01',
  };

  test('her leader tells it, in one question however often it changes, and not what is only written otherwise', async () => {
    const her = await newcomer('Nora Uren');
    await must(ctx, hr, changeEmployment, { ...(await jobOf(her)), ...work, personnelNumber: '77' });
    expect(await of(leader, 'tell')).toEqual([]);
    await must(ctx, hr, changeEmployment, { ...(await jobOf(her)), ...work, workingTime: '0,6' });
    const change = { ...work, workingTime: '0,6', functionCode: 'leraarondersteuner-a', scale: '7' };
    await must(ctx, hr, changeEmployment, { ...(await jobOf(her)), ...change });
    const one = await only(leader, 'tell');
    expect(one).toMatchObject({ personName: 'Nora Uren', text: 'function hours', title: '' });
    await expectHidden(one.id, [boardMember]);
    await done(leader, 'tell');
    await must(ctx, hr, changeEmployment, { ...(await jobOf(her)), ...change, workingTime: '0,5' });
    expect(await only(leader, 'tell')).toMatchObject({ text: 'hours', state: 'open' });
    await done(leader, 'tell');
  });

  test('that she stops is told where she stops, also when she has gone; not when she stays after all', async () => {
    const her = await newcomer('Ella Einde');
    await must(ctx, hr, endEmployment, { ...(await jobOf(her)), endsOn: '2026-12-04' });
    expect(await only(leader, 'tell')).toMatchObject({ text: 'ends', dueOn: '2026-12-04' });
    await must(ctx, hr, reopenEmployment, await jobOf(her));
    expect(await of(leader, 'tell')).toEqual([]);
    await must(ctx, hr, endEmployment, { ...(await jobOf(her)), endsOn: '2026-12-04' });
    const there = { ...work, personId: her.personId, schoolId: otherSchool, startsOn: '2026-12-01' };
    await must(ctx, hr, addEmployment, there);
    setNow('2026-12-05T03:00:00Z');
    await closeEnded.execute(ctx, { kind: 'system', tenantId: board }, {});
    expect(await only(leader, 'tell')).toMatchObject({ personName: 'Ella Einde', text: 'ends' });
    expect(await only(otherSchoolLeader, 'tell')).toMatchObject({ text: 'begins' });
    setNow('2026-11-24T10:00:00Z');
    await done(leader, 'tell');
  });

  test('that she is away is told without why, and of others than support staff nothing is asked', async () => {
    const her = await newcomer('Wil Weg');
    const away = { standInId: hr.personId, fromOn: '2026-12-01', toOn: '2026-12-11' };
    await must(ctx, hr, setAbsence, { personId: her.personId, ...away });
    await must(ctx, hr, setAbsence, { personId: leader.personId, ...away });
    expect(await only(leader, 'tell')).toMatchObject({ personName: 'Wil Weg', text: 'away' });
    const { rows } = await owner.query<{ id: string }>('select id from absence where person_id = $1', [
      her.personId,
    ]);
    await must(ctx, hr, endAbsence, { personId: her.personId, absenceId: rows[0]?.id });
    expect(await of(leader, 'tell')).toEqual([]);
    await owner.query('delete from absence');
  });
});

describe('steps that the school agreed to', () => {
  const agreed = async (her: PersonActor, answer = 'can'): Promise<string> => {
    const stepId = await submittedStep(ctx, her, 'Module gedrag');
    await must(ctx, leader, answerStep, { stepId, version: 4, answer, note: 'na de zomer' });
    return stepId;
  };
  const finished = async (stepId: string, her: PersonActor): Promise<void> => {
    await owner.query(`update plan_step set state = 'running', started_on = '2026-11-24' where id = $1`, [
      stepId,
    ]);
    await must(ctx, her, finishStep, { stepId, version: 5, learned: 'heel veel', used: '' });
  };

  test('ask the school for its own goals, once a school year, of nobody by name (pair 21)', async () => {
    await agreed(await newcomer('Nee Nu'), 'not-now');
    expect(await of(leader, 'goal')).toEqual([]);
    await agreed(await newcomer('Anna Doel'));
    await agreed(await newcomer('Bas Doel'));
    const one = await only(leader, 'goal');
    expect(one).toMatchObject({ personName: null, title: '', text: '' });
    const read = await must(ctx, leader, readCounterpart, { counterpartId: one.id });
    expect(read.history.map(({ who }) => who)).toEqual([null]);
    await expectHidden(one.id, [boardMember, await newcomer('Cas Collega')]);
    const no = { counterpartId: one.id, version: one.version, reason: 'past al' };
    await must(ctx, leader, refuseCounterpart, no);
    await agreed(await newcomer('Dora Doel'));
    expect(await of(leader, 'goal')).toEqual([]);
  });

  test('ask HR to look at function and reward when they are finished, with nothing of what she wrote (pair 18)', async () => {
    const her = await newcomer('Dina Diploma');
    await finished(await agreed(her, 'not-now'), her);
    expect(await of(hr, 'reward')).toEqual([]);
    await finished(await agreed(her), her);
    await finished(await agreed(her), her);
    const one = await only(hr, 'reward');
    expect(one).toMatchObject({ personName: 'Dina Diploma', title: 'Module gedrag', text: '' });
    const read = await must(ctx, her, readCounterpart, { counterpartId: one.id });
    expect(JSON.stringify(read)).not.toContain('heel veel');
    await expectHidden(one.id, [boardMember]);
    await done(hr, 'reward');
  });

  test('ask the board to talk with institutes as soon as five look at studying, of nobody by name (pair 20)', async () => {
    // Those of the tests before are five; in the next school year it begins anew.
    await done(boardMember, 'offer');
    setNow('2027-08-10T10:00:00Z');
    for (const name of ['Een', 'Twee', 'Drie', 'Vier'])
      await submittedStep(ctx, await newcomer(`Studie ${name}`), 'Pabo');
    expect(await of(boardMember, 'offer')).toEqual([]);
    await submittedStep(ctx, await newcomer('Studie Vijf'), 'Pabo');
    await submittedStep(ctx, await newcomer('Studie Zes'), 'Pabo');
    const one = await only(boardMember, 'offer');
    expect(one).toMatchObject({ personName: null, title: '', text: '' });
    const read = await must(ctx, boardMember, readCounterpart, { counterpartId: one.id });
    expect(JSON.stringify(read)).not.toMatch(/Studie|Pabo/);
    await expectHidden(one.id, [leader]);
    await done(boardMember, 'offer');
    await submittedStep(ctx, await newcomer('Studie Zeven'), 'Pabo');
    expect(await of(boardMember, 'offer')).toEqual([]);
    setNow('2026-11-24T10:00:00Z');
  });
});

test('a new diploma that she shows HR asks the same, an old one or one shown to others nothing (pair 18)', async () => {
  const diploma = async (her: PersonActor, year: number, status: string) =>
    owner.query(
      `insert into card_item (tenant_id, id, person_id, part, title, level, status, graduated_in, created_at)
       values ($1, gen_random_uuid(), $2, 'diplomas', 'Pedagogisch werk', 'mbo-4', $3, $4, now())`,
      [board, her.personId, status, year],
    );
  const cell = (audience: 'team' | 'hr') => cellKey({ thing: 'card:diplomas', audience, personId: null });
  const show = (her: PersonActor, audiences: readonly ('team' | 'hr')[]) =>
    must(ctx, her, saveSharing, {
      personId: her.personId,
      offered: [cell('team'), cell('hr')],
      cells: audiences.map(cell),
    });
  const [old, busy, fresh] = await Promise.all(['Oud Eens', 'Bezig Nu', 'Net Klaar'].map(newcomer));
  if (old === undefined || busy === undefined || fresh === undefined) throw new Error('three people');
  await diploma(old, 2010, 'finished');
  await diploma(busy, 2026, 'enrolled');
  await diploma(fresh, 2026, 'finished');
  for (const her of [old, busy, fresh]) await show(her, ['team', 'hr']);
  const one = await only(hr, 'reward');
  expect(one).toMatchObject({ personName: 'Net Klaar', title: '' });
  await expectHidden(one.id, [boardMember, leader]);
  await show(fresh, ['team']);
  expect(await of(hr, 'reward')).toEqual([]);
});
