import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import type { AskKind } from '#core/counterpart.ts';
import type { EventKind, Events } from '#core/events.ts';
import type { Handlers } from '#server/ctx.ts';
import { publish } from '#server/events.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { onOwnerLeft } from './find-owners.ts';
import { listCounterparts } from './list-counterparts.ts';
import { mailOwners } from './mail-owners.ts';
import { onCompassAnswered, onSharingStopped, onThingShared } from './on-journey.ts';
import { onStepSubmitted } from './on-plan.ts';
import { readCounterpart } from './read-counterpart.ts';
import { counterpartSweep, sweepCounterparts } from './sweep-counterparts.ts';

const handlers: Partial<Handlers> = {
  'compass.answered': [onCompassAnswered],
  'plan.step-submitted': [onStepSubmitted],
  'staff.employment-ended': [onOwnerLeft],
  'staff.role-ended': [onOwnerLeft],
  'trust.sharing-stopped': [onSharingStopped],
  'trust.thing-shared': [onThingShared],
};
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader, hr } = world;
const system: SystemActor = { kind: 'system', tenantId: world.board };

async function tell<Kind extends EventKind>(
  actor: PersonActor,
  kind: Kind,
  payload: Events[Kind],
): Promise<void> {
  await ctx.db.transaction(
    { tenantId: actor.tenantId, personId: actor.personId },
    (tx) => publish(ctx, tx, actor, ctx.now(), { kind, payload }),
    true,
  );
}

async function submit(who: PersonActor, school: string, kinds: readonly AskKind[]): Promise<string> {
  const stepId = newId();
  const asks = kinds.map((kind) => ({ kind, minutes: null, cents: null, text: '' }));
  const payload = { stepId, personId: who.personId, schoolId: school, title: 'Stap', asks, dueOn: null };
  await tell(who, 'plan.step-submitted', payload);
  return stepId;
}

interface Owned {
  id: string;
  kind: string;
  state: string;
  owner_role: string;
  owner_school_id: string;
  owner_person_id: string | null;
  stands_in: boolean;
}
const rowsOf = async (itemId: string): Promise<Owned[]> =>
  (await owner.query<Owned>('select * from counterpart where item_id = $1 order by pair, kind', [itemId]))
    .rows;
const endRole = (who: PersonActor, day = '2026-11-23') =>
  owner.query('update role_grant set valid_to = $2 where person_id = $1', [who.personId, day]);
const endJob = (who: PersonActor, day = '2026-11-23') =>
  owner.query('update employment set ends_on = $2 where person_id = $1', [who.personId, day]);

describe('when the owner leaves', () => {
  test('it passes on by the same rule, at once, with everybody seeing who stands in', async () => {
    const stepId = await submit(assistant, world.school, ['cover', 'time']);
    await endRole(leader);
    await tell(hr, 'staff.role-ended', { personId: leader.personId, role: 'leader' });
    expect(await rowsOf(stepId)).toMatchObject([
      { kind: 'answer', owner_role: 'hr', stands_in: true },
      { kind: 'time', owner_role: 'hr', stands_in: false },
      { kind: 'cover', owner_role: 'hr', stands_in: true },
    ]);
    const director = await addPerson(owner, world.board, { role: 'director', name: 'Dirk Dam' });
    await tell(hr, 'staff.role-ended', { personId: leader.personId, role: 'leader' });
    expect((await rowsOf(stepId))[0]).toMatchObject({ owner_role: 'director', stands_in: false });
    await endRole(director);
    await owner.query('update role_grant set valid_to = null where person_id = $1', [leader.personId]);
    expect(await sweepCounterparts.execute(ctx, system, {})).toMatchObject({ ok: true });
    expect((await rowsOf(stepId))[0]).toMatchObject({ owner_role: 'leader', stands_in: false });
  });

  test('what somebody had by name goes back to the rule', async () => {
    const stepId = await submit(assistant, world.school, []);
    const deputy = await addPerson(owner, world.board, {
      role: 'teacher',
      school: world.school,
      name: 'Tom Tak',
    });
    await owner.query('update counterpart set owner_person_id = $2 where item_id = $1', [
      stepId,
      deputy.personId,
    ]);
    await sweepCounterparts.execute(ctx, system, {});
    expect(await rowsOf(stepId)).toMatchObject([{ owner_person_id: deputy.personId }]);
    await endRole(deputy);
    await endJob(deputy);
    await counterpartSweep.run(ctx, system);
    expect(await rowsOf(stepId)).toMatchObject([{ owner_person_id: null, owner_role: 'leader' }]);
  });
});

