import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import type { Role } from '#access/roles.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { createApiToken } from '#server/session/api-token.store.ts';
import { personActor } from '#server/session/person-actor.ts';
import { beginSession } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { closeEnded } from './close-ended.ts';
import { endAccessOf } from './end-access-of.ts';
import { endRole } from './end-role.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const system = { kind: 'system', tenantId: world.board } as const;

test('an employment of which the last day came signs out, ends coaching and tells the other slices, once', async () => {
  const { personId } = world.assistant;
  const who = { tenantId: world.board, personId, device: 'phone' };
  await ctx.db.transaction({ tenantId: world.board }, (tx) => beginSession(tx, who, ctx.now()), true);
  await owner.query(`update employment set ends_on = '2026-11-20' where person_id = $1`, [personId]);
  expect(await closeEnded.execute(ctx, system, {})).toMatchObject({ ok: true, value: { jobs: 1 } });
  expect(await closeEnded.execute(ctx, system, {})).toMatchObject({ ok: true, value: { jobs: 0 } });
  const { rows } = await owner.query(
    `select (select count(*)::int from session where person_id = $1) as sessions,
       (select count(*)::int from coach_link where person_id = $1 and ended_at is null) as coaches,
       (select count(*)::int from domain_event where kind = 'staff.employment-ended') as told`,
    [personId],
  );
  expect(rows).toEqual([{ sessions: 0, coaches: 0, told: 1 }]);
});

