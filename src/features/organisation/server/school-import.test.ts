import { beforeEach, describe, expect, test } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import type { Work } from '#server/jobs/job-types.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { duoList } from '#tests/support/duo.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';
import { applySchoolImport } from './apply-school-import.ts';
import { cancelSchoolImport } from './school-import-job.ts';
import { checkSchoolList } from './check-school-list.ts';
import { confirmSchoolImport } from './confirm-school-import.ts';
import { readSchoolImport } from './read-school-import.ts';
import { readSchoolImports } from './read-school-imports.ts';
import { runSchoolImport } from './school-import-job.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Adam Beheer');
const system: SystemActor = { kind: 'system', tenantId: null };

beforeEach(() => owner.query('delete from shared_school_import'));

const rows = [
  { code: '30AA00', board: '60001' },
  { code: '30AB00', board: '60001', region: 'Oost' },
];

async function checked(extra: Record<string, unknown> = {}): Promise<string> {
  const input = { fileName: 'lijst.csv', bytes: duoList(rows), listDate: '2026-10-01', ...extra };
  const outcome = await checkSchoolList.execute(ctx, operator, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.importId;
}

const state = async (importId: string): Promise<string> => {
  const outcome = await readSchoolImport.execute(ctx, operator, { importId });
  return outcome.ok ? outcome.value.run.state : outcome.error.kind;
};
const work = (importId: string, isLast = false): Work => ({
  ctx,
  actor: system,
  data: { tenantId: null, importId },
  isLast,
});

describe('on the page of the operator', () => {
  test('a list is looked at, confirmed, and applied in the background', async () => {
    const importId = await checked();
    expect(await readSchoolImport.execute(ctx, operator, { importId })).toMatchObject({
      value: {
        run: {
          state: 'checked',
          fileName: 'lijst.csv',
          totals: { 'school-new': 1, fault: 1 },
          changes: true,
        },
        lines: [{ kind: 'fault', facts: { row: 3, column: 'VAKANTIEREGIO', value: 'Oost' } }],
        next: null,
      },
    });
    expect((await owner.query(`select 1 from school where location_code = '30AA00'`)).rowCount).toBe(0);
    expect((await confirmSchoolImport.execute(ctx, operator, { importId })).ok).toBe(true);
    const { rows: jobs } = await owner.query<{ data: unknown }>(
      `select data from pgboss.job where name = 'school-import'`,
    );
    expect(jobs).toEqual([{ data: { tenantId: null, importId } }]);
    await runSchoolImport(work(importId));
    expect(await state(importId)).toBe('done');
    const { rows: written } = await owner.query(
      `select name, i.content from school, shared_school_import i where location_code = '30AA00'`,
    );
    expect(written).toEqual([{ name: 'School 30AA00', content: null }]);
    expect(await readSchoolImports.execute(ctx, operator, {})).toMatchObject({
      value: { imports: [{ id: importId }] },
    });
  });

  test('can be put away, and then no longer be applied', async () => {
    const importId = await checked();
    expect((await cancelSchoolImport.execute(ctx, operator, { importId })).ok).toBe(true);
    expect(await confirmSchoolImport.execute(ctx, operator, { importId })).toMatchObject({
      error: { code: 'import-moved-on' },
    });
    expect(await cancelSchoolImport.execute(ctx, operator, { importId })).toMatchObject({
      error: { code: 'import-moved-on' },
    });
    expect(await applySchoolImport.execute(ctx, system, { importId })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('what cannot be applied any more has failed, and may be tried again', async () => {
    const importId = await checked({ listDate: '2026-09-01' });
    await confirmSchoolImport.execute(ctx, operator, { importId });
    await owner.query(
      `insert into shared_school_import (id, file_name, list_date, accept_gone, state, totals, changes, created_at, moved_at)
       values ($1, 'newer', '2026-10-01', false, 'done', '{}', true, now(), now())`,
      [newId()],
    );
    await runSchoolImport(work(importId));
    expect(await state(importId)).toBe('failed');
    expect((await confirmSchoolImport.execute(ctx, operator, { importId })).ok).toBe(true);
  });

  test('a broken attempt is repeated; the last one is told', async () => {
    const importId = await checked();
    await confirmSchoolImport.execute(ctx, operator, { importId });
    const brokenDb = Object.create(ctx.db) as typeof ctx.db;
    let calls = 0;
    brokenDb.transaction = (actor, run, writes) => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('gone')) : ctx.db.transaction(actor, run, writes);
    };
    await expect(runSchoolImport({ ...work(importId), ctx: { ...ctx, db: brokenDb } })).rejects.toThrow(
      'gone',
    );
    expect(await state(importId)).toBe('running');
    calls = 0;
    await expect(runSchoolImport({ ...work(importId, true), ctx: { ...ctx, db: brokenDb } })).rejects.toThrow(
      'gone',
    );
    expect(await state(importId)).toBe('failed');
  });

  test.each([
    ['no file', { bytes: null }, { kind: 'invalid', fields: { file: [{ code: 'file-needed' }] } }],
    ['no date', { listDate: '' }, { kind: 'invalid', fields: { listDate: [{ code: 'not-a-date' }] } }],
    [
      'a workbook of old',
      { bytes: Buffer.from('d0cf11e0a1b1', 'hex') },
      { kind: 'refused', code: 'sheet-old-excel' },
    ],
    [
      'a list of staff',
      { bytes: Buffer.from('naam;school\na;b\n') },
      { kind: 'refused', code: 'columns-missing' },
    ],
    [
      'a list of boards that is none',
      { boardBytes: Buffer.from('naam;x\na;b\n') },
      { kind: 'refused', code: 'columns-missing' },
    ],
    [
      'not one good row',
      { bytes: duoList([{ code: 'x', board: '1' }]) },
      { kind: 'refused', code: 'no-good-rows' },
    ],
  ])('%s is refused with what to do', async (_, extra, error) => {
    const input = { fileName: 'x', bytes: duoList(rows), listDate: '2026-10-01', ...extra };
    expect(await checkSchoolList.execute(ctx, operator, input)).toMatchObject({ ok: false, error });
  });

  test('lines come a page at a time and by kind', async () => {
    const faulty = Array.from({ length: 150 }, (_, index) => ({
      code: `31AA${String(index)}x`,
      board: '60001',
    }));
    const importId = await checked({ bytes: duoList([...rows, ...faulty]) });
    const first = await readSchoolImport.execute(ctx, operator, { importId, kind: 'fault' });
    if (!first.ok) throw new Error('readable');
    expect(first.value.lines).toHaveLength(100);
    const second = await readSchoolImport.execute(ctx, operator, { importId, after: first.value.next });
    expect(second).toMatchObject({ value: { next: null } });
    expect(second.ok && second.value.lines.length).toBe(51);
    expect(await readSchoolImport.execute(ctx, operator, { importId, kind: 'school-gone' })).toMatchObject({
      value: { lines: [] },
    });
  });
});

describe('nobody else', () => {
  test('sees them in a direct session: the database knows its operator', async () => {
    await checked();
    const seen = async (personId: string, tenantId: string = world.board): Promise<number> =>
      ctx.db.transaction(
        { tenantId, personId },
        async (tx) => (await tx.selectFrom('shared_school_import').select('id').execute()).length,
        false,
      );
    expect(await seen(operator.personId, operator.tenantId)).toBe(1);
    expect(await seen(operator.personId)).toBe(0);
    expect(await seen(world.hr.personId, operator.tenantId)).toBe(0);
    expect(await seen(world.hr.personId)).toBe(0);
    expect(await seen(newId())).toBe(0);
  });
});
