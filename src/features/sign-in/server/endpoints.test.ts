import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { anonymous } from '#access/actor.ts';
import { signedIn } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { limits } from '../domain/limits.ts';
import { askCode } from './ask-code.ts';
import { chooseOrganisation } from './choose-organisation.ts';
import { readOwnChallenge } from './read-challenge.ts';
import { readChoices } from './read-choices.ts';
import { readDemonstrationMail } from './read-demonstration-mail.ts';
import { readLink } from './read-link.ts';
import { tidySignInDaily } from './tidy-schedule.ts';
import { useCode } from './use-code.ts';
import { useLink } from './use-link.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const emailOf = async ({ personId }: PersonActor): Promise<string> => {
  const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [personId]);
  return rows[0]?.email ?? '';
};
const samira = await emailOf(world.assistant);
/** Works for two boards under one address. */
const double = 'dubbel@example.nl';
const here = await addPerson(owner, world.board, { role: 'coach', name: 'Dana Dubbel' });
const there = await addPerson(owner, world.otherBoard, { role: 'coach', name: 'Dana Dubbel' });
await owner.query('update person set email = $1 where id = any($2)', [
  double,
  [here.personId, there.personId],
]);
/** Has no role and no job any more. */
const gone = await addPerson(owner, world.board, { role: 'teacher', name: 'Wim Weg' });
await owner.query(`update role_grant set valid_to = '2026-07-31' where person_id = $1`, [gone.personId]);

const wim = await emailOf(gone);

const browserSession = {
  client: '192.0.2.1',
  userAgent: 'Firefox/140.0 Linux',
  previous: null as string | null,
};
const minutesLater = (minutes: number): void =>
  setNow(new Date(Date.parse('2026-11-24T10:00:00Z') + minutes * 60_000).toISOString());

const ask = async (email: string, client = browserSession.client) => {
  const outcome = await askCode.execute(ctx, anonymous, { email, returnTo: '/plan', client });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.browser;
};
const mails = async (): Promise<{ tenant_id: string; recipient: string; body: string }[]> => {
  const { rows } = await owner.query<{ tenant_id: string; recipient: string; body: string }>(
    'select tenant_id, recipient, body from mail_message order by created_at, id',
  );
  return rows;
};
const lastMail = async (): Promise<{ code: string; link: string }> => {
  const body = (await mails()).at(-1)?.body ?? '';
  return {
    code: /is: (\w{3} \w{3})/.exec(body)?.[1] ?? '',
    link: /\/sign-in\/link\/([\w-]+)/.exec(body)?.[1] ?? '',
  };
};
const type = (browser: string | null, code: string, step = browserSession) =>
  useCode.execute(ctx, anonymous, { browser, code, browserSession: step });
const press = (link: string) => useLink.execute(ctx, anonymous, { link, browserSession });
const over = { ok: false, error: { kind: 'refused', code: 'code-over' } };

beforeEach(async () => {
  minutesLater(0);
  await owner.query('delete from attempt_count; delete from sign_in_challenge; delete from mail_message');
});

describe('asking for a code', () => {
  test('mails a code and a link, in her language, once', async () => {
    await ask(` ${samira.toUpperCase()} `);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ tenant_id: world.board, recipient: samira });
    expect(mail?.body).toMatch(/^Dag Samira Bakker,/);
    expect(await lastMail()).toEqual({
      code: expect.stringMatching(/^[C-X34679]{3} [C-X34679]{3}$/) as string,
      link: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    await owner.query(`update person set locale = 'en' where id = $1`, [world.assistant.personId]);
    await ask(samira);
    expect((await mails()).at(-1)?.body).toMatch(/^Hello Samira Bakker,/);
    await owner.query(`update person set locale = 'nl' where id = $1`, [world.assistant.personId]);
  });

  test.each([
    ['an address that nobody has', 'niemand@example.nl'],
    ['the address of who left', wim],
  ])('answers %s the same, and mails nothing', async (_, email) => {
    expect(await ask(email)).toMatch(/^[\w-]{43}$/);
    expect(await mails()).toEqual([]);
    const browser = await ask(email, '192.0.2.9');
    expect(await readOwnChallenge.execute(ctx, anonymous, { browser })).toEqual({
      ok: true,
      value: { email, state: 'asked' },
    });
    expect(await type(browser, 'CCC CCC')).toMatchObject({
      error: { fields: { code: [{ code: 'wrong-code' }] } },
    });
  });

  test('takes the same time whether or not the address is known', async () => {
    const time = async (email: string): Promise<number> => {
      const start = performance.now();
      await ask(email);
      return performance.now() - start;
    };
    const known = await time(samira);
    const unknown = await time('niemand@example.nl');
    expect(Math.min(known, unknown)).toBeGreaterThanOrEqual(245);
    expect(Math.abs(known - unknown)).toBeLessThan(150);
  });

  test.each([
    ['', 'required'],
    ['samira', 'not-an-email'],
    [`${'a'.repeat(250)}@example.nl`, 'too-long'],
  ])('says what is wrong with %s', async (email, code) => {
    const outcome = await askCode.execute(ctx, anonymous, { email, returnTo: '/', client: 'x' });
    expect(outcome).toMatchObject({ error: { kind: 'invalid', fields: { email: [{ code }] } } });
  });

  test('stores neither code nor link nor what is in the cookie', async () => {
    const browser = await ask(samira);
    const { code, link } = await lastMail();
    const { rows } = await owner.query<{ row: string }>('select c::text as row from sign_in_challenge c');
    for (const secret of [browser, link, code, code.replace(' ', '')])
      expect(rows[0]?.row).not.toContain(secret);
  });

  test('is one mail for who works at two boards', async () => {
    await ask(double);
    expect(await mails()).toHaveLength(1);
  });
});

