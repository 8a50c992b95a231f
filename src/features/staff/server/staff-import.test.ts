import { beforeEach, describe, expect, test } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import type { Work } from '#server/jobs/job-types.ts';
import { testDatabase } from '#tests/support/database.ts';
import { staffCells, staffCsv, staffHeader } from '#tests/support/staff-list.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { applyStaffImport } from './apply-staff-import.ts';
import { cancelStaffImport } from './staff-import-job.ts';
import { checkStaffList } from './check-staff-list.ts';
import { confirmStaffImport } from './confirm-staff-import.ts';
import { dropOldLists } from './drop-old-lists.ts';
import { readImport } from './read-staff-import.ts';
import { readImports } from './read-staff-imports.ts';
import { runStaffImport } from './staff-import-job.ts';
import { uploadStaffList } from './upload-staff-list.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const system: SystemActor = { kind: 'system', tenantId: world.board };

const row = (index: number, change: Parameters<typeof staffCells>[2] = {}) =>
  staffCells(index, ['10AA00'], change);
const list = staffCsv([row(0), row(1, { Schaal: '99' })]);
const mapping = Object.fromEntries(
  [
    'personnelNumber',
    'givenName',
    'prefix',
    'familyName',
    'email',
    'function',
    'scale',
    'workingTime',
    'school',
    'start',
    'end',
    'role',
  ].map((field, column) => [field, String(column)]),
);

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query('delete from staff_import');
  await owner.query('delete from staff_column');
  await owner.query(
    `delete from role_grant where person_id in (select person_id from employment where personnel_number is not null)`,
  );
  const { rows } = await owner.query<{ id: string }>(
    `delete from employment where personnel_number is not null returning person_id as id`,
  );
  await owner.query('delete from audit_event where subject_person_id = any($1)', [rows.map(({ id }) => id)]);
  await owner.query('delete from person where id = any($1)', [rows.map(({ id }) => id)]);
});

