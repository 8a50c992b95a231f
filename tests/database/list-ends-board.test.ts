import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import { giveApproval } from '#features/approvals/server/give-approval.ts';
import { cancelSchoolImport } from '#features/organisation/server/school-import-job.ts';
import { checkSchoolList } from '#features/organisation/server/check-school-list.ts';
import { confirmSchoolImport } from '#features/organisation/server/confirm-school-import.ts';
import { readSchoolImport } from '#features/organisation/server/read-school-import.ts';
import { runSchoolImport } from '#features/organisation/server/school-import-job.ts';
import type { Work } from '#server/jobs/job-types.ts';
import { approvals } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { duoList } from '#tests/support/duo.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';

/** Finding security H6: one person's list moved every school of another board and ended it. */
const { ctx, owner } = await testDatabase({ approvals });
await buildWorld(owner);
const operator = await addOperator(owner, 'Adam Beheer');
const second = await addOperator(owner, 'Ada Tweede');
const system: SystemActor = { kind: 'system', tenantId: null };

// Each list is read several times, in a process of its own.
vi.setConfig({ testTimeout: 90_000 });

beforeEach(() =>
  owner.query('delete from shared_school_import; delete from approval; delete from pgboss.job'),
);

async function checked(list: { readonly bytes: Uint8Array }): Promise<string> {
  const input = { fileName: 'lijst.csv', listDate: '2026-10-01', ...list };
  const outcome = await checkSchoolList.execute(ctx, operator, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.importId;
}
const state = async (importId: string): Promise<string> => {
  const outcome = await readSchoolImport.execute(ctx, operator, { importId });
  return outcome.ok ? outcome.value.run.state : outcome.error.kind;
};
const work = (importId: string, data: object = {}): Work => ({
  ...{ ctx, actor: system, isLast: false },
  data: { tenantId: null, importId, ...data },
});

describe('a list that ends or empties a board', () => {
  /** Every school of the other board goes to the first; and where asked, another is listed in their place. */
  const taking = (...more: readonly { code: string; board: string }[]) => ({
    bytes: duoList([
      { code: '10AA00', board: '40001' },
      { code: '10AB00', board: '40001' },
      { code: '20AA00', board: '40001' },
      ...more,
    ]),
  });
  const confirm = async (importId: string) => {
    const outcome = await confirmSchoolImport.execute(ctx, operator, { importId });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value.approvalId;
  };
  const boardOf = async (): Promise<unknown> =>
    (
      await owner.query(
        `select t.number from school_board b join school s on s.id = b.school_id join tenant t on t.id = b.tenant_id
         where s.location_code = '20AA00' and b.valid_to is null`,
      )
    ).rows;

  test.each([
    ['ends it', taking()],
    ['puts another school in their place', taking({ code: '20ZZ00', board: '40002' })],
  ])('%s: waits for a second person, and nothing moves', async (_, list) => {
    const importId = await checked(list);
    const approvalId = await confirm(importId);
    expect(approvalId).not.toBeNull();
    expect(await state(importId)).toBe('checked');
    expect((await owner.query(`select 1 from pgboss.job where name = 'school-import'`)).rowCount).toBe(0);
    const { rows: names } = await owner.query(`select names, facts from approval where id = $1`, [
      approvalId,
    ]);
    expect(names).toEqual([
      { names: ['Stichting Het Anker (40002)'], facts: { file: 'lijst.csv', boards: 1 } },
    ]);
    expect(await boardOf()).toEqual([{ number: '40002' }]);
    expect(await readSchoolImport.execute(ctx, operator, { importId })).toMatchObject({
      value: { approvalId },
    });
    expect(await confirmSchoolImport.execute(ctx, operator, { importId })).toMatchObject({
      error: { code: 'approval-open' },
    });
    expect(await giveApproval.execute(ctx, operator, { approvalId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('that was put away meanwhile, or brings something else by now, is not applied', async () => {
    const importId = await checked(taking());
    const approvalId = await confirm(importId);
    await owner.query(`update school set name = 'Anders' where location_code = '20AA00'`);
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject({
      error: { code: 'approval-moved-on' },
    });
    await owner.query(`update school set name = 'De Kade' where location_code = '20AA00'`);
    await cancelSchoolImport.execute(ctx, operator, { importId });
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject({
      error: { code: 'approval-moved-on' },
    });
  });

  test('that became one after the yes of one person fails in the background', async () => {
    const importId = await checked(taking());
    await owner.query(`update shared_school_import set state = 'running' where id = $1`, [importId]);
    await runSchoolImport(work(importId));
    expect(await state(importId)).toBe('failed');
    expect(await boardOf()).toEqual([{ number: '40002' }]);
  });

  test('is applied after a second yes', async () => {
    const importId = await checked(taking());
    const approvalId = await confirm(importId);
    expect(await giveApproval.execute(ctx, second, { approvalId })).toMatchObject({ ok: true });
    expect(await state(importId)).toBe('running');
    const { rows: jobs } = await owner.query<{ data: Record<string, unknown> }>(
      `select data from pgboss.job where name = 'school-import'`,
    );
    expect(jobs).toEqual([{ data: { tenantId: null, importId, approved: true } }]);
    await runSchoolImport(work(importId, jobs[0]?.data));
    expect(await state(importId)).toBe('done');
    expect(await boardOf()).toEqual([{ number: '40001' }]);
  });
});
