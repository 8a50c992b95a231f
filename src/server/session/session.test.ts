import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { mostSessions } from '#core/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { bearer, createApiToken } from './api-token.store.ts';
import { endAccess } from './end-access.ts';
import {
  beginSession,
  clearSessions,
  dropSession,
  readSessions,
  removeSession,
  signedIn,
} from './session.store.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const begin = (who: PersonActor, device = 'Firefox, Linux'): Promise<string> =>
  ctx.db.transaction(
    who,
    (tx) => beginSession(tx, { tenantId: who.tenantId, personId: who.personId, device }, ctx.now()),
    true,
  );
const at = (time: string): void => setNow(`2026-11-24T${time}:00Z`);
const isIn = async (token: string): Promise<boolean> => (await signedIn(ctx, token)) !== null;
const mine = (who: PersonActor) =>
  ctx.db.transaction(who, (tx) => readSessions(tx, who.personId, ctx.now()), false);

describe('a session', () => {
  test('tells who someone is, with the roles of today', async () => {
    at('08:00');
    const session = await signedIn(ctx, await begin(world.assistant));
    expect(session).toMatchObject({ actor: world.assistant, locale: 'nl' });
  });

  test.each([
    ['nothing', ''],
    ['no organisation', 'x.y'],
    ['another token', `${world.board}.${'a'.repeat(43)}`],
  ])('is not had by %s', async (_, token) => {
    expect(await isIn(token)).toBe(false);
  });

  test('of one organisation opens nothing in another', async () => {
    at('08:00');
    const token = await begin(world.assistant);
    expect(await isIn(token.replace(world.board, world.otherBoard))).toBe(false);
  });

  test('is stored as a hash only', async () => {
    const token = await begin(world.assistant);
    const { rows } = await owner.query<{ all: string }>(
      `select string_agg(s::text, ' ') as all from session s`,
    );
    expect(rows[0]?.all).not.toContain(token.split('.')[1]);
  });

  test('ends an hour after its last use', async () => {
    at('08:00');
    const token = await begin(world.assistant);
    at('08:59');
    expect(await isIn(token)).toBe(true);
    at('09:58');
    expect(await isIn(token)).toBe(true);
    at('10:58');
    expect(await isIn(token)).toBe(false);
  });

  test('ends twelve hours after it began, however much it is used', async () => {
    at('06:00');
    const token = await begin(world.assistant);
    for (let minutes = 6 * 60; minutes < 18 * 60; minutes += 45) {
      at(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
      expect(await isIn(token)).toBe(true);
    }
    at('18:00');
    expect(await isIn(token)).toBe(false);
  });

  test('can be seen and ended by its owner only, one or all', async () => {
    at('08:00');
    await ctx.db.transaction(world.leader, (tx) => endAccess(tx, [world.leader.personId]), true);
    const first = await begin(world.leader, 'Chrome, Android');
    at('08:10');
    const second = await begin(world.leader);
    const [latest, oldest] = await mine(world.leader);
    expect([latest?.device, oldest?.device]).toEqual(['Firefox, Linux', 'Chrome, Android']);
    const end = (who: PersonActor) =>
      ctx.db.transaction(who, (tx) => removeSession(tx, who.personId, oldest?.id ?? ''), true);
    expect(await end(world.hr)).toBe(false);
    expect(await end(world.otherBoardHr)).toBe(false);
    expect([await isIn(first), await isIn(second)]).toEqual([true, true]);
    expect(await end(world.leader)).toBe(true);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
    await dropSession(ctx, second);
    await dropSession(ctx, 'no token at all');
    expect(await mine(world.leader)).toEqual([]);
  });

  test('one too many takes the place of the one that was unused longest', async () => {
    at('08:00');
    const first = await begin(world.teacher);
    const others: string[] = [];
    for (let minute = 1; minute < mostSessions; minute += 1) {
      at(`08:${String(minute).padStart(2, '0')}`);
      others.push(await begin(world.teacher));
    }
    at('08:30');
    expect(await isIn(first)).toBe(true);
    const last = await begin(world.teacher);
    expect([
      await isIn(first),
      await isIn(others[0] ?? ''),
      await isIn(others[1] ?? ''),
      await isIn(last),
    ]).toEqual([true, false, true, true]);
    expect(await mine(world.teacher)).toHaveLength(mostSessions);
  });

  test('that ended by itself is cleared away', async () => {
    at('08:00');
    await begin(world.hr);
    at('09:30');
    await begin(world.hr);
    await ctx.db.transaction(
      { tenantId: world.board, system: true },
      (tx) => clearSessions(tx, ctx.now()),
      true,
    );
    const { rows } = await owner.query('select from session where person_id = $1', [world.hr.personId]);
    expect(rows).toHaveLength(1);
  });
});

describe('who left', () => {
  test('loses a running session and a token at once, and has them back when she returns', async () => {
    at('08:00');
    const { assistant } = world;
    const token = await begin(assistant);
    const program = await ctx.db.transaction(
      assistant,
      (tx) =>
        createApiToken(tx, assistant, ctx.now(), {
          name: 'planner',
          scopes: ['read', 'write', 'file'],
          days: 5,
        }),
      true,
    );
    const both = async () => [await isIn(token), (await bearer(ctx, `Bearer ${program}`)) !== null];
    expect(await both()).toEqual([true, true]);
    await owner.query(`update employment set ends_on = '2026-11-23' where person_id = $1`, [
      assistant.personId,
    ]);
    expect(await both()).toEqual([true, true]);
    await owner.query(`update role_grant set valid_to = '2026-11-23' where person_id = $1`, [
      assistant.personId,
    ]);
    expect(await both()).toEqual([false, false]);
    await owner.query(`update role_grant set valid_to = '2026-11-24' where person_id = $1`, [
      assistant.personId,
    ]);
    expect(await both()).toEqual([true, true]);
  });
});
