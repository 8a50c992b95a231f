import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { changesSomething, lineKinds, linesOf, totalsOf } from './import-line.ts';
import { compareList, looksCutOff } from './list-changes.ts';
import type { Known, ListChanges } from './list-changes.ts';
import type { ListedSchool, SchoolList } from './school-list.ts';

const day = isoDate('2026-10-01');

const listed = (
  locationCode: string,
  boardNumber: string,
  changes: Partial<ListedSchool> = {},
): ListedSchool => ({
  locationCode,
  institutionCode: locationCode.slice(0, 4),
  name: `School ${locationCode}`,
  street: null,
  houseNumber: null,
  postcode: null,
  city: 'Utrecht',
  municipality: null,
  province: null,
  denomination: null,
  phone: null,
  website: null,
  holidayRegion: 'middle',
  boardNumber,
  ...changes,
});

const list = (...schools: ListedSchool[]): SchoolList => ({ schools, faults: [], faultyCodes: new Set() });

/** What is known once a list was applied to what was known: the rule, without a database. */
function applied(known: Known, changes: ListChanges, faulty: readonly string[] = []): Known {
  const boards = new Map(known.boards.map((board) => [board.number, board]));
  for (const { number, name } of changes.newBoards)
    boards.set(number, { id: `b${number}` as TenantId, number, name, endedOn: null });
  for (const { board, name } of changes.renamedBoards) boards.set(board.number, { ...board, name });
  for (const board of changes.returnedBoards) boards.set(board.number, { ...board, endedOn: null });
  for (const { board } of changes.endedBoards) boards.set(board.number, { ...board, endedOn: day });
  const schools = new Map(known.schools.map((school) => [school.locationCode, school]));
  for (const school of changes.gone) schools.set(school.locationCode, { ...school, goneOn: day });
  const write = (now: ListedSchool, id: SchoolId): void => {
    const { boardNumber, ...facts } = now;
    const board = boards.get(boardNumber)?.id ?? null;
    schools.set(now.locationCode, { ...facts, id, listed: true, goneOn: null, board });
  };
  for (const { was, now } of changes.known) write(now, was.id);
  for (const now of changes.newSchools) write(now, `s${now.locationCode}` as SchoolId);
  expect(faulty.every((code) => schools.get(code)?.goneOn !== day)).toBe(true);
  return { schools: [...schools.values()], boards: [...boards.values()] };
}

const nothing: Known = { schools: [], boards: [] };
const names = new Map<string, string>();
const after = (...schools: ListedSchool[]): Known =>
  applied(nothing, compareList(nothing, list(...schools), names));
const compare = (known: Known, ...schools: ListedSchool[]): ListChanges =>
  compareList(known, list(...schools), names);

describe('a list beside what is known', () => {
  const known = after(listed('10AA00', '40001'), listed('10AB00', '40001'), listed('20AA00', '40002'));

  test('the first one is all new, with boards named after their number or the list of boards', () => {
    const first = compareList(
      nothing,
      list(listed('10AA00', '40001'), listed('20AA00', '40002')),
      new Map([['40002', 'Het Anker']]),
    );
    expect(first).toMatchObject({
      isFirst: true,
      newBoards: [
        { number: '40001', name: 'Bestuur 40001' },
        { number: '40002', name: 'Het Anker' },
      ],
      newSchools: [{ locationCode: '10AA00' }, { locationCode: '20AA00' }],
    });
  });

  test('the same one again changes nothing', () => {
    const again = compare(
      known,
      listed('10AA00', '40001'),
      listed('10AB00', '40001'),
      listed('20AA00', '40002'),
    );
    expect(changesSomething(again)).toBe(false);
    expect(again.unchanged).toBe(3);
  });

  test('renamed, moved, corrected, new and gone are told apart', () => {
    const changes = compare(
      known,
      listed('10AA00', '40001', { name: 'De Brug', phone: '030' }),
      listed('10AB00', '40002'),
      listed('30AA00', '40003'),
    );
    expect(changes.known).toMatchObject([
      { renamed: true, moved: false, corrected: ['phone'] },
      { renamed: false, moved: true, corrected: [] },
    ]);
    expect(changes.newSchools).toMatchObject([{ locationCode: '30AA00' }]);
    expect(changes.newBoards).toMatchObject([{ number: '40003' }]);
    expect(changes.gone).toMatchObject([{ locationCode: '20AA00' }]);
    expect(changes.endedBoards).toEqual([]);
  });

  test('a board whose schools all went to one other has merged into it', () => {
    const changes = compare(
      known,
      listed('10AA00', '40002'),
      listed('10AB00', '40002'),
      listed('20AA00', '40002'),
    );
    expect(changes.endedBoards).toMatchObject([{ board: { number: '40001' }, into: '40002' }]);
  });

  test.each([
    ['went to two boards', [listed('10AA00', '40002'), listed('10AB00', '40003'), listed('20AA00', '40002')]],
    ['are gone in part', [listed('10AA00', '40002'), listed('20AA00', '40002')]],
    ['are all gone', [listed('20AA00', '40002')]],
  ])('a board whose schools %s has ended', (_, schools) => {
    expect(compare(known, ...schools).endedBoards).toMatchObject([
      { board: { number: '40001' }, into: null },
    ]);
  });

  test('a school and a board may come back', () => {
    const ended = applied(known, compare(known, listed('10AA00', '40001'), listed('10AB00', '40001')));
    const back = compare(
      ended,
      listed('10AA00', '40001'),
      listed('10AB00', '40001'),
      listed('20AA00', '40002'),
    );
    expect(back.known).toMatchObject([{ returned: true }]);
    expect(back.returnedBoards).toMatchObject([{ number: '40002' }]);
  });

  test('a school in a row at fault is not gone', () => {
    const half = {
      ...list(listed('10AA00', '40001'), listed('10AB00', '40001')),
      faultyCodes: new Set(['20AA00']),
    };
    const changes = compareList(known, half, names);
    expect(changes.gone).toEqual([]);
    expect(changes.endedBoards).toEqual([]);
  });

  test('a school that no list ever had is never gone, and its board does not end', () => {
    const own = { ...known, schools: known.schools.map((school) => ({ ...school, listed: false })) };
    const changes = compare(own, listed('30AA00', '40003'));
    expect([changes.gone, changes.endedBoards]).toEqual([[], []]);
  });

  test('a board gets the name of the list of boards', () => {
    const changes = compareList(known, list(listed('10AA00', '40001')), new Map([['40001', 'De Brug']]));
    expect(changes.renamedBoards).toMatchObject([{ board: { number: '40001' }, name: 'De Brug' }]);
  });
});

