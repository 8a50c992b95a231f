import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, PersonActor, SystemActor } from '#access/actor.ts';
import { endEmployment } from '#features/staff/server/end-employment.ts';
import { closeEndedNightly } from '#features/staff/server/close-ended.ts';
import { addEmployment } from '#features/staff/server/add-employment.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { reopenEmployment } from '#features/staff/server/reopen-employment.ts';
import { carryOutTerms } from '#features/trust/server/carry-out-terms.ts';
import { confirmOwnAddress } from '#features/trust/server/confirm-own-address.ts';
import { countTerms } from '#features/trust/server/count-terms.ts';
import { forgetLeavers } from '#features/trust/server/forget-leavers.ts';
import { leaverGuest } from '#features/trust/server/leaver-link.ts';
import { nameAddress } from '#features/trust/server/name-address.ts';
import { openLeaverFile } from '#features/trust/server/open-leaver-file.ts';
import { readLeaverLink } from '#features/trust/server/read-leaver-link.ts';
import { readLeaving } from '#features/trust/server/read-leaving.ts';
import { readLooksAtFile } from '#features/trust/server/read-looks.ts';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { maintainLeavingDaily } from '#features/trust/server/maintain-leaving.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { beginSession, signedIn } from '#server/session/session.store.ts';
import { personActor } from '#server/session/person-actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { handlers } from '#src/slices.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

/** Before her last day she is offered her file; after it a link works for thirty days, for her and for nobody else. */
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { hr } = world;
const system: SystemActor = { kind: 'system', tenantId: world.board };
const own = 'gerda@thuis.example.nl';
const network = '192.0.2.0/24';

let her: PersonActor;
beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  for (const table of ['role_grant', 'employment'])
    await owner.query(
      `delete from ${table} where person_id in (select id from person where given_name = 'Gerda')`,
    );
  her = await addPerson(owner, world.board, {
    role: 'support-staff',
    school: world.school,
    name: 'Gerda Vos',
  });
  await owner.query('delete from leaver_address');
  await owner.query('delete from mail_message');
  await owner.query(`delete from pgboss.job where name = 'schedule-run'`);
});

const jobOf = async (who: PersonActor) => {
  const { person } = await must(ctx, hr, readStaffMember, { personId: who.personId });
  const [job] = [...person.jobs, ...person.past];
  if (job === undefined) throw new Error('she has work');
  return { personId: who.personId, employmentId: job.id, version: String(job.version) };
};
const end = async (who: PersonActor, endsOn: string): Promise<void> => {
  await must(ctx, hr, endEmployment, { ...(await jobOf(who)), endsOn });
};
/** What a background process does with the work that the last change sent, and nothing when it sent none. */
const background = async (): Promise<void> => {
  const { rowCount } = await owner.query(
    `delete from pgboss.job where name = 'schedule-run' and data ->> 'schedule' = $1`,
    [maintainLeavingDaily.name],
  );
  if ((rowCount ?? 0) > 0) await maintainLeavingDaily.run(ctx, system);
};
const night = async (moment: string): Promise<void> => {
  setNow(moment);
  await closeEndedNightly.run(ctx, system);
  await background();
};
const mails = async (key: string): Promise<{ recipient: string; body: string }[]> =>
  (
    await owner.query<{ recipient: string; body: string }>(
      'select recipient, body from mail_message where key like $1 order by created_at, key',
      [`${key}%`],
    )
  ).rows;
const codeIn = async (): Promise<string> =>
  /^\d{3} \d{3}$/m.exec((await mails('leaving:')).at(-1)?.body ?? '')?.[0] ?? '';

/** She signed in just now. */
const hereOf = async (who: PersonActor): Promise<string> => {
  const token = await ctx.db.transaction(
    who,
    (tx) => beginSession(tx, { ...who, device: '' }, ctx.now()),
    true,
  );
  return (await signedIn(ctx, token))?.sessionId ?? '';
};
const name = async (who = her, email = own): Promise<void> => {
  const { personId } = who;
  await must(ctx, who, nameAddress, { personId, here: await hereOf(who), email });
};
const confirm = async (who = her): Promise<void> => {
  await must(ctx, who, confirmOwnAddress, { personId: who.personId, code: await codeIn() });
};
const tokenIn = async (): Promise<string> =>
  (await mails('leaving:')).flatMap(({ body }) => /\/take\/([\w-]+)/.exec(body)?.[1] ?? []).at(-1) ?? '';