describe('the code', () => {
  test('lets her in, in the browser that asked, and only once', async () => {
    const browser = await ask(samira);
    const { code, link } = await lastMail();
    expect(await type(await ask(samira, '192.0.2.2'), code)).toMatchObject({ error: { kind: 'invalid' } });
    expect(await type(null, code)).toEqual(over);
    expect(await type('x'.repeat(43), code)).toEqual(over);
    const outcome = await type(browser, code.toLowerCase().replace(' ', '-'));
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'in', returnTo: '/plan' } });
    const token = outcome.ok && outcome.value.kind === 'in' ? outcome.value.token : '';
    expect(await signedIn(ctx, token)).toMatchObject({ actor: world.assistant });
    expect(await type(browser, code)).toEqual(over);
    expect(await press(link)).toMatchObject({ error: { code: 'link-over' } });
    const { rows } = await owner.query('select device from session where person_id = $1', [
      world.assistant.personId,
    ]);
    expect(rows).toContainEqual({ device: 'Firefox, Linux' });
  });

  test('stands in her own log, as done by herself', async () => {
    await type(await ask(samira), (await lastMail()).code);
    const { rows } = await owner.query(
      `select actor_person_id, subject_person_id, detail from audit_event where event = 'sign-in.session-begun' order by happened_at desc limit 1`,
    );
    expect(rows).toEqual([
      {
        actor_person_id: world.assistant.personId,
        subject_person_id: world.assistant.personId,
        detail: { device: 'Firefox, Linux' },
      },
    ]);
  });

  test('is over after five wrong ones, counted also when ten come at once', async () => {
    const browser = await ask(samira);
    const { code, link } = await lastMail();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => type(browser, 'CCC CCC')));
    expect(outcomes.filter((one) => !one.ok && one.error.kind === 'invalid')).toHaveLength(4);
    expect(await type(browser, code)).toEqual(over);
    expect(await press(link)).toMatchObject({ ok: true });
  });

  test('lives for ten minutes', async () => {
    const browser = await ask(samira);
    const { code } = await lastMail();
    minutesLater(9.9);
    expect(await type(browser, 'CCC CCC')).toMatchObject({ error: { kind: 'invalid' } });
    minutesLater(10);
    expect(await type(browser, code)).toEqual(over);
    expect(await readOwnChallenge.execute(ctx, anonymous, { browser })).toMatchObject({
      value: { state: 'over' },
    });
  });

  test('lets nobody in who left in the meantime', async () => {
    const teacher = await addPerson(owner, world.board, { role: 'teacher', name: 'Tess Tijdelijk' });
    const browser = await ask(await emailOf(teacher));
    const { code } = await lastMail();
    await owner.query('delete from role_grant where person_id = $1', [teacher.personId]);
    expect(await type(browser, code)).toMatchObject({ error: { kind: 'refused', code: 'no-place' } });
  });

  test('ends the session that the browser had before', async () => {
    const first = await type(await ask(samira), (await lastMail()).code);
    const previous = first.ok && first.value.kind === 'in' ? first.value.token : '';
    const second = await type(await ask(double), (await lastMail()).code, { ...browserSession, previous });
    expect(second).toMatchObject({ value: { kind: 'choose' } });
    expect(await signedIn(ctx, previous)).not.toBeNull();
    await type(await ask(samira), (await lastMail()).code, { ...browserSession, previous });
    expect(await signedIn(ctx, previous)).toBeNull();
  });
});

