import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { anonymous } from '#access/actor.ts';
import { beginSession, readSessions, signedIn } from '#server/session/session.store.ts';
import { Authenticator } from '#tests/support/authenticator.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { limits } from '../domain/limits.ts';
import { addPasskey } from './add-passkey.ts';
import { ownerOf, userHandle } from './passkey-site.ts';
import { removePasskey } from './remove-passkey.ts';
import { startPasskey } from './start-passkey.ts';
import { startPasskeySignIn } from './start-passkey-sign-in.ts';
import { usePasskey } from './use-passkey.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const { assistant } = world;
const personId = assistant.personId;
const origin = 'http://localhost:3000';
const userAgent = 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0';
const browserSession = { client: '192.0.2.1', userAgent, previous: null };

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query('delete from passkey; delete from passkey_challenge; delete from attempt_count');
});

/** A session that began just now: of the browser in which she is. */
const hereOf = async ({ tenantId, personId: id }: PersonActor): Promise<string | null> => {
  await ctx.db.transaction(
    { tenantId },
    (tx) => beginSession(tx, { tenantId, personId: id, device: '' }, ctx.now()),
    true,
  );
  const [session] = await ctx.db.transaction({ tenantId }, (tx) => readSessions(tx, id, ctx.now()), false);
  return session?.id ?? null;
};
const begin = async (who: PersonActor) => {
  const outcome = await startPasskey.execute(ctx, who, { personId: who.personId, here: await hereOf(who) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const add = async (who: PersonActor, device: Authenticator) => {
  const { browser, options } = await begin(who);
  const input = {
    personId: who.personId,
    here: await hereOf(who),
    browser,
    answer: device.register(options),
    userAgent,
  };
  return addPasskey.execute(ctx, who, input);
};
const askDevice = async () => {
  const outcome = await startPasskeySignIn.execute(ctx, anonymous, { client: '192.0.2.1' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const comeIn = (browser: string | null, answer: string) =>
  usePasskey.execute(ctx, anonymous, { browser, answer, returnTo: '/plan', browserSession });
const comeInWith = async (device: Authenticator) => {
  const { browser, options } = await askDevice();
  return comeIn(browser, device.authenticate(options));
};
const refusedFor = (code: string) => ({ ok: false, error: { kind: 'refused', code } });

describe('making a passkey and coming in with it', () => {
  test('needs no name and no mail, and leads to herself', async () => {
    const device = new Authenticator(origin);
    expect(await add(assistant, device)).toMatchObject({ ok: true });
    const outcome = await comeInWith(device);
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'in', returnTo: '/plan' } });
    const token = outcome.ok ? outcome.value.token : '';
    expect(await signedIn(ctx, token)).toMatchObject({ actor: assistant });
    const { rows } = await owner.query('select device, last_used_at is not null as used from passkey');
    expect(rows).toEqual([{ device: 'Chrome, Android', used: true }]);
  });

  test('asks for a finger, face or PIN both times', async () => {
    const { options } = await begin(assistant);
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    });
    expect((await askDevice()).options).toMatchObject({ userVerification: 'required', rpId: 'localhost' });
    const device = new Authenticator(origin);
    device.verifies = false;
    expect(await add(assistant, device)).toEqual(refusedFor('passkey-failed'));
    device.verifies = true;
    await add(assistant, device);
    device.verifies = false;
    expect(await comeInWith(device)).toEqual(refusedFor('passkey-unknown'));
  });

  test('tells her device which passkeys she has, so that it makes no second one', async () => {
    await add(assistant, new Authenticator(origin));
    expect((await begin(assistant)).options.excludeCredentials).toHaveLength(1);
    expect((await begin(world.leader)).options.excludeCredentials).toHaveLength(0);
  });

  test('is possible ten times', async () => {
    for (let made = 0; made < 10; made += 1) await add(assistant, new Authenticator(origin));
    expect(
      await startPasskey.execute(ctx, assistant, { personId, here: await hereOf(assistant) }),
    ).toMatchObject(refusedFor('too-many-passkeys'));
  });
});

describe('an answer opens nothing', () => {
  test('of another site', async () => {
    const device = new Authenticator('https://ontwikkeldoor.example.com');
    expect(await add(assistant, device)).toEqual(refusedFor('passkey-failed'));
  });

  test('a second time, or in another browser, or too late', async () => {
    const device = new Authenticator(origin);
    await add(assistant, device);
    const { browser, options } = await askDevice();
    const answer = device.authenticate(options);
    expect(await comeIn((await askDevice()).browser, answer)).toEqual(refusedFor('passkey-unknown'));
    expect(await comeIn(null, answer)).toEqual(refusedFor('passkey-failed'));
    expect(await comeIn(browser, answer)).toMatchObject({ ok: true });
    expect(await comeIn(browser, answer)).toEqual(refusedFor('passkey-failed'));
    const late = await askDevice();
    setNow('2026-11-24T10:05:00Z');
    expect(await comeIn(late.browser, device.authenticate(late.options))).toEqual(
      refusedFor('passkey-failed'),
    );
  });

  test('to a question that was put to somebody else', async () => {
    const { browser, options } = await begin(world.leader);
    const answer = new Authenticator(origin).register(options);
    expect(
      await addPasskey.execute(ctx, assistant, {
        personId,
        here: await hereOf(assistant),
        browser,
        answer,
        userAgent,
      }),
    ).toEqual(refusedFor('passkey-failed'));
    const signIn = await askDevice();
    const given = { personId, here: await hereOf(assistant), browser: signIn.browser, answer, userAgent };
    expect(await addPasskey.execute(ctx, assistant, given)).toEqual(refusedFor('passkey-failed'));
  });

  test.each(['{}', 'null', 'no json', '{"id":"a"}', '[]'])('when it is %s', async (answer) => {
    const { browser } = await begin(assistant);
    expect(
      await addPasskey.execute(ctx, assistant, {
        personId,
        here: await hereOf(assistant),
        browser,
        answer,
        userAgent,
      }),
    ).toEqual(refusedFor('passkey-failed'));
    expect(await comeIn((await askDevice()).browser, answer)).toEqual(refusedFor('passkey-failed'));
  });

  test('when its counter goes back: a copy', async () => {
    const device = new Authenticator(origin);
    device.counter = 5;
    await add(assistant, device);
    expect(await comeInWith(device)).toMatchObject({ ok: true });
    device.counter = 3;
    expect(await comeInWith(device)).toEqual(refusedFor('passkey-unknown'));
  });

  test('for who claims to be somebody else', async () => {
    const device = new Authenticator(origin);
    await add(assistant, device);
    const { browser, options } = await askDevice();
    const answer = JSON.parse(device.authenticate(options)) as { response: { userHandle: string } };
    for (const who of [world.leader, world.otherBoardHr]) {
      answer.response.userHandle = Buffer.from(userHandle(who)).toString('base64url');
      expect(await comeIn(browser, JSON.stringify(answer))).toMatchObject({ ok: false });
    }
  });

  test('for who left', async () => {
    const teacher = await addPerson(owner, world.board, { role: 'teacher', name: 'Tess Tijdelijk' });
    const device = new Authenticator(origin);
    await add(teacher, device);
    await owner.query('delete from role_grant where person_id = $1', [teacher.personId]);
    expect(await comeInWith(device)).toEqual(refusedFor('passkey-unknown'));
  });

  test('from a client that tries too often', async () => {
    await askDevice();
    await owner.query(`update attempt_count set count = $1`, [limits['open-client'].most]);
    const tooMany = { error: { kind: 'too-many' } };
    expect(await comeIn(null, '{}')).toMatchObject(tooMany);
    expect(await startPasskeySignIn.execute(ctx, anonymous, { client: '192.0.2.1' })).toMatchObject(tooMany);
  });
});

describe('passkeys are hers', () => {
  test('she removes one, and it opens nothing any more', async () => {
    const device = new Authenticator(origin);
    await add(assistant, device);
    const { rows } = await owner.query<{ id: string }>('select id from passkey');
    const input = { personId, here: await hereOf(assistant), passkeyId: rows[0]?.id };
    const leader = world.leader;
    const notHers = { personId: leader.personId, here: await hereOf(leader), passkeyId: rows[0]?.id };
    expect(await removePasskey.execute(ctx, world.leader, notHers)).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await removePasskey.execute(ctx, assistant, input)).toMatchObject({ ok: true });
    expect(await comeInWith(device)).toEqual(refusedFor('passkey-unknown'));
  });

  test('each says itself whose it is', () => {
    expect(ownerOf(Buffer.from(userHandle(assistant)).toString('base64url'))).toEqual({
      tenantId: assistant.tenantId,
      personId,
    });
    expect(ownerOf('')).toBeNull();
    expect(ownerOf('AAAA')).toBeNull();
  });
});

describe('lasting access', () => {
  const startIn = (here: string | null) => startPasskey.execute(ctx, assistant, { personId, here });

  test('is given only within ten minutes after signing in, in that session, and told by mail', async () => {
    const here = await hereOf(assistant);
    setNow('2026-11-24T10:10:00Z');
    for (const stale of [here, null, await hereOf(world.leader)])
      expect(await startIn(stale)).toEqual(refusedFor('sign-in-again'));
    setNow('2026-11-24T10:09:00Z');
    const begun = await startIn(here);
    if (!begun.ok) throw new Error('not begun');
    const answer = new Authenticator(origin).register(begun.value.options);
    setNow('2026-11-24T10:10:00Z');
    const late = { personId, here, browser: begun.value.browser, answer, userAgent };
    expect(await addPasskey.execute(ctx, assistant, late)).toEqual(refusedFor('sign-in-again'));
    await owner.query('delete from mail_message');
    expect(await add(assistant, new Authenticator(origin))).toMatchObject({ ok: true });
    const { rows } = await owner.query<{ subject: string; body: string }>(
      'select subject, body from mail_message',
    );
    expect(rows).toMatchObject([
      { subject: 'Er is een passkey gemaakt', body: expect.stringContaining('Android') as string },
    ]);
  });
});
