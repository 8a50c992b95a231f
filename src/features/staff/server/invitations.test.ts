import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { beginSession } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard, addPerson, addSchool } from '#tests/support/world.ts';
import { invitePeople } from './invite-people.ts';
import { listStaff } from './list-staff.ts';
import { readInvitations } from './read-invitations.ts';
import { readStaffMember } from './read-staff-member.ts';
import { saveInvitationWords } from './save-invitation-words.ts';
import { runInvitations, sendInvitations } from './send-invitations.ts';

const { ctx, owner, setNow } = await testDatabase();
let board: TenantId;
let system: SystemActor;
let hr: PersonActor;
let eik: SchoolId;
let beuk: SchoolId;
let ada: PersonActor;
let bo: PersonActor;
let turn = 0;

beforeEach(async () => {
  turn += 1;
  setNow('2026-11-30T10:00:00Z');
  board = await addBoard(owner, String(55_000 + turn), 'Stichting De Uitnodiging');
  system = { kind: 'system', tenantId: board };
  const two = String(turn).padStart(2, '0');
  eik = await addSchool(owner, board, `${two}NA00`, 'De Eik');
  beuk = await addSchool(owner, board, `${two}NB00`, 'De Beuk');
  hr = await addPerson(owner, board, { role: 'hr', name: 'Henk Hofman' });
  ada = await worker('Ada Eik', eik);
  bo = await worker('Bo Beuk', beuk);
});

async function worker(name: string, school: SchoolId | null): Promise<PersonActor> {
  const person = await addPerson(owner, board, {
    role: 'support-staff',
    ...(school === null ? {} : { school }),
    name,
  });
  await owner.query('delete from employment where person_id = $1', [person.personId]);
  await owner.query(
    `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
     values ($1, gen_random_uuid(), $2, $3, 'concierge', 0.5, '2024-08-01')`,
    [board, person.personId, school],
  );
  return person;
}
const signIn = (person: PersonActor) =>
  ctx.db.transaction(
    { tenantId: board, personId: person.personId },
    (db) => beginSession(db, { tenantId: board, personId: person.personId, device: 'test' }, ctx.now()),
    true,
  );
const read = async () => {
  const outcome = await readInvitations.execute(ctx, hr, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};
const mails = async (): Promise<{ recipient: string; subject: string; body: string }[]> => {
  const { rows } = await owner.query<{ recipient: string; subject: string; body: string }>(
    `select recipient, subject, body from mail_message where tenant_id = $1 order by created_at, recipient`,
    [board],
  );
  return rows;
};
const send = () => runInvitations({ ctx, actor: system, data: { tenantId: board }, isLast: true });
const addressOf = async ({ personId }: PersonActor): Promise<string> => {
  const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [personId]);
  return rows[0]?.email ?? '';
};

