import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor, PersonActor, SystemActor } from '#access/actor.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { askSecondPerson } from '#server/approval/ask.ts';
import { approvalHash } from '#server/approval/code.ts';
import { approvalKind } from '#server/approval/kind.ts';
import { command } from '#server/usecase.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { confirmByCode } from './confirm-by-code.ts';
import { findApprovalByCode } from './find-approval-by-code.ts';
import { giveApproval } from './give-approval.ts';
import { onApprovalAsked } from './mails.ts';
import { readApproval } from './read-approval.ts';
import { readApprovalList } from './read-approval-list.ts';
import { refuseApproval } from './refuse-approval.ts';
import { tidyApprovalsNightly } from './tidy-approvals.ts';
import { withdrawApproval } from './withdraw-approval.ts';

/** A big thing of a board that only exists here: it is done when it stands in this list. */
const done: string[] = [];
let weather = 'fair';
let refuses = false;
const kind = approvalKind({
  role: 'hr',
  data: z.strictObject({ what: z.string() }),
  world: (_, { what }) => Promise.resolve(what === 'nothing' ? null : `${what} ${weather}`),
  perform: (_, { what }) => {
    if (refuses) return Promise.resolve(err(refused('no')));
    done.push(what);
    return Promise.resolve(ok([{ entityId: what }]));
  },
});
const { ctx, owner, setNow } = await testDatabase({
  approvals: { 'test.big': kind },
  handlers: { 'approval.asked': [onApprovalAsked] },
});
const world = await buildWorld(owner);
const second = await addPerson(owner, world.board, { role: 'hr', name: 'Hilde Tweede' });
const hrOfSchool = await addPerson(owner, world.board, {
  role: 'hr',
  school: world.school,
  name: 'Han School',
});
const system: SystemActor = { kind: 'system', tenantId: world.board };

const ask = command({
  permission: 'roles.places',
  audit: 'test.asked',
  input: z.strictObject({ what: z.string() }),
  about: () =>
    Promise.resolve({
      ...{ tenantId: world.board, personId: null, schoolIds: [], coachIds: [], audiences: [] },
      participantIds: [],
    }),
  run: (tools, { what }) =>
    askSecondPerson(tools, {
      ...{ kind: 'test.big', about: what, data: { what }, facts: { file: what }, names: ['a', 'b'] },
    }),
});
const asked = async (what = 'move', by: Actor = world.hr): Promise<string> => {
  const outcome = await ask.execute(ctx, by, { what });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.approvalId;
};
const look = async (approvalId: string, by: PersonActor = world.hr) => {
  const outcome = await readApproval.execute(ctx, by, { approvalId });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};
const refusal = (code: string) => ({ ok: false, error: { kind: 'refused', code } });
const events = async (): Promise<unknown[]> => {
  const { rows } = await owner.query<Record<string, unknown>>(
    `select event, actor_kind, actor_person_id, entity_id from audit_event where event like 'approval.%' order by id`,
  );
  return rows;
};
/** Everybody who holds not this role for the whole of this board. */
const outsiders = [
  ...world.outsiders,
  { name: 'leader', actor: world.leader },
  { name: 'board', actor: world.boardMember },
  { name: 'hr of one school', actor: hrOfSchool },
];

beforeEach(async () => {
  done.length = 0;
  [weather, refuses] = ['fair', false];
  setNow('2026-11-24T10:00:00Z');
  await owner.query('delete from approval; delete from mail_message');
});