async function uploaded(bytes: Uint8Array = list): Promise<string> {
  const outcome = await uploadStaffList.execute(ctx, world.hr, { fileName: 'lijst.csv', bytes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.importId;
}
async function checked(bytes: Uint8Array = list, fullList = false): Promise<string> {
  const importId = await uploaded(bytes);
  const outcome = await checkStaffList.execute(ctx, world.hr, { importId, mapping, fullList });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return importId;
}
async function read(importId: string, more: Record<string, unknown> = {}) {
  const outcome = await readImport.execute(ctx, world.hr, { importId, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
const work = (importId: string, isLast = false): Work => ({
  ctx,
  actor: system,
  data: { tenantId: world.board, importId },
  isLast,
});
const people = async (): Promise<number> =>
  Number(
    (
      await owner.query<{ n: number }>(
        `select count(*)::int as n from employment where personnel_number is not null`,
      )
    ).rows[0]?.n,
  );

describe('a list on the page', () => {
  test('is uploaded with its columns proposed, checked, confirmed and brought in in the background', async () => {
    const importId = await uploaded();
    const first = await read(importId);
    expect(first.run).toMatchObject({
      state: 'uploaded',
      header: staffHeader,
      rowCount: 2,
      by: 'Henk Hofman',
      totals: null,
    });
    expect(first.run.mapping).toMatchObject({ personnelNumber: 0, school: 8, role: 11 });
    expect(first.run.sample[0]?.[3]).toBe('Bakker');

    expect((await checkStaffList.execute(ctx, world.hr, { importId, mapping })).ok).toBe(true);
    const second = await read(importId);
    expect(second).toMatchObject({
      run: { state: 'checked', totals: { rows: 2, newPeople: 1, faultyRows: 1 } },
      kind: null,
      groups: [
        { kind: 'fault', lines: [{ facts: { row: 3, column: 'Schaal', code: 'not-a-scale', value: '99' } }] },
        { kind: 'new' },
      ],
    });
    expect(await people()).toBe(0);

    expect((await confirmStaffImport.execute(ctx, world.hr, { importId })).ok).toBe(true);
    const { rows: jobs } = await owner.query(`select data from pgboss.job where name = 'staff-import'`);
    expect(jobs).toEqual([{ data: { tenantId: world.board, importId } }]);
    await runStaffImport(work(importId));
    expect((await read(importId)).run).toMatchObject({
      state: 'done',
      progressDone: 2,
      progressTotal: 2,
      sample: [],
    });
    expect(await people()).toBe(1);
    expect((await owner.query('select content from staff_import')).rows).toEqual([{ content: null }]);
    const listed = await readImports.execute(ctx, world.hr, {});
    expect(listed).toMatchObject({
      value: { imports: [{ id: importId, state: 'done', by: 'Henk Hofman' }] },
    });
  });

  test('the choice of columns is remembered for the next list, also what was left out', async () => {
    const odd = Buffer.from('Code;Wie;Waar;Wat;Hoeveel;Vanaf;Rol\n1;Samira Bakker;10AA00;OA;0,8;1-8-2020;\n');
    const importId = await uploaded(odd);
    const chosen = { fullName: '1', school: '2', function: '3', workingTime: '4', start: '5', role: '' };
    expect((await checkStaffList.execute(ctx, world.hr, { importId, mapping: chosen })).ok).toBe(true);
    expect((await read(await uploaded(odd))).run.mapping).toEqual({
      fullName: 1,
      school: 2,
      function: 3,
      workingTime: 4,
      start: 5,
    });
  });

  test.each([
    [
      'a column that is needed',
      { ...mapping, school: '' },
      { 'mapping.school': [{ code: 'column-needed', values: { field: 'school' } }] },
    ],
    [
      'one column for two things',
      { ...mapping, scale: '0' },
      {
        'mapping.personnelNumber': [{ code: 'column-twice', values: { field: 'personnelNumber' } }],
        'mapping.scale': [{ code: 'column-twice', values: { field: 'scale' } }],
      },
    ],
    ['a column that is not there', { ...mapping, end: '90' }, { 'mapping.end': [{ code: 'not-an-option' }] }],
  ])('%s is said at the field', async (_, wrong, fields) => {
    const importId = await uploaded();
    expect(await checkStaffList.execute(ctx, world.hr, { importId, mapping: wrong })).toEqual({
      ok: false,
      error: { kind: 'invalid', fields },
    });
    expect((await read(importId)).run.state).toBe('uploaded');
  });

  test.each([
    ['no file', null, { kind: 'invalid', fields: { file: [{ code: 'file-needed' }] } }],
    ['an empty file', Buffer.alloc(0), { kind: 'refused', code: 'sheet-empty' }],
    ['a header alone', Buffer.from('Naam;School\n'), { kind: 'refused', code: 'no-rows' }],
  ])('%s is refused with what to do', async (_, bytes, error) => {
    expect(await uploadStaffList.execute(ctx, world.hr, { bytes })).toMatchObject({ ok: false, error });
  });

  test('who would lose access is said yes to apart', async () => {
    await runStaffImport(work(await confirmed(await checked(staffCsv([row(0), row(1)])))));
    const importId = await checked(staffCsv([row(0)]), true);
    const shown = await read(importId);
    expect(shown.groups[0]?.kind).toBe('missing');
    expect(shown.groups[0]?.lines.map(({ facts }) => facts['name'])).toContain('Joost Visser-Mulder');
    expect(shown.run.totals?.absentSchools).toEqual(['De Springplank']);
    expect(await confirmStaffImport.execute(ctx, world.hr, { importId })).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        fields: { haveLeft: [{ code: 'say-yes' }], schoolsLeft: [{ code: 'say-yes-schools' }] },
      },
    });
    const yes = { haveLeft: 'on', schoolsLeft: 'on' };
    expect((await confirmStaffImport.execute(ctx, world.hr, { importId, ...yes })).ok).toBe(true);
  });

  async function confirmed(importId: string): Promise<string> {
    const outcome = await confirmStaffImport.execute(ctx, world.hr, {
      importId,
      haveLeft: 'on',
      schoolsLeft: 'on',
    });
    expect(outcome.ok).toBe(true);
    return importId;
  }

  test('never ends more people than were shown', async () => {
    const importId = await confirmed(await checked(staffCsv([row(0)]), true));
    await addPerson(owner, world.board, { role: 'teacher', school: world.school, name: 'Nieuwe Collega' });
    await runStaffImport(work(importId));
    expect((await read(importId)).run).toMatchObject({ state: 'failed', problem: 'more-changes' });
    expect((await owner.query(`select 1 from employment where ends_on is not null`)).rowCount).toBe(0);
    expect((await checkStaffList.execute(ctx, world.hr, { importId, mapping, fullList: 'on' })).ok).toBe(
      true,
    );
  });

  test('is put away, and then nothing can be done with it', async () => {
    const importId = await checked();
    expect((await cancelStaffImport.execute(ctx, world.hr, { importId })).ok).toBe(true);
    const movedOn = { error: { kind: 'refused', code: 'import-moved-on' } };
    expect(await confirmStaffImport.execute(ctx, world.hr, { importId })).toMatchObject(movedOn);
    expect(await cancelStaffImport.execute(ctx, world.hr, { importId })).toMatchObject(movedOn);
    expect(await checkStaffList.execute(ctx, world.hr, { importId, mapping })).toMatchObject(movedOn);
    expect((await owner.query('select content from staff_import')).rows).toEqual([{ content: null }]);
  });

  test('a broken attempt is repeated; after the last one it has failed', async () => {
    const importId = await confirmed(await checked());
    const broken = Object.create(ctx.db) as typeof ctx.db;
    let calls = 0;
    broken.transaction = (actor, run, writes) => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('gone')) : ctx.db.transaction(actor, run, writes);
    };
    await expect(runStaffImport({ ...work(importId), ctx: { ...ctx, db: broken } })).rejects.toThrow('gone');
    expect((await read(importId)).run.state).toBe('running');
    calls = 0;
    await expect(runStaffImport({ ...work(importId, true), ctx: { ...ctx, db: broken } })).rejects.toThrow(
      'gone',
    );
    expect((await read(importId)).run).toMatchObject({ state: 'failed', problem: 'broken' });
    await runStaffImport(work(importId));
    expect(await people()).toBe(0);
  });

  test('its file is removed when nobody decides for a day', async () => {
    const importId = await checked();
    setNow('2026-11-25T09:00:00Z');
    expect(await dropOldLists.execute(ctx, system, {})).toMatchObject({ value: { dropped: 0 } });
    setNow('2026-11-25T11:00:00Z');
    expect(await dropOldLists.execute(ctx, system, {})).toMatchObject({ value: { dropped: 1 } });
    expect((await read(importId)).run.state).toBe('cancelled');
  });

  test('lines come a page at a time', async () => {
    const many = Array.from({ length: 130 }, (_, index) => row(index, { School: 'nergens' }));
    const importId = await checked(staffCsv(many));
    const first = await read(importId, { kind: 'fault' });
    expect(first.groups[0]?.lines).toHaveLength(100);
    const second = await read(importId, { kind: 'fault', after: first.next });
    const lines = second.groups[0]?.lines ?? [];
    expect([lines.length, second.next, lines[0]?.facts['row']]).toEqual([30, null, 102]);
    const overview = await read(importId);
    expect(overview.groups.map(({ kind, lines: some }) => [kind, some.length])).toEqual([['fault', 10]]);
  });
});

describe('nobody else', () => {
  test('of another board finds it, not even the product working for that board', async () => {
    const importId = await checked();
    const elsewhere: SystemActor = { kind: 'system', tenantId: world.otherBoard };
    const progress = () => Promise.resolve();
    expect(await applyStaffImport.execute(ctx, elsewhere, { importId, progress })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await applyStaffImport.execute(ctx, system, { importId: newId(), progress })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});
