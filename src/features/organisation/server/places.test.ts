import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import type { Role } from '#access/roles.ts';
import type { TenantId } from '#core/id.ts';
import { toolsOf } from '#server/events.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard, addOperator, addSchool, buildWorld } from '#tests/support/world.ts';
import { beginSession } from '#server/session/session.store.ts';
import { addInstitute } from './add-institute.ts';
import { changeInstitute } from './change-institute.ts';
import { contactApproval, contactKind } from './contact-approval.ts';
import { endInstitute } from './end-institute.ts';
import { inviteToPlace } from './invite-to-place.ts';
import { nameBoard } from './name-board.ts';
import { readBoardName } from './read-board-name.ts';
import { readBoards } from './read-boards.ts';
import { readPlace } from './read-place.ts';

const { ctx, owner, setNow } = await testDatabase({
  approvals: { [contactKind]: contactApproval },
});
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Ada Een');
const fresh = await addBoard(owner, '10799', 'Bestuur 10799');
await addSchool(owner, fresh, '30AA00', 'Súdwest');
const her = { givenName: 'Hanna', familyName: 'Nieuw', email: 'hanna@example.nl' };

const invite = async (tenantId: string, one = her) =>
  inviteToPlace.execute(ctx, operator, { tenantId, ...one });
const come = async (tenantId: TenantId, email = her.email): Promise<void> => {
  const { rows } = await owner.query<{ id: string }>(
    'select id from person where tenant_id = $1 and email = $2',
    [tenantId, email],
  );
  const personId = rows[0]?.id as PersonActor['personId'];
  await ctx.db.transaction(
    { tenantId },
    (tx) => beginSession(tx, { tenantId, personId, device: '' }, ctx.now()),
    true,
  );
};
const grantsOf = async (tenantId: string): Promise<Role[]> => {
  const { rows } = await owner.query<{ role: Role }>(
    `select role from role_grant where tenant_id = $1 and (valid_to is null or valid_to >= '2026-11-24')`,
    [tenantId],
  );
  return rows.map(({ role }) => role);
};
const mails = async (tenantId: string) =>
  (
    await owner.query<{ recipient: string; subject: string; body: string }>(
      'select recipient, subject, body from mail_message where tenant_id = $1 order by created_at',
      [tenantId],
    )
  ).rows;
const placeOf = async (tenantId: string, kind = 'board') => {
  const outcome = await readPlace.execute(ctx, operator, { tenantId, kind });
  return outcome.ok ? outcome.value.place : outcome.error;
};

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query('delete from mail_message; delete from session; delete from approval');
  for (const table of ['audit_event', 'role_grant', 'person', 'place_start'])
    await owner.query(`delete from ${table} where tenant_id = $1`, [fresh]);
});