/** What somebody with this link gets; null when it is not found. */
async function taken(token: string, kind = 'json'): Promise<PersonActor | null> {
  const guest = await leaverGuest(ctx, token, network);
  if (!guest.ok) return null;
  const outcome = await openLeaverFile.execute(ctx, guest.value, { token, kind });
  const page = await readLeaverLink.execute(ctx, guest.value, { token });
  expect(page.ok, 'the page says the same').toBe(outcome.ok);
  return outcome.ok ? outcome.value.her : null;
}

describe('before her last day', () => {
  test('she is told once by mail and on her home, as soon as HR says so', async () => {
    const { personId } = her;
    expect((await must(ctx, her, readHome, {})).lastDay).toBeNull();
    await end(her, '2026-12-10');
    await background();
    const [mail] = await mails('file-offer:');
    expect(mail?.recipient).toBe((await ownAddress(her)) ?? '');
    expect(mail?.body).toContain('/sharing/data');
    await maintainLeavingDaily.run(ctx, system);
    expect(await mails('file-offer:')).toHaveLength(1);
    expect((await must(ctx, her, readHome, {})).lastDay).toBe('2026-12-10');
    expect(await must(ctx, her, readLeaving, { personId, here: null })).toMatchObject({
      lastDay: '2026-12-10',
      state: 'none',
    });
  });

  test('not before it is near, and again for another day', async () => {
    await end(her, '2027-03-31');
    await background();
    expect(await mails('file-offer:')).toEqual([]);
    expect((await must(ctx, her, readHome, {})).lastDay).toBeNull();
    setNow('2027-03-02T07:15:00Z');
    await maintainLeavingDaily.run(ctx, system);
    expect(await mails('file-offer:')).toHaveLength(1);
    await end(her, '2027-03-28');
    await background();
    expect(await mails('file-offer:')).toHaveLength(2);
  });

  test('not who goes on: other work, or a role without an end', async () => {
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, valid_from)
       values ($1, gen_random_uuid(), $2, 'hr', '2020-08-01')`,
      [world.board, her.personId],
    );
    await owner.query(`update employment set ends_on = '2026-12-01' where person_id = $1`, [her.personId]);
    await maintainLeavingDaily.run(ctx, system);
    expect(await mails('file-offer:')).toEqual([]);
  });
});

const ownAddress = async (who: PersonActor): Promise<string | null> =>
  (await owner.query<{ email: string | null }>('select email from person where id = $1', [who.personId]))
    .rows[0]?.email ?? null;

describe('an address of her own', () => {
  test('counts when she has typed the code from it, and takes no word of hers to a stranger before that', async () => {
    const { personId } = her;
    await name();
    const [mail] = await mails('leaving:');
    expect(mail?.recipient).toBe(own);
    expect(mail?.body).not.toMatch(/Gerda|Vos|De Brug|https?:/);
    const [notice] = await mails('leaver-named:');
    expect(notice?.recipient).toBe(await ownAddress(her));
    expect(notice?.body).not.toContain(own);
    const wrong = await confirmOwnAddress.execute(ctx, her, { personId, code: '000 00x' });
    expect(wrong).toMatchObject({ ok: false, error: { fields: { code: [{ code: 'code-wrong' }] } } });
    await end(her, '2026-11-20');
    await background();
    expect(await tokenIn(), 'never confirmed: never mailed').toBe('');
  });

  test('is named only just after signing in, is not the one at work, and not more than a few a day', async () => {
    const { personId } = her;
    expect(await nameAddress.execute(ctx, her, { personId, here: null, email: own })).toMatchObject({
      error: { code: 'sign-in-again' },
    });
    const here = await hereOf(her);
    expect(
      await nameAddress.execute(ctx, her, { personId, here, email: (await ownAddress(her)) ?? '' }),
    ).toMatchObject({ error: { fields: { email: [{ code: 'address-of-work' }] } } });
    for (let round = 0; round < 6; round += 1) await name(her, `gerda${String(round)}@thuis.example.nl`);
    expect(await nameAddress.execute(ctx, her, { personId, here, email: own })).toMatchObject({
      error: { kind: 'too-many' },
    });
    const { rows } = await owner.query('select email from leaver_address');
    expect(rows).toEqual([{ email: 'gerda5@thuis.example.nl' }]);
    expect(await mails('leaving:'), 'what went to the others went with them').toHaveLength(1);
  });

  test('its code works for a day', async () => {
    await name();
    const code = await codeIn();
    setNow('2026-11-25T10:00:01Z');
    expect(await confirmOwnAddress.execute(ctx, her, { personId: her.personId, code })).toMatchObject({
      error: { fields: { code: [{ code: 'code-over' }] } },
    });
  });

  test('the address is hers alone: not of HR, her leader, or who has her address at work after her', async () => {
    await name();
    await confirm();
    const email = await ownAddress(her);
    await end(her, '2026-11-20');
    await background();
    await owner.query('update person set email = null where id = $1', [her.personId]);
    const next = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Nieuwe Naam',
    });
    await owner.query('update person set email = $2 where id = $1', [next.personId, email]);
    for (const who of [hr, world.leader, world.boardMember, next, world.otherBoardHr]) {
      const seen = await ctx.db.transaction(
        who,
        async (tx) => tx.selectFrom('leaver_address').selectAll().execute(),
        false,
      );
      expect(seen, who.name).toEqual([]);
      const { file } = await must(ctx, who, takeAlong, { personId: who.personId });
      expect(JSON.stringify(file), who.name).not.toContain(own);
    }
    const { state, email: shown } = await must(ctx, next, readLeaving, {
      personId: next.personId,
      here: null,
    });
    expect([state, shown]).toEqual(['none', '']);
    const member = await must(ctx, hr, readStaffMember, { personId: her.personId });
    expect(JSON.stringify(member)).not.toContain(own);
  });
});

describe('after her last day', () => {
  test('a link opens her file as it was for her, for thirty days, and her log says so', async () => {
    const { personId } = her;
    await name();
    await confirm();
    await end(her, '2026-11-30');
    await background();
    const { file: before } = await must(ctx, her, takeAlong, { personId });
    expect(await tokenIn(), 'not while she works').toBe('');
    await night('2026-11-30T23:05:00Z');
    const token = await tokenIn();
    expect(await ctx.db.transaction({ tenantId: world.board, system: true }, readActor, false)).toBeNull();
    const she = await taken(token);
    expect(she?.grants).toEqual(her.grants);
    const { file } = await must(ctx, she ?? her, takeAlong, { personId });
    for (const table of ['person', 'employment', 'role_grant', 'leaver_address'])
      expect(Object.keys(file), table).toContain(table);
    expect(file['role_grant']).toEqual(before['role_grant']);
    setNow('2026-12-30T22:59:00Z');
    expect(await taken(token, 'pdf')).not.toBeNull();
    expect(await looksOf()).toEqual(expect.arrayContaining(['offered', 'opened', 'taken-json', 'taken-pdf']));
    setNow('2026-12-30T23:00:00Z');
    expect(await taken(token), 'the thirty-first day').toBeNull();
  });
  const readActor = (tx: Parameters<typeof personActor>[0]) =>
    personActor(tx, her.personId, dayInNetherlands(ctx.now()));
  const looksOf = async () =>
    (await must(ctx, her, readLooksAtFile, { personId: her.personId })).looks.map(({ leaving }) => leaving);

  test('an end that HR sets in the past: an address that was confirmed works, from then on', async () => {
    await name();
    await confirm();
    await end(her, '2026-06-30');
    await background();
    const token = await tokenIn();
    expect(await taken(token)).not.toBeNull();
    setNow('2026-12-23T12:00:00Z');
    expect(await taken(token)).not.toBeNull();
    setNow('2026-12-24T12:00:00Z');
    expect(await taken(token)).toBeNull();
  });

  test('a wrong link is not found, and a right one opens nothing else', async () => {
    await name();
    await confirm();
    await end(her, '2026-11-20');
    await background();
    const token = await tokenIn();
    expect(await leaverGuest(ctx, `${token.slice(0, -1)}x`, network)).toMatchObject({
      error: { kind: 'not-found' },
    });
    const guest = await leaverGuest(ctx, token, network);
    if (!guest.ok) throw new Error('the link works');
    const as: Actor = guest.value;
    expect(await takeAlong.execute(ctx, as, { personId: her.personId })).toMatchObject({ ok: false });
    expect(await openLeaverFile.execute(ctx, as, { token: 'x', kind: 'pdf' })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await signedIn(ctx, token), 'signs nobody in').toBeNull();
    const { rows } = await owner.query<{ row: string }>('select l::text as row from leaver_address l');
    expect(rows[0]?.row, 'the link is not stored').not.toContain(token);
  });

  test('so many files for one link a day, and so many links from one network an hour', async () => {
    await name();
    await confirm();
    await end(her, '2026-11-20');
    await background();
    const token = await tokenIn();
    const guest = await leaverGuest(ctx, token, 'elsewhere');
    if (!guest.ok) throw new Error('the link works');
    const take = () => openLeaverFile.execute(ctx, guest.value, { token, kind: 'json' });
    for (let round = 0; round < 20; round += 1) expect((await take()).ok).toBe(true);
    expect(await take()).toMatchObject({ error: { kind: 'too-many' } });
    setNow('2026-11-25T10:00:01Z');
    expect((await take()).ok).toBe(true);
    for (let round = 0; round < 120; round += 1) await leaverGuest(ctx, 'guess', 'a guesser');
    expect(await leaverGuest(ctx, token, 'a guesser')).toMatchObject({ error: { kind: 'too-many' } });
    expect((await leaverGuest(ctx, token, 'elsewhere')).ok).toBe(true);
  });

  test('an end that is taken back voids the link at once, and a later end makes another', async () => {
    await name();
    await confirm();
    await end(her, '2026-11-20');
    await background();
    const first = await tokenIn();
    expect(await taken(first)).not.toBeNull();
    await must(ctx, hr, reopenEmployment, await jobOf(her));
    expect(await taken(first), 'before the background did anything').toBeNull();
    await background();
    expect(await leaverGuest(ctx, first, network)).toMatchObject({ error: { kind: 'not-found' } });
    await end(her, '2026-11-21');
    await background();
    const second = await tokenIn();
    expect(second).not.toBe(first);
    expect(await taken(first)).toBeNull();
    expect(await taken(second)).not.toBeNull();
  });

  test('so does new work, from the day on which it is known', async () => {
    await name();
    await confirm();
    await end(her, '2026-11-20');
    await background();
    const token = await tokenIn();
    await must(ctx, hr, addEmployment, {
      personId: her.personId,
      schoolId: world.school,
      functionCode: 'onderwijsassistent-a',
      functionTitle: '',
      scale: '4',
      workingTime: '0,5',
      personnelNumber: '',
      startsOn: '2027-01-04',
    });
    expect(await taken(token)).toBeNull();
  });

  test('and a no about her address at work, for then it may be another who named it', async () => {
    await name();
    await confirm();
    await owner.query(
      `insert into address_change (tenant_id, id, person_id, old_email, new_email, new_hash, old_hash, asked_at,
         mailed_at, state, moved_at)
       values ($1, gen_random_uuid(), $2, 'a@example.nl', 'b@example.nl', 'x', 'y', $3, $3, 'disputed', $4)`,
      [world.board, her.personId, new Date('2026-11-20'), new Date('2026-11-24T11:00:00Z')],
    );
    await end(her, '2026-11-20');
    await background();
    expect(await tokenIn()).toBe('');
    expect((await owner.query('select from leaver_address')).rowCount).toBe(0);
  });

  test('after thirty days the night erases the address, the link and the mails to it, as the dry run says', async () => {
    await name();
    await confirm();
    await end(her, '2026-11-20');
    await background();
    const counted = async () => (await must(ctx, system, countTerms, {})).rows['leaver_address'] ?? 0;
    setNow('2026-12-23T10:00:00Z');
    expect(await counted()).toBe(0);
    setNow('2026-12-24T02:50:00Z');
    expect(await counted()).toBe(1);
    await must(ctx, system, carryOutTerms, {});
    const { rowCount } = await owner.query(
      `select from leaver_address union all select from mail_message where recipient = $1`,
      [own],
    );
    expect(rowCount).toBe(0);
  });

  test('nobody is forgotten while a link may be used, however long ago HR says that she left', async () => {
    await name();
    await confirm();
    await end(her, '2021-06-30');
    await background();
    expect((await must(ctx, system, forgetLeavers, {})).forgotten).toBe(0);
    expect(await taken(await tokenIn())).not.toBeNull();
    // Nor while her end can be undone.
    setNow('2026-12-25T02:40:00Z');
    await must(ctx, system, carryOutTerms, {});
    expect((await must(ctx, system, forgetLeavers, {})).forgotten).toBe(1);
  });
});
