import { beforeEach, describe, expect, test } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import type { TenantId } from '#core/id.ts';
import { beginSession, signedIn } from '#server/session/session.store.ts';
import { writeXlsx } from '#server/sheets/write-sheet.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { faultyList, plantedFaults, staffCells, staffCsv, staffHeader } from '#tests/support/staff-list.ts';
import type { StaffCells } from '#tests/support/staff-list.ts';
import { addBoard, addCoachLink, addPerson, addSchool } from '#tests/support/world.ts';
import { closeEnded } from './close-ended.ts';
import { importStaff } from './import-staff.ts';

const { told, handlers } = listening('staff.employment-ended', 'staff.role-ended');
const { ctx, owner, setNow } = await testDatabase({ handlers });
const codes = ['00ZA00', '00ZB00', '00ZC00'];
let board: TenantId;
let system: SystemActor;
let numbers = 50_000;

beforeEach(async () => {
  told.length = 0;
  setNow('2026-11-24T10:00:00Z');
  numbers += 1;
  board = await addBoard(owner, String(numbers), 'Stichting De Lijst');
  system = { kind: 'system', tenantId: board };
  await owner.query(
    `delete from school_board where school_id in (select id from school where location_code like '30%')`,
  );
  await owner
    .query(
      `update school set location_code = 'X' || substr(md5(id::text), 1, 5) where location_code like '30%'`,
    )
    .catch(() => undefined);
  for (const code of codes) await addSchool(owner, board, uniqueCode(code), `School ${code}`);
});

/** Codes are unique nationally; every test has schools of its own. */
const uniqueCode = (code: string): string => `${String(numbers).slice(-2)}${code.slice(2)}`;
const mine = (): string[] => codes.map(uniqueCode);
const cells = (index: number, change: Partial<StaffCells> = {}): StaffCells =>
  staffCells(index, mine(), change);

