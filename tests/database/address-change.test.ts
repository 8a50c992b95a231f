import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { anonymous } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { createApiToken, bearer } from '#server/session/api-token.store.ts';
import { beginSession, readSessions, signedIn } from '#server/session/session.store.ts';
import { confirmByCode } from '#features/approvals/server/confirm-by-code.ts';
import { giveApproval } from '#features/approvals/server/give-approval.ts';
import { askCode } from '#features/sign-in/server/ask-code.ts';
import { useLink } from '#features/sign-in/server/use-link.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { addressGuest } from '#features/staff/server/address-link.ts';
import { agreeAddress, agreeOwnAddress } from '#features/staff/server/agree-address.ts';
import { changePerson } from '#features/staff/server/change-person.ts';
import { closeEnded } from '#features/staff/server/close-ended.ts';
import { confirmAddress } from '#features/staff/server/confirm-address.ts';
import { importStaff } from '#features/staff/server/import-staff.ts';
import { resendAddress, withdrawAddress } from '#features/staff/server/manage-address.ts';
import { settleAddress, settleApproval, settleKind } from '#features/staff/server/settle-address.ts';
import { readAddressLink } from '#features/staff/server/read-address-link.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { maintainAddresses } from '#features/staff/server/maintain-addresses.ts';
import { undoAddress } from '#features/staff/server/undo-address.ts';

const { ctx, owner, setNow } = await testDatabase({ approvals: { [settleKind]: settleApproval } });
const world = await buildWorld(owner);
const otherHr = await addPerson(owner, world.board, { role: 'hr', name: 'Hanna Tweede' });
const system = { kind: 'system', tenantId: world.board } as const;
const browserSession = { client: '192.0.2.1', userAgent: '', previous: null };
/** The mailbox of who tries to come in as somebody else. */
let alias: string;

let her: PersonActor;
let old: string;
const day = (number: number, time = '10:00'): void =>
  setNow(new Date(Date.UTC(2026, 10, number, Number(time.slice(0, 2)), Number(time.slice(3)))).toISOString());
const emailOf = async (who: PersonActor): Promise<string | null> => {
  const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [
    who.personId,
  ]);
  return rows[0]?.email ?? null;
};
const wasIn = (who: PersonActor) =>
  owner.query(
    `insert into audit_event (tenant_id, id, happened_at, actor_kind, actor_person_id, event, kind, subject_person_id)
     values ($1, $2, now(), 'person', $3, 'sign-in.session-begun', 'changed', $3)`,
    [who.tenantId, newId(), who.personId],
  );
beforeEach(async () => {
  day(24);
  alias = `alias.van.hr.${newId().slice(-8)}@example.nl`;
  await owner.query('delete from mail_message; delete from address_change; delete from attempt_count');
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Mia Moor',
  });
  old = (await emailOf(her)) ?? '';
  await wasIn(her);
});

