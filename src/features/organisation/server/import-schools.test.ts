import { beforeEach, describe, expect, test } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import type { Id } from '#core/id.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { duoBoards, duoList } from '#tests/support/duo.ts';
import type { DuoForm, DuoRow } from '#tests/support/duo.ts';
import { addPerson } from '#tests/support/world.ts';
import { importSchools } from './import-schools.ts';

const { ctx, owner, setNow } = await testDatabase();
const system: SystemActor = { kind: 'system', tenantId: null };

beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  await owner.query(`
    delete from school_handover; delete from shared_school_import; delete from employment where school_id in (select id from school where listed);
    delete from role_grant where school_id in (select id from school where listed);
    delete from school_board where school_id in (select id from school where listed); delete from school_name where school_id in (select id from school where listed);
    delete from school where listed; update tenant set merged_into = null;
    delete from tenant where number like '5%' and not exists (select from person p where p.tenant_id = tenant.id)`);
});

type Options = { date?: string; dryRun?: boolean; boards?: Uint8Array; form?: DuoForm; acceptGone?: boolean };

async function run(rows: readonly DuoRow[], options: Options = {}) {
  const outcome = await importSchools.execute(ctx, system, {
    fileName: 'lijst.csv',
    bytes: duoList(rows, options.form),
    boardBytes: options.boards ?? null,
    listDate: options.date ?? '2026-10-01',
    dryRun: options.dryRun ?? false,
    acceptGone: options.acceptGone ?? false,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const kinds = (report: Awaited<ReturnType<typeof run>>): string[] =>
  report.lines.map(({ kind, about }) => `${kind} ${about}`);

async function table(text: string): Promise<unknown[]> {
  return (await owner.query<Record<string, unknown>>(text)).rows;
}
const boardsOf = (code: string) =>
  table(`select t.number, b.valid_from, b.valid_to from school_board b join school s on s.id = b.school_id
    join tenant t on t.id = b.tenant_id where s.location_code = '${code}' order by b.valid_from`);
const everything = () =>
  table(`select (select md5(string_agg(s::text, '' order by id)) from school s) as schools,
    (select md5(string_agg(b::text, '' order by b::text)) from school_board b) as boards,
    (select md5(string_agg(n::text, '' order by n::text)) from school_name n) as names,
    (select md5(string_agg(t::text, '' order by id)) from tenant t) as tenants`);

const three: DuoRow[] = [
  { code: '00AP00', board: '50001', name: 'De ‘Brug’', region: 'Noord' },
  { code: '00AP01', board: '50001' },
  { code: '01AB00', board: '50002', city: 'ALPHEN AAN DEN RIJN', region: 'Zuid' },
];

describe('the first list', () => {
  test.each(['site', 'portal'] as const)('in the form of the %s becomes schools and boards', async (form) => {
    const report = await run(three, { form, boards: duoBoards({ '50002': 'Stichting Het Anker' }) });
    expect(report.totals).toMatchObject({ 'school-new': 3, 'board-new': 2, fault: 0, listed: 3 });
    expect(
      await table(`select location_code, s.name, city, phone, holiday_region, t.name as board, b.valid_from, first_listed_on
        from school s join school_board b on b.school_id = s.id join tenant t on t.id = b.tenant_id
        where listed order by location_code`),
    ).toEqual([
      {
        location_code: '00AP00',
        name: 'De ‘Brug’',
        city: 'Utrecht',
        phone: null,
        holiday_region: 'north',
        board: 'Bestuur 50001',
        valid_from: '2026-10-01',
        first_listed_on: '2026-10-01',
      },
      {
        location_code: '00AP01',
        name: 'School 00AP01',
        city: 'Utrecht',
        phone: null,
        holiday_region: 'middle',
        board: 'Bestuur 50001',
        valid_from: '2026-10-01',
        first_listed_on: '2026-10-01',
      },
      {
        location_code: '01AB00',
        name: 'School 01AB00',
        city: 'Alphen aan den Rijn',
        phone: null,
        holiday_region: 'south',
        board: 'Stichting Het Anker',
        valid_from: '2026-10-01',
        first_listed_on: '2026-10-01',
      },
    ]);
  });

  test('the same list twice changes nothing, in either form', async () => {
    await run(three);
    const before = await everything();
    const again = await run(three, { form: 'portal', date: '2026-11-01' });
    expect(again).toMatchObject({ changes: false, lines: [], totals: { unchanged: 3 } });
    expect(await everything()).toEqual(before);
  });

  test('a dry run tells the same and writes nothing', async () => {
    const before = await everything();
    const report = await run(three, { dryRun: true });
    expect(report.totals).toMatchObject({ 'school-new': 3 });
    expect(await everything()).toEqual(before);
    expect(await table('select id from shared_school_import')).toEqual([]);
  });

  test('rows at fault are named, the good ones go in', async () => {
    const report = await run([...three, { code: 'AP00', board: '50001' }, { code: '02AB00', board: '1' }]);
    expect(report.lines.map(({ facts }) => facts)).toEqual([
      { row: 5, column: 'VESTIGINGSCODE', code: 'not-a-location-code', value: 'AP00' },
      { row: 6, column: 'BEVOEGD GEZAG NUMMER', code: 'not-a-board-number', value: '1' },
    ]);
    expect(await table('select count(*)::int as n from school where listed')).toEqual([{ n: 3 }]);
  });
});

describe('a later list', () => {
  test('tells and dates what is new, gone, renamed and moved; nothing is lost', async () => {
    await run(three);
    const report = await run(
      [
        { code: '00AP00', board: '50001', name: 'De Nieuwe Brug', region: 'Noord' },
        { code: '00AP01', board: '50003' },
        { code: '03AB00', board: '50001' },
      ],
      { date: '2026-11-01' },
    );
    expect(kinds(report)).toEqual([
      'school-new 03AB00',
      'school-gone 01AB00',
      'school-moved 00AP01',
      'school-renamed 00AP00',
      'board-new 50003',
      'board-ended 50002',
    ]);
    expect(await boardsOf('00AP01')).toEqual([
      { number: '50001', valid_from: '2026-10-01', valid_to: '2026-10-31' },
      { number: '50003', valid_from: '2026-11-01', valid_to: null },
    ]);
    expect(
      await table(`select n.name, valid_from, valid_to from school_name n join school s on s.id = n.school_id
        where location_code = '00AP00' order by valid_from`),
    ).toEqual([
      { name: 'De ‘Brug’', valid_from: '2026-10-01', valid_to: '2026-10-31' },
      { name: 'De Nieuwe Brug', valid_from: '2026-11-01', valid_to: null },
    ]);
    expect(await table(`select gone_on from school where location_code = '01AB00'`)).toEqual([
      { gone_on: '2026-11-01' },
    ]);
    expect(await table(`select ended_on, merged_into from tenant where number = '50002'`)).toEqual([
      { ended_on: '2026-11-01', merged_into: null },
    ]);
    expect(await table(`select gone_on from school where not listed and gone_on is not null`)).toEqual([]);
    const kept =
      await table(`select kind, about from shared_school_import_line l join shared_school_import i on i.id = l.import_id
      where i.list_date = '2026-11-01' order by position`);
    expect(kept).toEqual(report.lines.map(({ kind, about }) => ({ kind, about })));
  });

  test('a board whose schools all went to another has merged into it, and may come back', async () => {
    await run(three);
    const merged = await run(
      three.map((row) => ({ ...row, board: '50002' })),
      { date: '2026-11-01' },
    );
    expect(kinds(merged)).toContain('board-merged 50001');
    expect(
      await table(
        `select i.number from tenant t join tenant i on i.id = t.merged_into where t.number = '50001'`,
      ),
    ).toEqual([{ number: '50002' }]);
    expect(kinds(await run(three, { date: '2026-11-10' }))).toContain('board-returned 50001');
    expect(await table(`select ended_on, merged_into from tenant where number = '50001'`)).toEqual([
      { ended_on: null, merged_into: null },
    ]);
  });

  test('a school that went and came back on one day has one period for that day', async () => {
    await run(three);
    await run(
      three.map((row) => ({ ...row, board: '50002' })),
      { date: '2026-11-01' },
    );
    await run(three, { date: '2026-11-01' });
    expect(await boardsOf('00AP01')).toEqual([
      { number: '50001', valid_from: '2026-10-01', valid_to: '2026-10-31' },
      { number: '50001', valid_from: '2026-11-01', valid_to: null },
    ]);
  });

  test.each([
    ['older than the newest', '2026-09-01', 'list-older'],
    ['of a day to come', '2026-12-24', 'list-of-tomorrow'],
  ])('%s is refused', async (_, listDate, code) => {
    await run(three);
    const input = { fileName: 'x', bytes: duoList(three), listDate };
    expect(await importSchools.execute(ctx, system, input)).toMatchObject({
      error: { kind: 'refused', code },
    });
  });

  test('half a file is refused unless it is meant', async () => {
    const many = Array.from({ length: 1300 }, (_, index) => ({
      code: `${String(10 + Math.floor(index / 100))}ZZ${String(index % 100).padStart(2, '0')}`,
      board: '50001',
    }));
    await run(many);
    const half = { fileName: 'x', bytes: duoList(many.slice(0, 600)), listDate: '2026-10-02' };
    expect(await importSchools.execute(ctx, system, half)).toMatchObject({
      error: { code: 'too-many-gone', values: { gone: 700 } },
    });
    expect(
      (await run(many.slice(0, 600), { date: '2026-10-02', acceptGone: true })).totals['school-gone'],
    ).toBe(700);
  });
});

describe('a school that goes to another board while staff work there', () => {
  test('is listed with the number of people; their files stay, and nobody of the new board sees them', async () => {
    await run(three);
    const idOf = async <Kind extends string>(text: string): Promise<Id<Kind>> =>
      (await owner.query<{ id: Id<Kind> }>(text)).rows[0]?.id ?? newId<Kind>();
    const board = await idOf<'tenant'>(`select id from tenant where number = '50001'`);
    const school = await idOf<'school'>(`select id from school where location_code = '00AP01'`);
    await addPerson(owner, board, { role: 'support-staff', school, name: 'Samira Bakker' });
    await addPerson(owner, board, { role: 'teacher', school, name: 'Joost Visser' });
    const moved = three.map((row) => (row.code === '00AP01' ? { ...row, board: '50002' } : row));
    const foreseen = await run(moved, { date: '2026-11-01', dryRun: true });
    const report = await run(moved, { date: '2026-11-01' });
    const line = {
      kind: 'handover-needed',
      about: '00AP01',
      facts: { name: 'School 00AP01', people: 2, from: '50001', to: '50002' },
    };
    expect(foreseen.lines).toContainEqual(line);
    expect(report.lines).toContainEqual(line);
    expect(await table(`select tenant_id, people, moved_on from school_handover`)).toEqual([
      { tenant_id: board, people: 2, moved_on: '2026-11-01' },
    ]);
    expect(
      await table(
        `select count(*)::int as n from employment where school_id = '${school}' and tenant_id = '${board}' and ends_on is null`,
      ),
    ).toEqual([{ n: 2 }]);
    expect((await run(moved, { date: '2026-11-02' })).lines).toEqual([]);
  });
});

test('another table is refused with the columns that are missing', async () => {
  const input = { fileName: 'x', bytes: Buffer.from('naam;plaats\na;b\n') };
  expect(await importSchools.execute(ctx, system, input)).toMatchObject({
    error: { kind: 'refused', code: 'columns-missing' },
  });
});