describe('whoever leaves', () => {
  const rights = async (personId: string): Promise<string[]> => {
    const found: string[] = [];
    for (const table of ['session', 'api_token', 'passkey'])
      if ((await owner.query(`select from ${table} where person_id = $1`, [personId])).rowCount !== 0)
        found.push(table);
    return found;
  };
  const withAccess = async (role: Role, school?: SchoolId): Promise<PersonActor> => {
    const who = await addPerson(owner, world.board, {
      role,
      name: `Vera ${role}`,
      ...(school ? { school } : {}),
    });
    await ctx.db.transaction(who, (tx) => beginSession(tx, { ...who, device: '' }, ctx.now()), true);
    const token = { name: 'x', scopes: ['read'], days: 9 } as const;
    await ctx.db.transaction(who, (tx) => createApiToken(tx, who, ctx.now(), token), true);
    await owner.query(
      `insert into passkey (tenant_id, id, person_id, credential_id, public_key, counter, transports, device, created_at)
       values ($1, gen_random_uuid(), $2, $3, '', 0, '{}', '', now())`,
      [who.tenantId, who.personId, `key-${who.personId}`],
    );
    return who;
  };
  const all = ['session', 'api_token', 'passkey'];
  const sql = (text: string, who: PersonActor) => owner.query(text, [who.personId]);

  test('loses sessions, programs and passkeys with the last job or role, and her log says so', async () => {
    const board = await withAccess('board');
    await sql(`update role_grant set valid_to = '2026-11-20' where person_id = $1`, board);
    await closeEnded.execute(ctx, system, {});
    expect(await rights(board.personId)).toEqual([]);
    const { rows } = await owner.query(
      `select from audit_event where subject_person_id = $1 and detail ->> 'closed' = 'access'`,
      [board.personId],
    );
    expect(rows).toHaveLength(1);
  });

  test('keeps them while another job or role lasts, or is known to come', async () => {
    const twice = await withAccess('support-staff', world.school);
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, valid_from) values ($1, gen_random_uuid(), $2, 'coach', '2020-08-01')`,
      [world.board, twice.personId],
    );
    await sql(`update employment set ends_on = '2026-11-20' where person_id = $1`, twice);
    await sql(
      `update role_grant set valid_to = '2026-11-20' where person_id = $1 and role <> 'coach'`,
      twice,
    );
    const back = await withAccess('support-staff', world.school);
    await sql(`update employment set ends_on = '2026-11-20' where person_id = $1`, back);
    await sql(`update role_grant set valid_to = '2026-11-20' where person_id = $1`, back);
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'concierge', 0.2, '2027-01-11')`,
      [world.board, back.personId, world.school],
    );
    await closeEnded.execute(ctx, system, {});
    expect(await rights(twice.personId)).toEqual(['api_token', 'passkey']);
    expect(await rights(back.personId)).toEqual(['api_token', 'passkey']);
    const day = dayInNetherlands(ctx.now());
    const actor = (who: PersonActor) =>
      ctx.db.transaction(who, (tx) => personActor(tx, who.personId, day), false);
    expect([await actor(back), (await actor(twice))?.grants]).toEqual([
      null,
      [{ role: 'coach', schoolId: null }],
    ]);
  });

  test('keeps them while the list that ended her can be undone, though none of them lets her in', async () => {
    const her = await withAccess('support-staff', world.school);
    const held = async (until: string) => {
      await sql(
        `update employment set ends_on = '2026-11-20', held_until = '${until}' where person_id = $1`,
        her,
      );
      await sql(
        `update role_grant set valid_to = '2026-11-20', held_until = '${until}' where person_id = $1`,
        her,
      );
      await closeEnded.execute(ctx, system, {});
    };
    const at = ctx.now().getTime();
    await held(new Date(at + 1000).toISOString());
    expect(await rights(her.personId)).toEqual(all);
    expect(
      await ctx.db.transaction(
        her,
        (tx) => personActor(tx, her.personId, dayInNetherlands(ctx.now())),
        false,
      ),
    ).toBeNull();
    await held(new Date(at).toISOString());
    expect(await rights(her.personId)).toEqual([]);
  });

  test('also when her last role is taken away before it began, and whatever else ended it', async () => {
    const early = await withAccess('trainer');
    expect(await rights(early.personId)).toEqual(all);
    const { rows } = await owner.query<{ id: string }>('select id from role_grant where person_id = $1', [
      early.personId,
    ]);
    expect(
      await endRole.execute(ctx, world.hr, { personId: early.personId, grantId: rows[0]?.id }),
    ).toMatchObject({ ok: true });
    expect(await rights(early.personId)).toEqual([]);
    const lost = await withAccess('trainer');
    await sql('delete from role_grant where person_id = $1', lost);
    expect(await closeEnded.execute(ctx, system, {})).toMatchObject({ value: { leavers: 1 } });
    expect(await rights(lost.personId)).toEqual([]);
  });

  test('or loses her phone: HR signs her out everywhere, which stands in her log', async () => {
    const her = await withAccess('support-staff', world.school);
    expect(await endAccessOf.execute(ctx, world.hr, { personId: her.personId })).toMatchObject({ ok: true });
    expect(await rights(her.personId)).toEqual(['passkey']);
    const { rows } = await owner.query(
      `select actor_person_id as by from audit_event where subject_person_id = $1 and event = 'staff.signed-out'`,
      [her.personId],
    );
    expect(rows).toEqual([{ by: world.hr.personId }]);
  });
});

test('what an end closed is kept until thirty days after its day, however early HR wrote it down', async () => {
  const vera = await addPerson(owner, world.board, {
    role: 'teacher',
    school: world.school,
    name: 'Vera Vroeg',
  });
  const { rows } = await owner.query<{ id: string }>('select id from role_grant where person_id = $1', [
    vera.personId,
  ]);
  const grant = rows[0];
  if (grant === undefined) throw new Error('no role');
  const lastDay = '2027-02-20';
  setNow('2026-11-24T10:00:00Z');
  expect(
    await endRole.execute(ctx, world.hr, { personId: vera.personId, grantId: grant.id, lastDay }),
  ).toMatchObject({ ok: true });
  const kept = async (moment: string): Promise<number | null> => {
    setNow(moment);
    await closeEnded.execute(ctx, system, {});
    return (await owner.query('select from ending where person_id = $1', [vera.personId])).rowCount;
  };
  expect(await kept('2027-02-21T10:00:00Z')).toBe(1);
  expect(await kept('2027-03-21T10:00:00Z')).toBe(1);
  expect(await kept('2027-03-24T10:00:00Z')).toBe(0);
  setNow('2026-11-24T10:00:00Z');
});