const change = async (
  email: string,
  { by = world.hr, who = her }: { by?: PersonActor; who?: PersonActor } = {},
) => {
  const { rows } = await owner.query<{ version: number }>('select version from person where id = $1', [
    who.personId,
  ]);
  const [givenName = '', ...rest] = who.name.split(' ');
  const names = { givenName, familyName: rest.join(' ') };
  return changePerson.execute(ctx, by, {
    personId: who.personId,
    version: rows[0]?.version,
    email,
    ...names,
  });
};
const linksTo = async (email: string): Promise<string[]> => {
  const { rows } = await owner.query<{ body: string }>(
    'select body from mail_message where recipient = $1 order by created_at, id',
    [email],
  );
  return rows.flatMap(({ body }) => /\/address\/([\w-]+)/.exec(body)?.[1] ?? []);
};
const linkTo = async (email: string): Promise<string> => (await linksTo(email)).at(-1) ?? '';
const press = async (useCase: typeof confirmAddress | typeof undoAddress, token: string) => {
  const guest = await addressGuest(ctx, token);
  return guest === null ? null : useCase.execute(ctx, guest, { token });
};
/** Asks a code for an address and comes in by the link in the mail, if there is one: as whom? */
const comesInAs = async (email: string): Promise<string | null> => {
  await owner.query(`delete from mail_message where key like 'sign-in:%'`);
  await askCode.execute(ctx, anonymous, { email, returnTo: '/', client: '192.0.2.1' });
  const { rows } = await owner.query<{ body: string }>(
    `select body from mail_message where key like 'sign-in:%'`,
  );
  const link = /\/sign-in\/link\/([\w-]+)/.exec(rows[0]?.body ?? '')?.[1];
  if (link === undefined) return null;
  const entered = await useLink.execute(ctx, anonymous, { link, browserSession });
  if (!entered.ok || entered.value.kind !== 'in') return null;
  return (await signedIn(ctx, entered.value.token))?.actor.personId ?? null;
};
const stateOf = async (): Promise<string> => {
  const { rows } = await owner.query<{ state: string }>(
    'select state from address_change order by asked_at desc, id desc limit 1',
  );
  return rows[0]?.state ?? '';
};
const changeId = async (): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>(
    'select id from address_change order by asked_at desc, id desc limit 1',
  );
  return rows[0]?.id ?? '';
};
const tend = () => maintainAddresses.execute(ctx, system, {});