test('half a file is noticed, a few closures are not', () => {
  const code = (index: number): string =>
    `${String(10 + Math.floor(index / 100))}AA${String(index % 100).padStart(2, '0')}`;
  const many = Array.from({ length: 1200 }, (_, index) => listed(code(index), '40001'));
  const known = after(...many);
  expect(looksCutOff(known, compare(known, ...many.slice(0, 1000)))).toBe(true);
  expect(looksCutOff(known, compare(known, ...many.slice(0, 1150)))).toBe(false);
});

describe('whatever two lists say', () => {
  const board = fc.constantFrom('40001', '40002', '40003', '40004');
  const school = fc.record({
    code: fc.constantFrom('10AA00', '10AA01', '10AB00', '10AC00', '10AD00', '10AE00'),
    board,
    name: fc.constantFrom('De Brug', 'Het Anker'),
    phone: fc.constantFrom(null, '030'),
  });
  const lists = fc
    .uniqueArray(school, { selector: ({ code }) => code })
    .map((schools) =>
      list(...schools.map(({ code, board: number, name, phone }) => listed(code, number, { name, phone }))),
    );

  test('applying one and comparing again finds nothing', () => {
    fc.assert(
      fc.property(fc.array(lists, { maxLength: 4 }), lists, (earlier, last) => {
        let known: Known = nothing;
        for (const one of [...earlier, last]) known = applied(known, compareList(known, one, names));
        const again = compareList(known, last, names);
        expect(changesSomething(again)).toBe(false);
        expect(known.schools.filter(({ goneOn }) => goneOn === null)).toHaveLength(last.schools.length);
      }),
    );
  });

  test('a board has ended exactly when it had schools and has none left', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const before = applied(nothing, compareList(nothing, first, names));
        const changes = compareList(before, second, names);
        const left = new Set(second.schools.map(({ boardNumber }) => boardNumber));
        expect(changes.endedBoards.map(({ board: ended }) => ended.number).sort()).toEqual(
          before.boards
            .map(({ number }) => number)
            .filter((number) => !left.has(number))
            .sort(),
        );
      }),
    );
  });
});

test('every change has a line, in the order in which it is told, and the totals count them', () => {
  const known = after(listed('10AA00', '40001'), listed('10AB00', '40001'), listed('20AA00', '40002'));
  const changes = compare(
    known,
    listed('10AA00', '40001', { name: 'De Brug', city: 'Zeist' }),
    listed('10AB00', '40003'),
    listed('30AA00', '40003'),
  );
  const faults = [{ row: 7, column: 'PLAATSNAAM', code: 'missing', value: '' }] as const;
  const handovers = [
    { locationCode: '10AB00', name: 'x', fromNumber: '40001', toNumber: '40003', people: 3 },
  ];
  const lines = linesOf(changes, faults, handovers, () => '40001');
  expect(lines.map(({ kind, about }) => `${kind} ${about}`)).toEqual([
    'fault 7',
    'handover-needed 10AB00',
    'school-new 30AA00',
    'school-gone 20AA00',
    'school-moved 10AB00',
    'school-renamed 10AA00',
    'school-corrected 10AA00',
    'board-new 40003',
    'board-ended 40002',
  ]);
  expect(totalsOf(changes, lines, 4)).toMatchObject({
    fault: 1,
    'school-new': 1,
    'school-moved': 1,
    unchanged: 0,
    listed: 4,
  });
  expect(lineKinds).toContain('board-merged');
  const first = compareList(nothing, list(listed('10AA00', '40001')), names);
  expect(linesOf(first, [], [], () => '')).toEqual([]);
  expect(totalsOf(first, [], 1)).toMatchObject({ 'school-new': 1, 'board-new': 1 });
});