async function bring(
  rows: readonly StaffCells[],
  options: { fullList?: boolean; dryRun?: boolean; bytes?: Uint8Array } = {},
) {
  const { bytes = staffCsv(rows), ...rest } = options;
  const outcome = await importStaff.execute(ctx, system, { fileName: 'lijst.csv', bytes, ...rest });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const rowsOf = async (text: string): Promise<Record<string, unknown>[]> =>
  (await owner.query<Record<string, unknown>>(text, [board])).rows;
const count = async (table: string): Promise<number> =>
  Number((await rowsOf(`select count(*)::int as n from ${table} where tenant_id = $1`))[0]?.['n']);
const state = () =>
  rowsOf(`select (select md5(string_agg(p::text, '' order by id)) from person p where tenant_id = $1) as people,
    (select md5(string_agg(e::text, '' order by id)) from employment e where tenant_id = $1) as jobs,
    (select md5(string_agg(g::text, '' order by id)) from role_grant g where tenant_id = $1) as grants`);

describe('a list of staff', () => {
  test.each([
    ['CSV in UTF-8', (rows: StaffCells[]) => staffCsv(rows)],
    ['CSV in Windows-1252', (rows: StaffCells[]) => staffCsv(rows, 'windows-1252')],
    [
      'a workbook',
      (rows: StaffCells[]) =>
        writeXlsx('x', [staffHeader, ...rows.map((row) => staffHeader.map((name) => row[name]))]),
    ],
  ] as const)('as %s brings in people, employments and roles', async (_, write) => {
    const rows = [
      cells(0, { Voornaam: 'Zoë' }),
      cells(1),
      cells(5, { Functie: 'Directeur', Schaal: '12', Rol: 'schoolleider' }),
    ];
    const report = await bring(rows, { bytes: await write(rows) });
    expect(report.lines.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
    expect(report).toMatchObject({ totals: { rows: 3, newPeople: 3, newJobs: 3, faultyRows: 0 } });
    const found = await rowsOf(`
      select p.given_name, p.family_name, p.email, e.personnel_number, e.function_code, e.scale, e.working_time_factor as factor,
        s.location_code as school, e.starts_on, e.ends_on, g.role, g.valid_from
      from person p join employment e on e.person_id = p.id join school s on s.id = e.school_id
      join role_grant g on g.person_id = p.id where p.tenant_id = $1 order by e.personnel_number`);
    expect(found).toEqual([
      {
        given_name: 'Zoë',
        family_name: 'van der Bakker',
        email: 'p0@school.example.nl',
        personnel_number: '100000',
        function_code: 'onderwijsassistent-a',
        scale: 4,
        factor: 0.8,
        school: uniqueCode('00ZA00'),
        starts_on: '2010-01-01',
        ends_on: null,
        role: 'support-staff',
        valid_from: '2010-01-01',
      },
      expect.objectContaining({
        personnel_number: '100001',
        function_code: 'onderwijsassistent-b',
        role: 'support-staff',
      }),
      expect.objectContaining({ personnel_number: '100005', function_code: 'schoolleider', role: 'leader' }),
    ]);
  });

  test('twice changes nothing, in whatever form', async () => {
    const rows = [0, 1, 2, 3, 4, 5, 6].map((index) => cells(index));
    await bring(rows);
    const before = await state();
    expect((await bring(rows)).totals).toMatchObject({ unchanged: 7, newPeople: 0, newJobs: 0, changed: 0 });
    expect(
      (await bring([...rows].reverse(), { bytes: staffCsv(rows, 'windows-1252'), fullList: true })).totals,
    ).toMatchObject({ unchanged: 7, missing: 0 });
    expect(await state()).toEqual(before);
  });

  test('a trial tells the same and writes nothing', async () => {
    expect((await bring([cells(0), cells(1)], { dryRun: true })).totals).toMatchObject({ newPeople: 2 });
    expect([await count('person'), await count('staff_import')]).toEqual([0, 0]);
  });

  test('changes are written in the person’s own log, and what was brought in is kept', async () => {
    await bring([cells(0)]);
    await bring([cells(0, { Achternaam: 'Nieuwenhuis', Werktijdfactor: '0,9' })]);
    const log =
      await rowsOf(`select a.event, a.detail->>'changed' as changed, p.family_name from audit_event a
      join person p on p.id = a.subject_person_id where a.tenant_id = $1 order by 2`);
    expect(log).toEqual([
      { event: 'staff.imported', changed: 'employment', family_name: 'van der Nieuwenhuis' },
      { event: 'staff.imported', changed: 'person', family_name: 'van der Nieuwenhuis' },
    ]);
    expect(
      await rowsOf(
        `select state, file_name, content, totals->>'changed' as changed from staff_import where tenant_id = $1 order by created_at, id`,
      ),
    ).toEqual([
      { state: 'done', file_name: 'lijst.csv', content: null, changed: '0' },
      { state: 'done', file_name: 'lijst.csv', content: null, changed: '2' },
    ]);
  });
});

describe('an ended employment', () => {
  const session = async (index: number) => {
    const [person] = await rowsOf(
      `select id from person where tenant_id = $1 and email = 'p${String(index)}@school.example.nl'`,
    );
    return ctx.db.transaction(
      { tenantId: board },
      (tx) => beginSession(tx, { tenantId: board, personId: person?.['id'] as never, device: '' }, ctx.now()),
      true,
    );
  };

  test('ends access at once; coach and other slices follow when the list can no longer be undone', async () => {
    await bring([cells(0), cells(1)]);
    const token = await session(0);
    expect((await signedIn(ctx, token))?.actor.grants).toMatchObject([{ role: 'support-staff' }]);
    const [person] = await rowsOf(
      `select id from person where tenant_id = $1 and email = 'p0@school.example.nl'`,
    );
    const coach = await addPerson(owner, board, { role: 'coach', name: 'Carla Coach' });
    await addCoachLink(owner, { ...coach, personId: person?.['id'] as never }, coach);
    const report = await bring([cells(0, { Einddatum: '31-10-2026' }), cells(1)]);
    expect(report.lines).toMatchObject([
      { kind: 'ended', facts: { name: 'Samira van der Bakker', endsOn: '2026-10-31', row: 2 } },
    ]);
    expect(await signedIn(ctx, token)).toBeNull();
    const closed = () =>
      rowsOf(
        `select ends_on, closed_at is not null as closed from employment where tenant_id = $1 and personnel_number = '100000'`,
      );
    expect([await closed(), told]).toEqual([[{ ends_on: '2026-10-31', closed: false }], []]);
    setNow('2026-11-25T10:00:00Z');
    expect((await closeEnded.execute(ctx, system, {})).ok).toBe(true);
    expect(await closed()).toEqual([{ ends_on: '2026-10-31', closed: true }]);
    expect(
      await rowsOf(
        `select valid_to from role_grant where tenant_id = $1 and person_id = '${String(person?.['id'])}'`,
      ),
    ).toEqual([{ valid_to: '2026-10-31' }]);
    expect(await rowsOf(`select ended_at is not null as ended from coach_link where tenant_id = $1`)).toEqual(
      [{ ended: true }],
    );
    expect(told.map(({ kind }) => kind)).toEqual(['staff.employment-ended', 'staff.role-ended']);
    expect(told[0]?.payload).toMatchObject({ personId: person?.['id'] });
    told.length = 0;
    await bring([cells(0, { Einddatum: '31-10-2026' }), cells(1)]);
    expect(told).toEqual([]);
  });

  test('that lies ahead leaves everything open until then', async () => {
    await bring([cells(0)]);
    const token = await session(0);
    await bring([cells(0, { Einddatum: '31-12-2026' })]);
    expect((await signedIn(ctx, token))?.actor.grants).toMatchObject([{ role: 'support-staff' }]);
    expect(await rowsOf(`select valid_to from role_grant where tenant_id = $1`)).toEqual([
      { valid_to: '2026-12-31' },
    ]);
    expect(told).toEqual([]);
  });

  test('at one of two schools keeps the other', async () => {
    const other = { School: uniqueCode('00ZB00') };
    await bring([cells(0), cells(0, other)]);
    const token = await session(0);
    await bring([cells(0, { Einddatum: '31-10-2026' }), cells(0, other)]);
    expect(await signedIn(ctx, token)).toBeNull();
    const again = await signedIn(ctx, await session(0));
    expect(again?.actor.grants).toHaveLength(1);
    expect(again?.actor.schoolIds).toHaveLength(1);
  });

  test('of who is missing from a full list ended yesterday; who stands in a row at fault is left alone', async () => {
    await bring([cells(0), cells(1), cells(2)]);
    const token = await session(0);
    const report = await bring([cells(2), cells(1, { Schaal: '99' })], { fullList: true });
    expect(report.totals).toMatchObject({ missing: 1, leftAlone: 1, faultyRows: 1, unchanged: 1 });
    expect(report.lines[0]).toMatchObject({
      kind: 'missing',
      facts: { name: 'Samira van der Bakker', endsOn: '2026-11-23' },
    });
    expect(await signedIn(ctx, token)).toBeNull();
    expect(
      await rowsOf(`select ends_on from employment where tenant_id = $1 order by personnel_number`),
    ).toEqual([{ ends_on: '2026-11-23' }, { ends_on: null }, { ends_on: null }]);
  });

  test('can be taken back by a later list', async () => {
    await bring([cells(0, { Einddatum: '31-10-2026' })]);
    const report = await bring([cells(0)]);
    expect(report.lines).toMatchObject([{ kind: 'role' }, { kind: 'reopened' }]);
    const again = await signedIn(ctx, await session(0));
    expect(again?.actor.grants).toMatchObject([{ role: 'support-staff' }]);
  });
});

describe('10,000 rows', () => {
  test('go in at once; 25 planted faults are each named by row and column, and nothing else is refused', async () => {
    const rows = faultyList(10_000, mine());
    const steps: number[] = [];
    const bytes = staffCsv(rows);
    const outcome = await importStaff.execute(ctx, system, {
      fileName: 'groot.csv',
      bytes,
      progress: (done: number, total: number) => {
        steps.push(done / total);
        return Promise.resolve();
      },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const { totals, lines } = outcome.value;
    const faults = lines.filter(({ kind }) => kind === 'fault');
    expect(faults.map(({ facts }) => [facts['row'], facts['column']])).toEqual(
      plantedFaults.map(([row, column]) => [row, column]),
    );
    expect(totals).toMatchObject({ rows: 10_000, faultyRows: 25, newPeople: 9975, newJobs: 9975 });
    expect([await count('person'), await count('employment'), await count('role_grant')]).toEqual([
      9975, 9975, 9975,
    ]);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.at(-1)).toBe(1);
    expect((await bring([], { bytes })).totals).toMatchObject({
      unchanged: 9975,
      faultyRows: 25,
      changed: 0,
      newPeople: 0,
    });
  }, 60_000);
});

describe('refused as a whole', () => {
  test.each([
    ['a table without the columns that are needed', Buffer.from('Naam;Adres\nSamira;x\n'), 'columns-missing'],
    ['an old workbook', Buffer.from('d0cf11e0a1b1', 'hex'), 'sheet-old-excel'],
    ['nothing', Buffer.from(''), 'sheet-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await importStaff.execute(ctx, system, { fileName: 'x', bytes })).toMatchObject({
      error: { kind: 'refused', code },
    });
  });

  test('a board without schools', async () => {
    const empty = await addBoard(owner, '59999', 'Stichting Leeg');
    const outcome = await importStaff.execute(
      ctx,
      { kind: 'system', tenantId: empty },
      { fileName: 'x', bytes: staffCsv([cells(0)]) },
    );
    expect(outcome).toMatchObject({ error: { code: 'no-schools' } });
    await owner.query(`delete from tenant where number = '59999'`);
  });
});