describe('inviting', () => {
  test('asks those of a school who never signed in, with what it is, who sees what, and without a password', async () => {
    const before = await read();
    expect(before.places.map(({ name, never, askable }) => [name, never, askable])).toEqual([
      ['De Beuk', 1, 1],
      ['De Eik', 1, 1],
      [null, 1, 0],
    ]);
    expect(before.counts).toMatchObject({ here: 3, signedIn: 0, askable: 2, asked: 0, waiting: 0 });
    expect(await invitePeople.execute(ctx, hr, { places: [eik] })).toMatchObject({
      ok: true,
      value: { count: 1, isSent: false },
    });
    expect(await mails()).toEqual([]);
    expect((await read()).counts).toMatchObject({ waiting: 1, asked: 1, askable: 1 });
    await send();
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual([await addressOf(ada)]);
    for (const part of [
      'Stichting De Uitnodiging',
      'Wat jij schrijft, is van jou',
      'geen wachtwoord',
      '/sign-in',
    ])
      expect(`${sent[0]?.subject ?? ''} ${sent[0]?.body ?? ''}`).toContain(part);
    expect((await read()).counts).toMatchObject({ waiting: 0, asked: 1 });
  });

  test('a paragraph of the board stands in it, and who sees what as well', async () => {
    const words = 'Vragen? Loop binnen bij Henk.\nDinsdag, kamer 3.';
    const save = (version: number, text: string, actor: PersonActor = hr) =>
      saveInvitationWords.execute(ctx, actor, { words: text, version });
    expect(await save(0, 'x'.repeat(601))).toMatchObject({
      error: { fields: { words: [{ code: 'too-long' }] } },
    });
    expect((await save(0, 'Eerst dit')).ok).toBe(true);
    expect(await save(0, words)).toMatchObject({
      error: { kind: 'conflict', theirs: { words: 'Eerst dit' } },
    });
    expect((await save(1, words)).ok).toBe(true);
    expect((await read()).own).toEqual({ words, version: 2 });
    await invitePeople.execute(ctx, hr, { places: [eik] });
    await send();
    const body = (await mails())[0]?.body ?? '';
    expect(body).toContain(`Van Stichting De Uitnodiging:\n\n${words}\n\nWat jij schrijft, is van jou.`);
    expect((await save(2, '')).ok).toBe(true);
    expect((await read()).own.words).toBe('');
  });

  test('asks nobody who would find nothing, and tells a leader what a leader finds', async () => {
    const lex = await addPerson(owner, board, { role: 'leader', school: eik, name: 'Lex Leider' });
    const bea = await worker('Bea Bureau', null);
    await owner.query('delete from role_grant where person_id = $1', [bea.personId]);
    expect((await read()).counts).toMatchObject({ askable: 3, withoutRole: 1 });
    await invitePeople.execute(ctx, hr, { everyone: true });
    await send();
    const sent = new Map((await mails()).map(({ recipient, body }) => [recipient, body]));
    expect(sent.size).toBe(3);
    expect(sent.has(await addressOf(bea))).toBe(false);
    expect(sent.get(await addressOf(lex))).toContain('wat collega’s aan je vragen');
    expect(sent.get(await addressOf(ada))).toContain('wat je kunt en wilt');
  });

  test('asks nobody twice in a week, nobody who came in, and her again after it', async () => {
    await invitePeople.execute(ctx, hr, { everyone: true });
    await send();
    await signIn(bo);
    setNow('2026-12-07T09:59:00Z');
    expect(await invitePeople.execute(ctx, hr, { everyone: true })).toMatchObject({
      ok: false,
      error: { kind: 'refused', code: 'nobody-to-invite' },
    });
    setNow('2026-12-07T10:00:00Z');
    expect(await invitePeople.execute(ctx, hr, { everyone: true })).toMatchObject({
      ok: true,
      value: { count: 1, isSent: false },
    });
    await send();
    expect((await mails()).map(({ recipient }) => recipient).sort()).toEqual(
      [await addressOf(ada), await addressOf(ada), await addressOf(bo)].sort(),
    );
  });

  test('who comes in while her mail waits gets none', async () => {
    await invitePeople.execute(ctx, hr, { everyone: true });
    await signIn(ada);
    await send();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([await addressOf(bo)]);
  });

  test('goes on in portions until everybody was asked', async () => {
    await owner.query(
      `with more as (
        insert into person (tenant_id, id, given_name, family_name, email, created_at)
        select $1, gen_random_uuid(), 'P' || n, 'Veel', 'p' || n || '-' || $2::text || '@veel.test', now() from generate_series(1, 230) n
        returning id),
       work as (insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
         select $1, gen_random_uuid(), id, $3, 'concierge', 1, '2024-08-01' from more)
       insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from)
       select $1, gen_random_uuid(), id, 'support-staff', $3, '2024-08-01' from more`,
      [board, String(turn), eik],
    );
    expect(await invitePeople.execute(ctx, hr, { everyone: true })).toMatchObject({ value: { count: 232 } });
    expect(await sendInvitations.execute(ctx, system, {})).toMatchObject({ value: { taken: 100 } });
    expect((await read()).counts.waiting).toBe(132);
    await send();
    expect(await mails()).toHaveLength(232);
  });

  test('names who has no address, and asks at the board’s office too', async () => {
    const office = await worker('Olga Bureau', null);
    await owner.query('update person set email = null where id = $1', [bo.personId]);
    const { places, withoutAddress } = await read();
    expect(withoutAddress.map(({ name }) => name)).toEqual(['Bo Beuk']);
    expect(places.map(({ place }) => place)).toEqual([eik, 'office', 'none']);
    await invitePeople.execute(ctx, hr, { places: ['office'] });
    await send();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([await addressOf(office)]);
  });

  test('needs somebody to ask, and HR of the whole organisation', async () => {
    expect(await invitePeople.execute(ctx, hr, {})).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields: { places: [{ code: 'choose-whom' }] } },
    });
    const other = await addBoard(owner, String(65_000 + turn), 'Ander bestuur');
    const elsewhere = await addPerson(owner, other, { role: 'hr', name: 'Rik Elders' });
    expect(await invitePeople.execute(ctx, elsewhere, { places: [eik] })).toMatchObject({
      ok: false,
      error: { code: 'nobody-to-invite' },
    });
  });
});

test('HR learns whether somebody ever came in, and never when', async () => {
  await signIn(ada);
  setNow('2026-12-02T10:00:00Z');
  const never = await listStaff.execute(ctx, hr, { who: 'never' });
  if (!never.ok) throw new Error(never.error.kind);
  expect(never.value.items.map(({ name }) => name)).toEqual(['Bo Beuk', 'Henk Hofman']);
  const leader = await addPerson(owner, board, { role: 'leader', school: eik, name: 'Lea Leider' });
  const led = await listStaff.execute(ctx, leader, { who: 'never', sort: 'signedIn' });
  expect(led).toMatchObject({
    ok: true,
    value: { filter: { who: null }, may: { invite: false }, offered: ['no-role'], order: { by: 'name' } },
  });
  expect(led.ok && led.value.items.every(({ signedIn: known }) => known === null)).toBe(true);
  const shown = JSON.stringify([
    await read(),
    never.value,
    await readStaffMember.execute(ctx, hr, { personId: ada.personId }),
  ]);
  expect(shown).not.toMatch(/lastSeen|last_seen|signedInAt|signed_in_at|2026-11-30T10/);
});