describe('when she leaves', () => {
  test('nothing is asked for her any more; at another school it moves along', async () => {
    const mover = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Mia Moor',
    });
    const stepId = await submit(mover, world.school, ['time']);
    await endJob(mover);
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'onderwijsassistent-a', 0.5, '2026-11-24')`,
      [world.board, mover.personId, world.otherSchool],
    );
    await tell(hr, 'staff.employment-ended', { personId: mover.personId });
    expect(await rowsOf(stepId)).toMatchObject([
      { owner_school_id: world.otherSchool, owner_role: 'leader' },
      { owner_school_id: world.otherSchool, owner_role: 'hr' },
    ]);
    await owner.query(`delete from employment where person_id = $1 and school_id = $2`, [
      mover.personId,
      world.otherSchool,
    ]);
    await tell(hr, 'staff.employment-ended', { personId: mover.personId });
    expect((await rowsOf(stepId)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('an end that lies ahead changes nothing yet; the nightly sweep does', async () => {
    const leaver = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Lena Laat',
    });
    const stepId = await submit(leaver, world.school, []);
    await endJob(leaver, '2026-12-31');
    await tell(hr, 'staff.employment-ended', { personId: leaver.personId });
    expect(await rowsOf(stepId)).toMatchObject([{ state: 'open' }]);
    setNow('2027-01-01T03:00:00Z');
    await sweepCounterparts.execute(ctx, system, {});
    expect(await rowsOf(stepId)).toMatchObject([{ state: 'withdrawn' }]);
    setNow('2026-11-24T10:00:00Z');
  });
});

test('after any sequence of people leaving and coming back, every open counterpart has an owner or a flag', async () => {
  const people = [leader, hr, world.boardMember, world.otherSchoolLeader];
  const other = world.otherSchoolAssistant;
  await submit(assistant, world.school, ['time', 'cover', 'career', 'task']);
  await submit(other, world.otherSchool, ['money', 'practice-place']);
  const event = fc.record({ who: fc.constantFrom(...people), comes: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
      for (const { who, comes } of events) {
        if (comes)
          await owner.query('update role_grant set valid_to = null where person_id = $1', [who.personId]);
        else await endRole(who);
        await sweepCounterparts.execute(ctx, system, {});
        const { rows } = await owner.query<{ orphans: number }>(`
          select count(*)::int as orphans from counterpart c
          where c.state in ('open', 'promised') and c.owner_person_id is null and not c.stands_in and not exists (
            select from role_grant g where g.tenant_id = c.tenant_id and g.role = c.owner_role
              and (g.school_id is null or g.school_id = c.owner_school_id)
              and (g.valid_to is null or g.valid_to >= '2026-11-24'))`);
        expect(rows).toEqual([{ orphans: 0 }]);
      }
    }),
    { numRuns: 15 },
  );
  await owner.query('update role_grant set valid_to = null where person_id = any($1)', [
    people.map((one) => one.personId),
  ]);
  await sweepCounterparts.execute(ctx, system, {});
}, 60_000);

describe('what she shows', () => {
  const compass = (facts: Partial<Events['compass.answered']>): Events['compass.answered'] => ({
    personId: assistant.personId,
    direction: 'expert',
    gap: false,
    news: false,
    ...facts,
  });
  const stopSharing = (thing: string, audience: string) =>
    owner.query('delete from share where person_id = $1 and thing = $2 and audience = $3', [
      assistant.personId,
      thing,
      audience,
    ]);
  /** Of these the owner reads and lists nothing any more, also what was done; she herself reads on. */
  const expectHersAlone = async (ids: readonly string[]): Promise<void> => {
    expect(ids).not.toEqual([]);
    for (const counterpartId of ids) {
      for (const actor of [leader, hr])
        expect(await readCounterpart.execute(ctx, actor, { counterpartId })).toMatchObject({
          ok: false,
          error: { kind: 'not-found' },
        });
      expect((await readCounterpart.execute(ctx, assistant, { counterpartId })).ok).toBe(true);
    }
    for (const state of ['settled', 'unsettled'])
      for (const whose of ['mine', 'all']) {
        const list = await listCounterparts.execute(ctx, leader, { whose, state });
        const listed = list.ok ? list.value.items.map(({ id }) => id) : [];
        expect(listed.filter((id) => ids.includes(id))).toEqual([]);
      }
  };
  const settle = (id: string) => owner.query(`update counterpart set state = 'done' where id = $1`, [id]);
  const expertRows = async () =>
    (await rowsOf('expert')).map(({ kind, state, owner_role }) => [kind, state, owner_role]);

  test('her compass asks of whom she shows it to, until she takes it back', async () => {
    await tell(assistant, 'compass.answered', compass({ gap: true, news: true }));
    expect(await expertRows()).toEqual([]);
    await addShare(owner, assistant, 'compass', 'leader');
    await tell(assistant, 'compass.answered', compass({ gap: true, news: true }));
    expect(await expertRows()).toEqual([
      ['career', 'open', 'leader'],
      ['inform', 'open', 'leader'],
    ]);
    await tell(assistant, 'compass.answered', compass({ gap: true }));
    expect(await expertRows()).toEqual([
      ['career', 'open', 'leader'],
      ['inform', 'withdrawn', 'leader'],
    ]);
    const ids = (await rowsOf('expert')).map(({ id }) => id);
    await tell(assistant, 'compass.answered', compass({ gap: true, news: true }));
    await settle(ids[1] ?? '');
    expect((await readCounterpart.execute(ctx, leader, { counterpartId: ids[1] })).ok).toBe(true);
    await stopSharing('compass', 'leader');
    await tell(assistant, 'trust.sharing-stopped', { personId: assistant.personId, thing: 'compass' });
    expect((await expertRows()).map(([, state]) => state)).toEqual(['withdrawn', 'done']);
    await expectHersAlone(ids);
  });

  test('a part of her card asks the leader to use it, as long as team or leader see it', async () => {
    const share = (audience: string) => ({ personId: assistant.personId, thing: 'card:offer', audience });
    await addShare(owner, assistant, 'card:offer', 'team');
    await tell(assistant, 'trust.thing-shared', share('team'));
    expect(await rowsOf('card')).toMatchObject([{ kind: 'talent', state: 'open', owner_role: 'leader' }]);
    await addShare(owner, assistant, 'card:offer', 'leader');
    await stopSharing('card:offer', 'team');
    await tell(assistant, 'trust.sharing-stopped', share('team'));
    expect(await rowsOf('card')).toMatchObject([{ state: 'open' }]);
    await stopSharing('card:offer', 'leader');
    await tell(assistant, 'trust.sharing-stopped', share('leader'));
    expect(await rowsOf('card')).toMatchObject([{ state: 'withdrawn' }]);
    const ids = (await rowsOf('card')).map(({ id }) => id);
    await expectHersAlone(ids);
    await settle(ids[0] ?? '');
    await addShare(owner, assistant, 'card:offer', 'hr');
    await expectHersAlone(ids);
  });
});

describe('the daily mail', () => {
  const mails = async (who: PersonActor) =>
    (
      await owner.query<{ subject: string; body: string }>(
        `select subject, body from mail_message where key like $1 order by created_at`,
        [`counterpart:digest:${who.personId}:%`],
      )
    ).rows;
  const on = async (moment: string): Promise<void> => {
    setNow(moment);
    expect((await mailOwners.execute(ctx, system, {})).ok).toBe(true);
  };

  test('says once what is new, and once a week what is late, without a name', async () => {
    await owner.query('delete from counterpart_event');
    await owner.query('delete from counterpart');
    await submit(assistant, world.school, ['time']);
    await on('2026-11-25T06:00:00Z');
    await on('2026-11-25T06:00:00Z');
    await on('2026-11-26T06:00:00Z');
    expect(await mails(hr)).toMatchObject([{ subject: '1 nieuwe tegenzet' }]);
    expect((await mails(hr))[0]?.body).toContain('Tijd: uiterlijk dinsdag 22 december 2026');
    expect((await mails(hr))[0]?.body).not.toContain('Samira');
    for (const day of ['2026-12-23', '2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31'])
      await on(`${day}T06:00:00Z`);
    expect((await mails(hr)).map(({ subject }) => subject)).toEqual([
      '1 nieuwe tegenzet',
      '1 tegenzet is te laat',
      '1 tegenzet is te laat',
    ]);
    expect(await mails(assistant)).toEqual([]);
    expect(await mails(world.otherSchoolLeader)).toEqual([]);
    setNow('2026-11-24T10:00:00Z');
  });
});
