import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { confirmByCode } from '#features/approvals/server/confirm-by-code.ts';
import { giveApproval } from '#features/approvals/server/give-approval.ts';
import { readApproval } from '#features/approvals/server/read-approval.ts';
import { addressGuest } from '#features/staff/server/address-link.ts';
import { askDomainChange } from '#features/staff/server/ask-domain-change.ts';
import { changePerson } from '#features/staff/server/change-person.ts';
import { domainApproval } from '#features/staff/server/domain-approval.ts';
import { domainKind } from '#features/staff/server/domain-kind.ts';
import { readDomainChange } from '#features/staff/server/read-domain-change.ts';
import { undoAddress } from '#features/staff/server/undo-address.ts';
import { readLooksAtFile } from '#features/trust/server/read-looks.ts';
import { beginSession, signedIn } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

const { ctx, owner, setNow } = await testDatabase({ approvals: { [domainKind]: domainApproval } });
const world = await buildWorld(owner);
const second = await addPerson(owner, world.board, { role: 'hr', name: 'Hanna Tweede' });
const hrOfSchool = await addPerson(owner, world.board, {
  role: 'hr',
  school: world.school,
  name: 'Han School',
});
const { assistant, leader, teacher, hr } = world;
const system = { kind: 'system', tenantId: world.board } as const;
const setEmail = (who: PersonActor, email: string) =>
  owner.query('update person set email = $2, version = 1 where id = $1', [who.personId, email]);
const emailOf = async (who: PersonActor): Promise<string | undefined> =>
  (await owner.query<{ email: string }>('select email from person where id = $1', [who.personId])).rows[0]
    ?.email;
const move = { from: 'oud.nl', to: 'nieuw.nl' };

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query(
    'delete from approval; delete from mail_message; delete from address_change; delete from session; delete from audit_event',
  );
  await setEmail(assistant, 'samira@oud.nl');
  await setEmail(leader, 'karin@oud.nl');
  await setEmail(hr, 'henk@oud.nl');
  await setEmail(teacher, 'joost@elders.nl');
  await setEmail(world.otherBoardAssistant, 'fatma@oud.nl');
});

const look = async (by: PersonActor = hr, input: object = move) => {
  const outcome = await readDomainChange.execute(ctx, by, input);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};
const ask = async (by: PersonActor = hr): Promise<string> => {
  const outcome = await askDomainChange.execute(ctx, by, move);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.approvalId;
};
const correct = (who: PersonActor, email: string, by: PersonActor = second) =>
  changePerson.execute(ctx, by, {
    personId: who.personId,
    version: 1,
    email,
    givenName: who.name.split(' ')[0],
    familyName: who.name.split(' ').slice(1).join(' '),
  });
const mails = async (): Promise<string[]> =>
  (await owner.query<{ recipient: string }>('select recipient from mail_message order by 1')).rows.map(
    ({ recipient }) => recipient,
  );

describe('the list', () => {
  test('names everybody at that domain of this board with old and new, and not who asks', async () => {
    const { plan, domains } = await look();
    expect(plan?.lines.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Samira Bakker', 'samira@oud.nl', 'samira@nieuw.nl'],
      ['Karin de Wit', 'karin@oud.nl', 'karin@nieuw.nl'],
    ]);
    expect(plan?.conflicts).toMatchObject([{ name: 'Henk Hofman', why: 'own' }]);
    expect(domains).toContainEqual({ domain: 'oud.nl', people: 3 });
  });

  test('names who cannot: the address is another’s, another one is asked, the account is closed', async () => {
    await setEmail(teacher, 'samira@nieuw.nl');
    await correct(leader, 'karin@anders.nl');
    const conflicts = async () =>
      ((await look()).plan?.conflicts ?? []).map(({ name, why }) => `${name} ${why}`);
    expect(await conflicts()).toEqual(['Samira Bakker taken', 'Henk Hofman own', 'Karin de Wit open']);
    await owner.query(`update address_change set state = 'disputed'`);
    expect(await conflicts()).toContain('Karin de Wit closed');
    expect(await askDomainChange.execute(ctx, hr, move)).toMatchObject({ error: { code: 'domain-nobody' } });
  });

  test.each([
    [{ from: null, to: null }, null],
    [
      { from: 'nergens.nl', to: 'nieuw.nl' },
      { field: 'from', code: 'choose-domain' },
    ],
    [
      { from: 'oud.nl', to: '' },
      { field: 'to', code: 'not-a-domain' },
    ],
    [
      { from: 'oud.nl', to: 'twee woorden' },
      { field: 'to', code: 'not-a-domain' },
    ],
    [
      { from: 'oud.nl', to: ' @OUD.nl ' },
      { field: 'to', code: 'same-domain' },
    ],
  ])('%j', async (input, problem) => {
    expect(await look(hr, input)).toMatchObject({ problem, plan: null });
  });
});