describe('HR who types an address of her own for somebody', () => {
  test('does not come in as her: not at once, not with the link at that address', async () => {
    expect(await change(alias)).toMatchObject({ ok: true, value: { isAsked: true } });
    expect(await comesInAs(alias)).toBeNull();
    expect(await press(confirmAddress, await linkTo(alias))).toMatchObject({
      ok: true,
      value: { counts: false },
    });
    expect(await comesInAs(alias)).toBeNull();
    expect(await comesInAs(old)).toBe(her.personId);
    expect(await emailOf(her)).toBe(old);
  });

  test('does not either by taking the address away first, or by asking again and again', async () => {
    expect(await change('')).toMatchObject({ error: { fields: { email: [{ code: 'email-needed' }] } } });
    await change(alias);
    await press(confirmAddress, await linkTo(alias));
    day(30);
    await change('nog.een@example.nl');
    await change(alias);
    await tend();
    expect([await emailOf(her), await stateOf()]).toEqual([old, 'asked']);
  });

  test('cannot change her own address, work or roles', async () => {
    expect(await change(alias, { who: world.hr })).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  test('stands in her log by name, with the old address and the new one', async () => {
    await change(alias);
    const { rows } = await owner.query(
      `select event, actor_person_id, detail from audit_event where subject_person_id = $1 and event like 'staff.%'`,
      [her.personId],
    );
    expect(rows).toEqual([
      {
        event: 'staff.person-changed',
        actor_person_id: world.hr.personId,
        detail: { address: 'asked', from: old, to: alias },
      },
    ]);
  });
});

describe('the old address', () => {
  test('is told, and its no ends every access, asks HR, and lets nobody in', async () => {
    const session = await ctx.db.transaction(
      her,
      (tx) => beginSession(tx, { ...her, device: '' }, ctx.now()),
      true,
    );
    const token = await ctx.db.transaction(
      her,
      (tx) =>
        createApiToken(tx, her, ctx.now(), { name: 'planner', scopes: ['read', 'write', 'file'], days: 30 }),
      true,
    );
    await change(alias);
    const [link = ''] = await linksTo(old);
    expect(await press(undoAddress, link)).toEqual({ ok: true, value: { isClosed: false } });
    expect([await signedIn(ctx, session), await bearer(ctx, `Bearer ${token}`)]).toEqual([null, null]);
    expect(await press(confirmAddress, await linkTo(alias))).toMatchObject({
      error: { code: 'address-link-over' },
    });
    const { rows } = await owner.query<{ recipient: string }>(
      `select recipient from mail_message where subject like '%klopt niet'`,
    );
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(
      [await emailOf(world.hr), await emailOf(otherHr)].sort(),
    );
    expect(await comesInAs(old)).toBe(her.personId);
    const page = await readStaffMember.execute(ctx, otherHr, { personId: her.personId });
    expect(page).toMatchObject({ value: { addressChange: { state: 'undone', newEmail: alias } } });
  });

  test('may say no after the new one counts: then nobody comes in until another of HR has settled it', async () => {
    await change(alias);
    await press(confirmAddress, await linkTo(alias));
    day(24 + 7);
    await tend();
    expect([await emailOf(her), await comesInAs(alias), await comesInAs(old)]).toEqual([
      alias,
      her.personId,
      null,
    ]);
    expect(await press(undoAddress, await linkTo(old))).toEqual({ ok: true, value: { isClosed: true } });
    expect([await comesInAs(alias), await comesInAs(old)]).toEqual([null, null]);
    const settle = (by: PersonActor, keep: string) =>
      changeId().then((id) => settleAddress.execute(ctx, by, { personId: her.personId, changeId: id, keep }));
    const asked = await settle(world.hr, 'new');
    expect(asked).toMatchObject({ ok: true, value: { approvalId: expect.any(String) as string } });
    expect(await settle(world.hr, 'new')).toMatchObject({ error: { code: 'approval-open' } });
    const approvalId = asked.ok ? (asked.value.approvalId ?? '') : '';
    expect(await giveApproval.execute(ctx, world.hr, { approvalId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await comesInAs(alias)).toBeNull();
    expect(await settle(otherHr, 'old')).toMatchObject({ ok: true });
    expect([await comesInAs(alias), await comesInAs(old)]).toEqual([null, her.personId]);
    const late = await confirmByCode.execute(ctx, system, { approvalId });
    expect(late).toMatchObject({ error: { code: 'approval-moved-on' } });
    expect(await emailOf(her)).toBe(old);
  });

  test('where HR is one person, whoever looks after the server opens the account again', async () => {
    await change(alias);
    await press(confirmAddress, await linkTo(alias));
    day(24 + 7);
    await tend();
    await press(undoAddress, await linkTo(old));
    const input = { personId: her.personId, changeId: await changeId(), keep: 'old' };
    const asked = await settleAddress.execute(ctx, world.hr, input);
    const approvalId = asked.ok ? (asked.value.approvalId ?? '') : '';
    expect(await comesInAs(old)).toBeNull();
    expect(await confirmByCode.execute(ctx, system, { approvalId })).toMatchObject({ ok: true });
    expect([await comesInAs(alias), await comesInAs(old)]).toEqual([null, her.personId]);
  });

  test('no works for thirty days and no longer', async () => {
    await change(alias);
    await press(confirmAddress, await linkTo(alias));
    day(24 + 7);
    await tend();
    day(24 + 7 + 31);
    expect(await press(undoAddress, await linkTo(old))).toMatchObject({
      error: { code: 'address-link-over' },
    });
  });

  test('yes and the link at the new one, in either order, count at once', async () => {
    await change('nieuw@example.nl');
    const yes = await linkTo(old);
    expect(await press(agreeAddress, yes)).toEqual({ ok: true, value: { counts: false } });
    expect(await emailOf(her)).toBe(old);
    expect(await press(confirmAddress, await linkTo('nieuw@example.nl'))).toEqual({
      ok: true,
      value: { counts: true },
    });
    expect(await comesInAs('nieuw@example.nl')).toBe(her.personId);
    await change('nieuwer@example.nl');
    await press(confirmAddress, await linkTo('nieuwer@example.nl'));
    const own = { personId: her.personId, changeId: await changeId() };
    const open = async () => {
      await ctx.db.transaction(her, (tx) => beginSession(tx, { ...her, device: '' }, ctx.now()), true);
      const [session] = await ctx.db.transaction(
        her,
        (tx) => readSessions(tx, her.personId, ctx.now()),
        false,
      );
      return session?.id ?? null;
    };
    const here = await open();
    day(24, '10:11');
    for (const stale of [here, null])
      expect(await agreeOwnAddress.execute(ctx, her, { ...own, here: stale })).toMatchObject({
        error: { code: 'sign-in-again' },
      });
    expect(await agreeOwnAddress.execute(ctx, her, { ...own, here: await open() })).toEqual({
      ok: true,
      value: { counts: true },
    });
    expect(await emailOf(her)).toBe('nieuwer@example.nl');
  });
});

describe('an account in which nobody ever was', () => {
  test('waits a day after the link, while the address that was known is told', async () => {
    const unused = await addPerson(owner, world.board, { role: 'leader', name: 'Nieuwe Leider' });
    const typo = (await emailOf(unused)) ?? '';
    await change(alias, { who: unused });
    expect(await linksTo(typo)).toHaveLength(1);
    expect(await press(confirmAddress, await linkTo(alias))).toMatchObject({ value: { counts: false } });
    day(25, '09:59');
    await tend();
    expect(await emailOf(unused)).toBe(typo);
    day(25, '10:00');
    await tend();
    expect(await emailOf(unused)).toBe(alias);
  });

  test('and of which no address is known gets its first one at once: the first code proves it', async () => {
    await owner.query('update person set email = null where id = $1', [her.personId]);
    await owner.query('delete from address_change');
    expect(await change(alias)).toMatchObject({ value: { isAsked: true } });
    const fresh = await addPerson(owner, world.board, { role: 'teacher', name: 'Zonder Adres' });
    await owner.query('update person set email = null where id = $1', [fresh.personId]);
    expect(await change('eerste@example.nl', { who: fresh })).toMatchObject({ value: { isAsked: false } });
    expect(await emailOf(fresh)).toBe('eerste@example.nl');
  });
});

describe('a link', () => {
  test('works once, also when it is pressed twice at the same moment', async () => {
    await change(alias);
    const link = await linkTo(alias);
    const both = await Promise.all([press(confirmAddress, link), press(confirmAddress, link)]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    expect(await press(confirmAddress, link)).toMatchObject({ error: { code: 'address-link-over' } });
  });

  test('a yes and a no at the same moment never both count', async () => {
    await change(alias);
    const link = await linkTo(old);
    await press(confirmAddress, await linkTo(alias));
    const [yes, no] = await Promise.all([press(agreeAddress, link), press(undoAddress, link)]);
    expect(no?.ok).toBe(true);
    expect(await stateOf()).toBe(yes?.ok ? 'disputed' : 'undone');
    expect(await comesInAs(alias)).toBeNull();
  });

  test('of one address does not answer for the other, and no made-up one opens anything', async () => {
    await change(alias);
    const [toNew, toOld] = [await linkTo(alias), await linkTo(old)];
    expect(await press(undoAddress, toNew)).toMatchObject({ ok: false });
    expect(await press(agreeAddress, toNew)).toMatchObject({ ok: false });
    expect(await press(confirmAddress, toOld)).toMatchObject({ ok: false });
    expect(await addressGuest(ctx, 'a'.repeat(64))).toBeNull();
    const guest = await addressGuest(ctx, toNew);
    expect(
      guest === null ? null : await undoAddress.execute(ctx, guest, { token: toOld.toUpperCase() }),
    ).toMatchObject({
      ok: false,
    });
    expect(await stateOf()).toBe('asked');
  });

  test('is read by looking without being spent, and tells who asked', async () => {
    await change(alias);
    const token = await linkTo(alias);
    const guest = await addressGuest(ctx, token);
    for (let look = 0; look < 3; look += 1) {
      const read = guest === null ? null : await readAddressLink.execute(ctx, guest, { token });
      expect(read).toMatchObject({ value: { side: 'new', works: true, by: 'Henk Hofman', newEmail: alias } });
    }
  });
});

describe('HR', () => {
  test('sends the link again, once a day, and takes the change back', async () => {
    await change(alias);
    const input = { personId: her.personId, changeId: await changeId() };
    for (let time = 0; time < 3; time += 1) await resendAddress.execute(ctx, world.hr, input);
    const links = await linksTo(alias);
    expect([links.length, new Set(links).size]).toEqual([2, 1]);
    expect(await withdrawAddress.execute(ctx, otherHr, input)).toMatchObject({ ok: true });
    expect(await press(confirmAddress, links[0] ?? '')).toMatchObject({ ok: false });
    expect(await withdrawAddress.execute(ctx, otherHr, input)).toMatchObject({
      error: { code: 'address-moved-on' },
    });
  });
});

test('what nobody confirms is over after a month', async () => {
  await change(alias);
  day(24 + 31);
  expect(await tend()).toMatchObject({ value: { counted: 0, expired: 1 } });
  expect([await stateOf(), await emailOf(her)]).toEqual(['expired', old]);
});

describe('a list of staff', () => {
  const bring = (rows: readonly (readonly string[])[]) => {
    const header = [
      'Personeelsnummer',
      'Voornaam',
      'Achternaam',
      'E-mail',
      'School',
      'Functie',
      'Werktijdfactor',
      'In dienst',
    ];
    const text = [header, ...rows].map((cells) => cells.join(';')).join('\n');
    return importStaff.execute(ctx, system, { fileName: 'lijst.csv', bytes: new TextEncoder().encode(text) });
  };
  const row = (number: string, givenName: string, familyName: string, email: string): string[] => [
    number,
    givenName,
    familyName,
    email,
    'De Regenboog',
    'Onderwijsassistent A',
    '0,8',
    '01-08-2020',
  ];

  test('asks for another address like a form does, once, and the same list again changes nothing', async () => {
    await owner.query(`update employment set personnel_number = 'M1' where person_id = $1`, [her.personId]);
    const list = [row('M1', 'Mia', 'Moor', 'mia.nieuw@example.nl')];
    expect(await bring(list)).toMatchObject({ ok: true, value: { totals: { faultyRows: 0, newPeople: 0 } } });
    expect([await emailOf(her), await stateOf()]).toEqual([old, 'asked']);
    expect(await linksTo('mia.nieuw@example.nl')).toHaveLength(1);
    expect(await bring(list)).toMatchObject({ value: { totals: { changes: false } } });
    expect(await linksTo('mia.nieuw@example.nl')).toHaveLength(1);
    expect((await linksTo(old)).length).toBe(1);
  });
});

test('whoever leaves takes no open change along; one who comes back later keeps hers', async () => {
  const stays = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Tom Terug',
  });
  const staysAt = alias.replace('alias', 'terug');
  await change(alias);
  await change(staysAt, { who: stays });
  await press(confirmAddress, await linkTo(alias));
  for (const who of [her, stays]) {
    await owner.query(`update employment set ends_on = '2026-11-24' where person_id = $1`, [who.personId]);
    await owner.query(`update role_grant set valid_to = '2026-11-24' where person_id = $1`, [who.personId]);
  }
  await owner.query(
    `insert into employment (tenant_id, id, person_id, school_id, function_code, scale, working_time_factor, starts_on)
     values ($1, $2, $3, $4, 'onderwijsassistent-a', 4, 0.8, '2027-01-01')`,
    [world.board, newId(), stays.personId, world.school],
  );
  day(25);
  expect(await closeEnded.execute(ctx, system, {})).toMatchObject({ ok: true });
  const stateOf = async (who: PersonActor) =>
    (
      await owner.query<{ state: string }>('select state from address_change where person_id = $1', [
        who.personId,
      ])
    ).rows.map(({ state }) => state);
  expect([await stateOf(her), await stateOf(stays)]).toEqual([['withdrawn'], ['asked']]);
  day(24 + 8);
  await tend();
  expect(await emailOf(her)).toBe(old);
});
