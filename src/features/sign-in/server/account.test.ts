import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { bearer, createApiToken } from '#server/session/api-token.store.ts';
import { signedIn } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { chooseLanguage } from './choose-language.ts';
import { endAllSessions, endOtherSessions } from './end-all-sessions.ts';
import { endSession } from './end-session.ts';
import { endToken } from './end-token.ts';
import { openSession } from './open-session.ts';
import { readAccount } from './read-account.ts';
import { tidySignInDaily } from './tidy-schedule.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const { assistant } = world;
const personId = assistant.personId;

const open = async (who: PersonActor, device = 'Firefox, Linux'): Promise<string> => {
  const outcome = await openSession.execute(ctx, who, { personId: who.personId, device });
  return outcome.ok ? outcome.value.token : '';
};
/** The newest session: of this browser. */
const hereOf = async (who: PersonActor): Promise<string | null> => {
  const { rows } = await owner.query<{ id: string }>(
    'select id from session where person_id = $1 order by created_at desc, id desc limit 1',
    [who.personId],
  );
  return rows[0]?.id ?? null;
};
const account = async (who: PersonActor) => {
  const outcome = await readAccount.execute(ctx, who, { personId: who.personId, here: await hereOf(who) });
  if (!outcome.ok) throw new Error('her own account');
  return outcome.value;
};
beforeEach(async () => {
  await owner.query('delete from session');
});

describe('her account', () => {
  test('shows who she is here and where she is signed in', async () => {
    await open(assistant, 'Chrome, Android');
    expect(await account(assistant)).toMatchObject({
      details: { name: 'Samira Bakker', organisation: 'Stichting De Brug', locale: 'nl' },
      sessions: [{ device: 'Chrome, Android' }],
      passkeys: [],
    });
  });

  test('shows no token and nothing to make one from', async () => {
    const token = await open(assistant);
    const { rows } = await owner.query<{ token_hash: string }>('select token_hash from session');
    const shown = JSON.stringify(await account(assistant));
    expect(shown).not.toContain(token);
    expect(shown).not.toContain(rows[0]?.token_hash);
  });
});

describe('ending sessions', () => {
  test('one, and only her own', async () => {
    const phone = await open(assistant, 'Chrome, Android');
    const desk = await open(assistant);
    const { sessions } = await account(assistant);
    const sessionId = sessions.find(({ device }) => device === 'Chrome, Android')?.id;
    await open(world.leader);
    const asLeader = await endSession.execute(ctx, world.leader, {
      personId: world.leader.personId,
      here: await hereOf(world.leader),
      sessionId,
    });
    expect(asLeader).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(
      await endSession.execute(ctx, assistant, { personId, here: await hereOf(assistant), sessionId }),
    ).toMatchObject({ ok: true });
    expect(await signedIn(ctx, phone)).toBeNull();
    expect(await signedIn(ctx, desk)).not.toBeNull();
  });

  test('all, but nobody else’s', async () => {
    const tokens = [await open(assistant), await open(assistant, 'Chrome, Android')];
    const leader = await open(world.leader);
    const program = await ctx.db.transaction(
      assistant,
      (tx) => createApiToken(tx, assistant, ctx.now(), { name: 'rooster', scopes: ['read'], days: 9 }),
      true,
    );
    expect(await bearer(ctx, `Bearer ${program}`)).not.toBeNull();
    await endAllSessions.execute(ctx, assistant, { personId, here: await hereOf(assistant) });
    expect(await bearer(ctx, `Bearer ${program}`)).toBeNull();
    for (const token of tokens) expect(await signedIn(ctx, token)).toBeNull();
    expect(await signedIn(ctx, leader)).not.toBeNull();
  });
});

describe('a program that acts for her', () => {
  test('stands in her account by name, until it is over, and she ends it', async () => {
    await open(assistant);
    await ctx.db.transaction(
      assistant,
      (tx) =>
        createApiToken(tx, assistant, ctx.now(), { name: 'rooster', scopes: ['read', 'file'], days: 2 }),
      true,
    );
    const [token] = (await account(assistant)).tokens;
    expect(token).toMatchObject({ name: 'rooster', scopes: ['read', 'file'], lastUsedAt: null });
    const end = async (here: string | null) =>
      endToken.execute(ctx, assistant, { personId, here, tokenId: token?.id });
    expect(await end(null)).toMatchObject({ error: { code: 'sign-in-again' } });
    expect(await end(await hereOf(assistant))).toMatchObject({ ok: true });
    expect((await account(assistant)).tokens).toEqual([]);
  });

  test('is removed by the night once it is over', async () => {
    await owner.query('delete from api_token');
    await ctx.db.transaction(
      assistant,
      (tx) => createApiToken(tx, assistant, ctx.now(), { name: 'oud', scopes: ['read'], days: 1 }),
      true,
    );
    setNow('2026-11-25T10:00:00Z');
    await tidySignInDaily.run(ctx, { kind: 'system', tenantId: world.board });
    setNow('2026-11-24T10:00:00Z');
    expect((await owner.query('select from api_token')).rows).toEqual([]);
  });
});

describe('what runs elsewhere', () => {
  test('is ended within ten minutes after signing in, and only then; leaving here is always possible', async () => {
    const phone = await open(assistant, 'Chrome, Android');
    const desk = await open(assistant);
    const here = await hereOf(assistant);
    setNow('2026-11-24T10:10:00Z');
    expect((await account(assistant)).isFresh).toBe(false);
    const again = { error: { kind: 'refused', code: 'sign-in-again' } };
    expect(await endOtherSessions.execute(ctx, assistant, { personId, here })).toMatchObject(again);
    expect(await endAllSessions.execute(ctx, assistant, { personId, here })).toMatchObject(again);
    setNow('2026-11-24T10:09:59Z');
    expect((await account(assistant)).isFresh).toBe(true);
    expect(await endOtherSessions.execute(ctx, assistant, { personId, here })).toMatchObject({ ok: true });
    expect([await signedIn(ctx, phone), (await signedIn(ctx, desk))?.sessionId]).toEqual([null, here]);
    setNow('2026-11-24T10:30:00Z');
    expect(await endSession.execute(ctx, assistant, { personId, here, sessionId: here })).toMatchObject({
      ok: true,
    });
    setNow('2026-11-24T10:00:00Z');
  });

  test('is not opened by the fresh session of somebody else', async () => {
    await open(assistant);
    await open(world.leader);
    const input = { personId, here: await hereOf(world.leader) };
    expect(await endAllSessions.execute(ctx, assistant, input)).toMatchObject({
      error: { code: 'sign-in-again' },
    });
  });
});

test('the language she chooses holds on every device', async () => {
  const token = await open(assistant);
  await chooseLanguage.execute(ctx, assistant, { personId, locale: 'en' });
  expect(await signedIn(ctx, token)).toMatchObject({ locale: 'en' });
  const wrong = await chooseLanguage.execute(ctx, assistant, { personId, locale: 'fr' });
  expect(wrong).toMatchObject({ ok: false, error: { kind: 'invalid' } });
});