describe('what somebody asked', () => {
  test('is kept and not done, and the other holders of the role hear of it, without what it is', async () => {
    const approvalId = await asked();
    expect(done).toEqual([]);
    const { rows } = await owner.query<{ body: string; recipient: string }>(
      'select body, recipient from mail_message',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.recipient).toMatch(/^hilde/);
    expect(rows[0]?.body).toContain(`/approvals/${approvalId}`);
    expect(rows[0]?.body).not.toContain('move');
  });

  test('shows the code to who asked only, and who else may say yes', async () => {
    const approvalId = await asked();
    const own = await look(approvalId);
    expect(own.code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    expect(own).toMatchObject({ others: ['Hilde Tweede'], approval: { isOwn: true, names: ['a', 'b'] } });
    expect(await look(approvalId, second)).toMatchObject({ code: null, approval: { isOwn: false } });
    const { rows } = await owner.query<{ text: string }>('select a::text as text from approval a');
    expect(rows[0]?.text).not.toContain(own.code);
  });

  test('stands once: a second request about the same thing waits for the first', async () => {
    await asked();
    expect(await ask.execute(ctx, second, { what: 'move' })).toMatchObject(refusal('approval-open'));
    await asked('another');
    setNow('2026-12-02T10:00:00Z');
    await asked();
  });

  test('is refused at once when there is nothing to do', async () => {
    expect(await ask.execute(ctx, world.hr, { what: 'nothing' })).toMatchObject(refusal('approval-moved-on'));
  });

  test('is in the list of both, open first', async () => {
    const first = await asked();
    await withdrawApproval.execute(ctx, world.hr, { approvalId: first });
    setNow('2026-11-23T10:00:00Z');
    const open = await asked('older');
    const standing = { id: open, state: 'asked' };
    const past = [{ id: first, state: 'withdrawn' }];
    expect(await readApprovalList.execute(ctx, world.hr, {})).toMatchObject({
      value: { open: [], own: [standing], past },
    });
    expect(await readApprovalList.execute(ctx, second, {})).toMatchObject({
      value: { open: [standing], own: [], past },
    });
    for (const actor of [hrOfSchool, world.otherBoardHr])
      expect(await readApprovalList.execute(ctx, actor, {})).toEqual({
        ok: true,
        value: { open: [], own: [], past: [] },
      });
  });
});

describe('the second person', () => {
  test('says yes, and it is done once, with both names in the log', async () => {
    const approvalId = await asked();
    expect((await giveApproval.execute(ctx, second, { approvalId })).ok).toBe(true);
    expect(done).toEqual(['move']);
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject(
      refusal('approval-answered'),
    );
    expect(done).toEqual(['move']);
    expect(await events()).toContainEqual({
      ...{ event: 'approval.given', actor_kind: 'person', actor_person_id: second.personId },
      entity_id: approvalId,
    });
    expect((await look(approvalId)).approval).toMatchObject({ state: 'given', answerer: 'Hilde Tweede' });
    const { rows } = await owner.query(`select 1 from mail_message where recipient like 'henk%'`);
    expect(rows).toHaveLength(1);
  });

  test('is never the first', async () => {
    const approvalId = await asked();
    const outsider = [{ name: 'who asked', actor: world.hr }];
    for (const useCase of [giveApproval, refuseApproval])
      await expectOutsidersDenied({ ctx, owner, useCase, input: { approvalId }, outsiders: outsider });
    await expect(
      owner.query(`update approval set state = 'given', answered_by = asked_by, answered_at = now()`),
    ).rejects.toThrow('check');
  });

  test('says no, and nothing happens', async () => {
    const approvalId = await asked();
    expect((await refuseApproval.execute(ctx, second, { approvalId })).ok).toBe(true);
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject(
      refusal('approval-answered'),
    );
    expect(done).toEqual([]);
  });

  test('hears nothing of it after it was taken back', async () => {
    const approvalId = await asked();
    const { code } = await look(approvalId);
    expect((await withdrawApproval.execute(ctx, world.hr, { approvalId })).ok).toBe(true);
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject(
      refusal('approval-answered'),
    );
    expect(await look(approvalId)).toMatchObject({ code: null });
    expect(code).not.toBeNull();
    expect(done).toEqual([]);
  });

  test('can say yes until seven days have passed', async () => {
    const approvalId = await asked();
    setNow('2026-12-01T10:00:00Z');
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject(
      refusal('approval-expired'),
    );
    setNow('2026-12-01T09:59:59Z');
    expect((await giveApproval.execute(ctx, second, { approvalId })).ok).toBe(true);
  });

  test.each([
    ['the world is another', () => (weather = 'foul'), 'approval-moved-on'],
    ['it can not be done', () => (refuses = true), 'no'],
    [
      'who asked is HR no more',
      () =>
        owner.query(`update role_grant set valid_to = '2026-11-23' where person_id = $1`, [
          world.hr.personId,
        ]),
      'approval-moved-on',
    ],
  ])('is refused when %s, and the request stays as it was', async (_, change, code) => {
    const approvalId = await asked();
    await change();
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject(refusal(code));
    await owner.query(`update role_grant set valid_to = null where person_id = $1`, [world.hr.personId]);
    expect(done).toEqual([]);
    const { rows } = await owner.query('select state from approval');
    expect(rows).toEqual([{ state: 'asked' }]);
  });

  test('and another at the same moment: one of them is first', async () => {
    const third = await addPerson(owner, world.board, { role: 'hr', name: 'Tom Derde' });
    const approvalId = await asked();
    const answers = await Promise.all([
      giveApproval.execute(ctx, second, { approvalId }),
      refuseApproval.execute(ctx, third, { approvalId }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject(refusal('approval-answered'));
    await owner.query('delete from role_grant where person_id = $1', [third.personId]);
  });
});

describe('nobody else', () => {
  test('sees it, answers it or takes it back', async () => {
    const input = { approvalId: await asked() };
    await expectOutsidersDenied({ ctx, owner, useCase: readApproval, input, outsiders });
    for (const useCase of [giveApproval, refuseApproval, withdrawApproval])
      await expectOutsidersDenied({ ctx, owner, useCase, input, outsiders });
    const noHr = outsiders.filter(({ name }) => !name.startsWith('hr'));
    await expectOutsidersDenied({ ctx, owner, useCase: readApprovalList, input: {}, outsiders: noHr });
    const notMine = [{ name: 'the second', actor: second }];
    await expectOutsidersDenied({ ctx, owner, useCase: withdrawApproval, input, outsiders: notMine });
  });

  test('stands at the shell: no person, whoever it is', async () => {
    const approvalId = await asked();
    const everybody = [...outsiders, { name: 'hr', actor: world.hr }, { name: 'the second', actor: second }];
    const input = { codeHash: 'a'.repeat(64) };
    await expectOutsidersDenied({ ctx, owner, useCase: findApprovalByCode, input, outsiders: everybody });
    await expectOutsidersDenied({
      ...{ ctx, owner, useCase: confirmByCode, input: { approvalId } },
      outsiders: everybody,
    });
  });
});

describe('at the shell', () => {
  const nowhere: SystemActor = { kind: 'system', tenantId: null };
  const find = (code: string) =>
    findApprovalByCode.execute(ctx, nowhere, { codeHash: approvalHash(ctx.settings.secretKey, code) });

  test('a code opens its own request, however it is typed, and says yes once', async () => {
    const approvalId = await asked();
    const other = await asked('another');
    const code = (await look(approvalId)).code ?? '';
    const found = { ok: true, value: { tenantId: world.board, id: approvalId } };
    for (const typed of [code, code.toLowerCase(), code.replace('-', ' ')])
      expect(await find(typed)).toEqual(found);
    expect(await find(code.replace(/.$/, '0'))).toMatchObject({ error: { kind: 'not-found' } });
    expect(await confirmByCode.execute(ctx, system, { approvalId, look: true })).toMatchObject({ ok: true });
    expect(done).toEqual([]);
    expect((await confirmByCode.execute(ctx, system, { approvalId })).ok).toBe(true);
    expect(await confirmByCode.execute(ctx, system, { approvalId })).toMatchObject(
      refusal('approval-answered'),
    );
    expect(done).toEqual(['move']);
    expect(await events()).toContainEqual({
      ...{ event: 'approval.given-by-shell', actor_kind: 'system', actor_person_id: null },
      entity_id: approvalId,
    });
    expect((await look(other)).approval.state).toBe('asked');
    expect((await look(approvalId)).approval).toMatchObject({ state: 'given', answerer: null });
  });

  test('a code of too long ago does nothing', async () => {
    const approvalId = await asked();
    setNow('2026-12-01T10:00:00Z');
    for (const input of [{ approvalId }, { approvalId, look: true }])
      expect(await confirmByCode.execute(ctx, system, input)).toMatchObject(refusal('approval-expired'));
    expect(done).toEqual([]);
  });
});

test('requests go thirty days after their end', async () => {
  await asked();
  const left = async () => (await owner.query('select 1 from approval')).rowCount;
  setNow('2026-12-31T09:00:00Z');
  await tidyApprovalsNightly.run(ctx, system);
  expect(await left()).toBe(1);
  setNow('2026-12-31T11:00:00Z');
  await tidyApprovalsNightly.run(ctx, system);
  expect(await left()).toBe(0);
});
