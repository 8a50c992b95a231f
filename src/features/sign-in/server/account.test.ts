import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { signedIn } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { buildWorld } from '#tests/support/world.ts';
import { chooseLanguage } from './choose-language.ts';
import { endAllSessions } from './end-all-sessions.ts';
import { endSession } from './end-session.ts';
import { openSession } from './open-session.ts';
import { readAccount } from './read-account.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { assistant } = world;
const personId = assistant.personId;
const others = [
  ...world.outsiders,
  { name: 'her leader', actor: world.leader },
  { name: 'her coach', actor: world.coach },
  { name: 'her hr adviser', actor: world.hr },
];

const open = async (who: PersonActor, device = 'Firefox, Linux'): Promise<string> => {
  const outcome = await openSession.execute(ctx, who, { personId: who.personId, device });
  return outcome.ok ? outcome.value.token : '';
};
const account = async (who: PersonActor) => {
  const outcome = await readAccount.execute(ctx, who, { personId: who.personId });
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

  test('is hers alone', async () => {
    for (const [useCase, input] of [
      [readAccount, { personId }],
      [openSession, { personId, device: '' }],
      [endAllSessions, { personId }],
      [chooseLanguage, { personId, locale: 'en' }],
    ] as const) {
      await expectOutsidersTurnedAway<unknown, unknown>({
        ctx,
        owner,
        useCase: useCase,
        input,
        outsiders: others,
      });
    }
  });
});

describe('ending sessions', () => {
  test('one, and only her own', async () => {
    const phone = await open(assistant, 'Chrome, Android');
    const desk = await open(assistant);
    const { sessions } = await account(assistant);
    const sessionId = sessions.find(({ device }) => device === 'Chrome, Android')?.id;
    await expectOutsidersTurnedAway({
      ctx,
      owner,
      useCase: endSession,
      input: { personId, sessionId },
      outsiders: others,
    });
    const asLeader = await endSession.execute(ctx, world.leader, {
      personId: world.leader.personId,
      sessionId,
    });
    expect(asLeader).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await endSession.execute(ctx, assistant, { personId, sessionId })).toMatchObject({ ok: true });
    expect(await signedIn(ctx, phone)).toBeNull();
    expect(await signedIn(ctx, desk)).not.toBeNull();
  });

  test('all, but nobody else’s', async () => {
    const tokens = [await open(assistant), await open(assistant, 'Chrome, Android')];
    const leader = await open(world.leader);
    await endAllSessions.execute(ctx, assistant, { personId });
    for (const token of tokens) expect(await signedIn(ctx, token)).toBeNull();
    expect(await signedIn(ctx, leader)).not.toBeNull();
  });
});

test('the language she chooses holds on every device', async () => {
  const token = await open(assistant);
  await chooseLanguage.execute(ctx, assistant, { personId, locale: 'en' });
  expect(await signedIn(ctx, token)).toMatchObject({ locale: 'en' });
  const wrong = await chooseLanguage.execute(ctx, assistant, { personId, locale: 'fr' });
  expect(wrong).toMatchObject({ ok: false, error: { kind: 'invalid' } });
});