describe('a second person', () => {
  test('says yes: the addresses count at once, both hear of it, and whoever is in is signed out', async () => {
    const session = await ctx.db.transaction(
      assistant,
      (tx) => beginSession(tx, { ...assistant, device: '' }, ctx.now()),
      true,
    );
    const approvalId = await ask();
    expect(await emailOf(assistant)).toBe('samira@oud.nl');
    expect((await look()).waiting).toEqual({ id: approvalId });
    const shown = await readApproval.execute(ctx, second, { approvalId });
    expect(shown).toMatchObject({
      value: {
        approval: {
          names: [
            'Samira Bakker: samira@oud.nl → samira@nieuw.nl',
            'Karin de Wit: karin@oud.nl → karin@nieuw.nl',
          ],
        },
      },
    });
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject({ ok: true });
    expect([await emailOf(assistant), await emailOf(leader), await emailOf(hr)]).toEqual([
      'samira@nieuw.nl',
      'karin@nieuw.nl',
      'henk@oud.nl',
    ]);
    expect([await emailOf(teacher), await emailOf(world.otherBoardAssistant)]).toEqual([
      'joost@elders.nl',
      'fatma@oud.nl',
    ]);
    expect(await signedIn(ctx, session)).toBeNull();
    expect(await mails()).toEqual([
      'henk@oud.nl',
      'karin@nieuw.nl',
      'karin@oud.nl',
      'samira@nieuw.nl',
      'samira@oud.nl',
    ]);
  });

  test('old and new stand in each one’s log', async () => {
    await giveApproval.execute(ctx, second, { approvalId: await ask() });
    const log = await readLooksAtFile.execute(ctx, assistant, { personId: assistant.personId });
    expect(log.ok ? log.value.looks : []).toMatchObject([
      { who: 'Hanna Tweede', kind: 'changed', address: { from: 'samira@oud.nl', to: 'samira@nieuw.nl' } },
    ]);
  });

  test('is not who asked, nor HR of one school or of another board; the server’s shell can be', async () => {
    const approvalId = await ask();
    for (const actor of [hr, hrOfSchool, world.otherBoardHr, leader])
      expect(await giveApproval.execute(ctx, actor, { approvalId })).toMatchObject({
        error: { kind: 'not-found' },
      });
    expect(await emailOf(assistant)).toBe('samira@oud.nl');
    expect(await confirmByCode.execute(ctx, system, { approvalId })).toMatchObject({ ok: true });
    expect(await emailOf(assistant)).toBe('samira@nieuw.nl');
  });

  test('changes nobody who got another address meanwhile, nor who came after; who asked hears of it', async () => {
    const approvalId = await ask();
    await setEmail(leader, 'karin@thuis.nl');
    await setEmail(teacher, 'joost@oud.nl');
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject({ ok: true });
    expect([await emailOf(assistant), await emailOf(leader), await emailOf(teacher)]).toEqual([
      'samira@nieuw.nl',
      'karin@thuis.nl',
      'joost@oud.nl',
    ]);
    const { rows } = await owner.query<{ recipient: string; body: string }>(
      `select recipient, body from mail_message where subject like 'Niet iedereen%'`,
    );
    expect(rows).toMatchObject([{ recipient: 'henk@oud.nl' }]);
    expect(rows[0]?.body).toContain('/staff/domain?from=oud.nl&to=nieuw.nl');
  });

  test('does nothing when nobody of the list is left', async () => {
    const approvalId = await ask();
    await setEmail(leader, 'karin@thuis.nl');
    await setEmail(assistant, 'samira@thuis.nl');
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject({
      error: { code: 'approval-moved-on' },
    });
  });

  test('the same address asked for one person is replaced; the old address can still say no', async () => {
    await correct(assistant, 'samira@nieuw.nl');
    await giveApproval.execute(ctx, second, { approvalId: await ask() });
    const { rows } = await owner.query<{ state: string }>(
      `select state from address_change where person_id = $1 order by state`,
      [assistant.personId],
    );
    expect(rows.map(({ state }) => state)).toEqual(['counts', 'withdrawn']);
    const mail = await owner.query<{ body: string }>(
      `select body from mail_message where recipient = 'samira@oud.nl' and subject like '%is veranderd'`,
    );
    const token = /\/address\/([\w-]+)/.exec(mail.rows[0]?.body ?? '')?.[1] ?? '';
    const guest = await addressGuest(ctx, token);
    expect(guest === null ? null : await undoAddress.execute(ctx, guest, { token })).toEqual({
      ok: true,
      value: { isClosed: true },
    });
  });
});