describe('a board', () => {
  test('is found by a school of it, and begins when the operator invites HR by mail', async () => {
    const found = await readBoards.execute(ctx, operator, { search: 'sudwest' });
    expect(found).toMatchObject({
      value: { listed: 3, result: { found: [{ id: fresh, schoolCount: 1 }] }, begun: [] },
    });
    expect(await invite(fresh)).toMatchObject({ value: { kind: 'board', approvalId: null } });
    expect(await grantsOf(fresh)).toEqual(['hr']);
    const [mail] = await mails(fresh);
    expect(mail).toMatchObject({
      recipient: her.email,
      subject: 'Ontwikkeldoor voor Bestuur 10799: begin hier',
    });
    expect(mail?.body).toContain('geen wachtwoord');
    expect(mail?.body).toContain('http://localhost:3000/sign-in\n');
    expect(await placeOf(fresh)).toMatchObject({ invitedOn: '2026-11-24', cameOn: null });
    const { rows } = await owner.query(
      `select tenant_id, event from audit_event where event like 'organisation.%invited' order by event`,
    );
    expect(rows).toEqual([
      { tenant_id: fresh, event: 'organisation.contact-invited' },
      { tenant_id: operator.tenantId, event: 'organisation.place-invited' },
    ]);
  });

  test('gives one mail a day to an address, and no second role', async () => {
    await invite(fresh);
    await invite(fresh);
    expect(await mails(fresh)).toHaveLength(1);
    setNow('2026-11-25T10:00:00Z');
    await invite(fresh);
    expect(await mails(fresh)).toHaveLength(2);
    expect(await grantsOf(fresh)).toEqual(['hr']);
  });

  test('takes others freely until one came; then no operator lets anybody in alone', async () => {
    await invite(fresh);
    expect(await invite(fresh, { ...her, email: 'typed.better@example.nl' })).toMatchObject({
      value: { approvalId: null },
    });
    setNow('2026-11-26T10:00:00Z');
    await come(fresh);
    expect(await placeOf(fresh)).toMatchObject({ cameOn: '2026-11-26' });
    const self = { givenName: 'Ada', familyName: 'Een', email: 'ada@example.nl' };
    const asked = await invite(fresh, self);
    expect(asked.ok && asked.value.approvalId).toMatch(/^[0-9a-f-]{36}$/);
    const ada = `select 1 from person where tenant_id = $1 and email = 'ada@example.nl'`;
    expect((await owner.query(ada, [fresh])).rowCount).toBe(0);
    const done = await ctx.db.transaction(
      operator,
      (db) => contactApproval.perform(toolsOf(ctx, db, operator, ctx.now()), { tenantId: fresh, ...self }),
      true,
    );
    expect(done).toMatchObject({ ok: true });
    expect((await owner.query(ada, [fresh])).rowCount).toBe(1);
  });

  test.each([
    ['that was at work before beginnings were kept', world.board],
    ['of another', world.otherBoard],
  ])('%s needs a second person from the first', async (_, tenantId) => {
    expect(await invite(tenantId)).toMatchObject({ value: { approvalId: expect.any(String) as string } });
    expect(await mails(tenantId)).toEqual([]);
  });

  test('that ended, or that nobody knows, takes nobody', async () => {
    await owner.query(`update tenant set ended_on = '2026-11-01' where id = $1`, [fresh]);
    expect(await invite(fresh)).toMatchObject({ error: { kind: 'not-found' } });
    await owner.query(`update tenant set ended_on = null where id = $1`, [fresh]);
    expect(await invite(operator.tenantId)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await invite('00000000-0000-7000-8000-00000000dead')).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('says at the field what is wrong with a name or an address', async () => {
    expect(await invite(fresh, { ...her, givenName: '', email: 'hanna' })).toMatchObject({
      error: {
        kind: 'invalid',
        fields: { givenName: [{ code: 'required' }], email: [{ code: 'not-an-email' }] },
      },
    });
  });
});

describe('an institute', () => {
  const facts = { name: 'Pabo aan Zee', kind: 'university-college', address: 'Kade 1, 4381 AA Vlissingen' };
  const add = async (given = facts): Promise<string> => {
    const outcome = await addInstitute.execute(ctx, operator, given);
    return outcome.ok ? outcome.value.tenantId : JSON.stringify(outcome.error);
  };

  test('is made by the operator, gets a trainer, whom no board can make, and ends for whoever works there', async () => {
    const id = (await add()) as TenantId;
    expect(await placeOf(id, 'institute')).toMatchObject({ name: facts.name, invitedOn: null });
    await invite(id, { ...her, email: 'trainer@example.nl' });
    expect(await grantsOf(id)).toEqual(['trainer']);
    expect((await mails(id))[0]?.body).toContain('zien alleen die persoon en jullie instituut');
    await come(id, 'trainer@example.nl');
    expect((await endInstitute.execute(ctx, operator, { tenantId: id, ends: 'yes' })).ok).toBe(true);
    expect(await grantsOf(id)).toEqual([]);
    expect((await owner.query('select from session where tenant_id = $1', [id])).rowCount).toBe(0);
    expect(await endInstitute.execute(ctx, operator, { tenantId: id, ends: 'yes' })).toMatchObject({
      error: { code: 'place-moved-on' },
    });
    expect(await invite(id)).toMatchObject({ error: { kind: 'not-found' } });
    expect((await endInstitute.execute(ctx, operator, { tenantId: id, ends: '' })).ok).toBe(true);
    expect(await placeOf(id, 'institute')).toMatchObject({ endedOn: null });
  });

  test('has a name that no other has, and a kind and address that can be mended', async () => {
    const id = await add({ ...facts, name: 'ROC West' });
    expect(await add({ ...facts, name: 'roc west' })).toContain('name-taken');
    const changed = { ...facts, name: 'ROC Westland', kind: 'vocational-college' };
    expect((await changeInstitute.execute(ctx, operator, { tenantId: id, ...changed })).ok).toBe(true);
    expect(await placeOf(id, 'institute')).toMatchObject({
      name: 'ROC Westland',
      instituteKind: 'vocational-college',
    });
    expect(await changeInstitute.execute(ctx, operator, { tenantId: fresh, ...changed })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await add({ name: '', kind: '', address: '' })).toContain('required');
  });
});

describe('the name of a board', () => {
  const nameOf = async (actor = world.otherBoardHr) => {
    const outcome = await readBoardName.execute(ctx, actor, {});
    return outcome.ok ? outcome.value : outcome.error.kind;
  };
  const called = (name: string) =>
    owner.query('update tenant set name = $1, named_here = false where id = $2', [name, world.otherBoard]);

  test('is written by its HR where DUO has only a number, and can be mended', async () => {
    await called('Bestuur 40002');
    expect(await nameOf()).toEqual({ number: '40002', name: '' });
    for (const name of ['Stichting Het Ankr', 'Stichting Het Anker'])
      expect((await nameBoard.execute(ctx, world.otherBoardHr, { name })).ok).toBe(true);
    expect(await nameOf()).toEqual({ number: '40002', name: 'Stichting Het Anker' });
    expect(await nameBoard.execute(ctx, world.otherBoardHr, { name: ' ' })).toMatchObject({
      error: { fields: { name: [{ code: 'required' }] } },
    });
  });

  test('is left alone where DUO has it', async () => {
    await called('Stichting Het Anker');
    expect(await nameOf()).toBe('not-found');
    expect(await nameBoard.execute(ctx, world.otherBoardHr, { name: 'Anders' })).toMatchObject({ ok: false });
  });
});