describe('the link', () => {
  test('is not spent by looking, works in any browser, and once', async () => {
    await ask(samira);
    const { link, code } = await lastMail();
    for (let looks = 0; looks < 3; looks += 1)
      expect(await readLink.execute(ctx, anonymous, { link })).toEqual({
        ok: true,
        value: { email: samira, works: true },
      });
    expect(await press(link)).toMatchObject({ ok: true, value: { kind: 'in', returnTo: '/plan' } });
    expect(await press(link)).toMatchObject({ error: { kind: 'refused', code: 'link-over' } });
    expect(await readLink.execute(ctx, anonymous, { link })).toMatchObject({ value: { works: false } });
    expect(code).not.toBe('');
  });

  test('lets in one of two who press at the same time', async () => {
    await ask(samira);
    const { link } = await lastMail();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => press(link)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('that does not exist, or is too old, opens nothing', async () => {
    expect(await readLink.execute(ctx, anonymous, { link: 'x'.repeat(43) })).toEqual({
      ok: true,
      value: { email: null, works: false },
    });
    expect(await press('x'.repeat(43))).toMatchObject({ error: { code: 'link-over' } });
    await ask(samira);
    const { link } = await lastMail();
    minutesLater(10);
    expect(await press(link)).toMatchObject({ error: { code: 'link-over' } });
  });
});

describe('who works at two boards', () => {
  const choices = async (browser: string | null) => {
    const outcome = await readChoices.execute(ctx, anonymous, { browser });
    return outcome.ok ? outcome.value.choices : [];
  };
  const choose = (browser: string | null, personId: string) =>
    chooseOrganisation.execute(ctx, anonymous, { browser, personId, browserSession });

  test('chooses after the address was proved, and not before', async () => {
    const browser = await ask(double);
    expect(await choices(browser)).toEqual([]);
    expect(await choose(browser, here.personId)).toEqual(over);
    expect(await type(browser, (await lastMail()).code)).toMatchObject({ value: { kind: 'choose' } });
    expect((await choices(browser)).map(({ organisation }) => organisation).sort()).toEqual([
      'Stichting De Brug',
      'Stichting Het Anker',
    ]);
    expect(await choices(null)).toEqual([]);
    expect(await choices('x'.repeat(43))).toEqual([]);
    const outcome = await choose(browser, there.personId);
    const token = outcome.ok && outcome.value.kind === 'in' ? outcome.value.token : '';
    expect(await signedIn(ctx, token)).toMatchObject({ actor: { tenantId: world.otherBoard } });
    expect(await choose(browser, here.personId)).toEqual(over);
  });

  test('goes on in the browser where she pressed the link', async () => {
    const asking = await ask(double);
    const pressed = await press((await lastMail()).link);
    const browser = pressed.ok && pressed.value.kind === 'choose' ? pressed.value.browser : null;
    expect(await choices(asking)).toEqual([]);
    expect(await choices(browser)).toHaveLength(2);
    expect(await choose(browser, here.personId)).toMatchObject({ ok: true });
  });

  test('cannot become somebody else', async () => {
    const browser = await ask(double);
    await type(browser, (await lastMail()).code);
    expect(await choose(browser, world.leader.personId)).toMatchObject({ error: { code: 'no-place' } });
    expect(await choose(null, here.personId)).toEqual(over);
  });
});

describe('trying too often', () => {
  const quietly = (email: string, client: string) =>
    askCode.execute(ctx, anonymous, { email, returnTo: '/', client });

  const stranger = '198.51.100.1';

  test('for her address does not shut her out: she is never refused, and gets her own code', async () => {
    for (let time = 0; time < 30; time += 1)
      expect(await quietly(samira, stranger)).toMatchObject({ ok: true });
    expect(await mails()).toHaveLength(limits['mail-near'].most);
    const browser = await ask(samira, '192.0.2.5');
    expect(await mails()).toHaveLength(limits['mail-near'].most + 1);
    expect(await type(browser, (await lastMail()).code)).toMatchObject({ ok: true });
  });

  test('from her own building leaves the link of the last mail, which works in her browser', async () => {
    for (let time = 0; time < 5; time += 1) await quietly(samira, '192.0.2.1');
    await ask(samira, '192.0.2.1');
    expect(await mails()).toHaveLength(limits['mail-near'].most);
    expect(await press((await lastMail()).link)).toMatchObject({ ok: true, value: { kind: 'in' } });
  });

  test('for her address floods her with few mails in a day, and never stops them altogether', async () => {
    for (let minute = 0; minute < 24 * 60; minute += 11) {
      minutesLater(minute);
      await quietly(samira, stranger);
    }
    const found = (await mails()).length;
    expect(found).toBeGreaterThan(limits['mail-day'].most);
    expect(found).toBeLessThanOrEqual(limits['mail-day'].most + 24);
    minutesLater(25 * 60);
    await ask(samira, stranger);
    expect(await mails()).toHaveLength(found + 1);
  }, 90_000);

  const fill = async (scope: keyof typeof limits): Promise<void> => {
    await owner.query('update attempt_count set count = $1 where scope = $2', [limits[scope].most, scope]);
  };

  test('from one client waits', async () => {
    await quietly(samira, '192.0.2.7');
    await fill('ask-client');
    expect(await quietly('iemand@example.nl', '192.0.2.7')).toMatchObject({ error: { kind: 'too-many' } });
    expect(await quietly('iemand@example.nl', '192.0.2.8')).toMatchObject({ ok: true });
  });

  test('for one organisation is told to whoever looks after the server, and silences nobody', async () => {
    await quietly(samira, '192.0.2.7');
    await fill('ask-organisation');
    expect(await quietly(await emailOf(world.leader), '192.0.2.8')).toMatchObject({ ok: true });
    expect(await mails()).toHaveLength(2);
  });

  test('codes from one client wait; the link in the mail still opens', async () => {
    const browser = await ask(samira);
    const { code, link } = await lastMail();
    await type('x'.repeat(43), 'CCC CCC');
    await fill('try-client');
    expect(await type(browser, code)).toMatchObject({ error: { kind: 'too-many' } });
    const known = { ...browserSession, client: 'browser known' };
    expect(await type(browser, 'CCC CCC', known)).toMatchObject({ error: { kind: 'invalid' } });
    expect(await press(link)).toMatchObject({ ok: true });
  });

  test('links and choices wait when they come in hundreds', async () => {
    const browser = await ask(samira);
    const { link } = await lastMail();
    await press('x'.repeat(43));
    await fill('open-client');
    const tooMany = { error: { kind: 'too-many' } };
    expect(await press(link)).toMatchObject(tooMany);
    expect(
      await chooseOrganisation.execute(ctx, anonymous, { browser, personId: here.personId, browserSession }),
    ).toMatchObject(tooMany);
  });

  test('keeps no address, only keyed hashes, which the application cannot read', async () => {
    await quietly(samira, '192.0.2.7');
    const { rows } = await owner.query<{ key: string }>('select key from attempt_count');
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
    const seen = await ctx.db.transaction(
      { system: true },
      (db) => db.selectFrom('attempt_count').selectAll().execute(),
      false,
    );
    expect(seen).toEqual([]);
  });
});

test('a challenge opens to its own browser or link only', async () => {
  await ask(samira);
  const all = (proof: Record<string, string>) =>
    ctx.db.transaction(
      { proof, tenantId: world.board },
      (db) => db.selectFrom('sign_in_challenge').selectAll().execute(),
      false,
    );
  expect(await all({})).toEqual([]);
  expect(await all({ challenge: 'x', link: 'x', email: samira })).toEqual([]);
});

test('in the demonstration the mail can be read in the browser that asked; elsewhere it cannot', async () => {
  const demo = { ...ctx, settings: { ...ctx.settings, demo: true } };
  const browser = await ask(samira);
  const read = async (where: typeof ctx, who: string | null) => {
    const outcome = await readDemonstrationMail.execute(where, anonymous, { browser: who });
    return outcome.ok ? outcome.value : 'refused';
  };
  const nothing = { isShown: false, text: null };
  expect(await read(demo, browser), 'not beside real people').toEqual(nothing);
  await owner.query('update tenant set demonstration = true');
  expect(await read(demo, browser)).toEqual({
    isShown: true,
    text: expect.stringContaining('Je code is') as string,
  });
  expect(await read(ctx, browser)).toEqual(nothing);
  expect(await read({ ...demo, settings: { ...demo.settings, smtpUrl: 'smtp://x' } }, browser)).toEqual(
    nothing,
  );
  expect(await read(demo, 'x'.repeat(43))).toEqual(nothing);
  expect(await read(demo, null)).toEqual(nothing);
  expect(await read(demo, await ask('niemand@example.nl'))).toEqual({ isShown: true, text: null });
});

test('nothing is kept longer than a day after it is over', async () => {
  await ask(samira);
  const left = async (): Promise<number> => {
    const { rows } = await owner.query<{ rows: number }>(
      'select ((select count(*) from sign_in_challenge) + (select count(*) from attempt_count))::int as rows',
    );
    return rows[0]?.rows ?? 0;
  };
  minutesLater(24 * 60);
  await tidySignInDaily.run(ctx, { kind: 'system', tenantId: world.board });
  expect(await left()).toBe(6);
  minutesLater(25 * 60);
  await tidySignInDaily.run(ctx, { kind: 'system', tenantId: world.board });
  expect(await left()).toBe(0);
});
