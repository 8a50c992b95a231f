import { describe, expect, test } from 'vitest';
import { readBoardNames, readSchoolList } from './school-list.ts';
import type { SchoolList } from './school-list.ts';

const header = [
  'PROVINCIE',
  'BEVOEGD GEZAG NUMMER',
  'INSTELLINGSCODE',
  'VESTIGINGSCODE',
  'VESTIGINGSNAAM',
  'PLAATSNAAM',
  'VAKANTIEREGIO',
];
const good = ['Drenthe', '20091', '00AP', '00AP00', 'De  Wegwijzer', 'ALPHEN AAN DEN RIJN', 'Noord'];

function read(rows: readonly (readonly string[])[], columns = header): SchoolList {
  const list = readSchoolList(
    columns,
    rows.map((cells, index) => ({ row: index + 2, cells })),
  );
  if (!list.ok) throw new Error(list.error.join());
  return list.value;
}

test('reads a school by the names of the columns, whatever their order, codes with their zeros', () => {
  const expected = {
    locationCode: '00AP00',
    institutionCode: '00AP',
    name: 'De Wegwijzer',
    city: 'Alphen aan den Rijn',
    province: 'Drenthe',
    boardNumber: '20091',
    holidayRegion: 'north',
    phone: null,
  };
  expect(read([good]).schools).toMatchObject([expected]);
  expect(read([good.toReversed()], header.toReversed()).schools).toMatchObject([expected]);
  expect(
    read(
      [good],
      header.map((name) => ` ${name.toLowerCase().replaceAll(' ', '_')} `),
    ).schools,
  ).toMatchObject([expected]);
});

test('reads a list that has the number of the location apart', () => {
  const columns = header.map((name) =>
    name === 'VESTIGINGSCODE' ? 'VESTIGINGSNUMMER' : name === 'INSTELLINGSCODE' ? 'BRIN NUMMER' : name,
  );
  expect(read([good.with(3, '00')], columns).schools).toMatchObject([{ locationCode: '00AP00' }]);
});

describe('a row at fault is named by row and column, and the others go through', () => {
  test.each([
    ['no name', good.with(4, ' '), 'VESTIGINGSNAAM', 'missing'],
    ['no place', good.with(5, ''), 'PLAATSNAAM', 'missing'],
    ['a code without its zeros', good.with(3, 'AP00'), 'VESTIGINGSCODE', 'not-a-location-code'],
    ['a board number of four figures', good.with(1, '2009'), 'BEVOEGD GEZAG NUMMER', 'not-a-board-number'],
    ['a region that does not exist', good.with(6, 'Oost'), 'VAKANTIEREGIO', 'not-a-region'],
    ['a name that is no name', good.with(4, 'x'.repeat(201)), 'VESTIGINGSNAAM', 'too-long'],
    ['too few cells', good.slice(0, 5), 'PLAATSNAAM', 'missing'],
  ])('%s', (_, cells, column, code) => {
    const list = read([good.with(3, '00AP01'), cells]);
    expect(list.schools.map(({ locationCode }) => locationCode)).toEqual(['00AP01']);
    expect(list.faults).toContainEqual(expect.objectContaining({ row: 3, column, code }));
    expect([...list.faultyCodes]).toEqual([cells[3]]);
  });

  test('the same location twice', () => {
    const list = read([good, good.with(4, 'Een ander')]);
    expect(list.schools).toMatchObject([{ name: 'De Wegwijzer' }]);
    expect(list.faults).toEqual([{ row: 3, column: 'VESTIGINGSCODE', code: 'code-twice', value: '00AP00' }]);
  });
});

test('another table is no such list: the missing columns are named', () => {
  expect(readSchoolList(['Naam', 'VESTIGINGSCODE', 'PLAATSNAAM'], [])).toEqual({
    ok: false,
    error: ['BEVOEGD GEZAG NUMMER', 'VESTIGINGSNAAM', 'VAKANTIEREGIO'],
  });
});

test('names of boards, by number', () => {
  const rows = [
    { row: 2, cells: ['41039', 'Vereniging  Fiersicht'] },
    { row: 3, cells: ['x', 'Geen nummer'] },
    { row: 4, cells: ['41040', ' '] },
  ];
  const names = readBoardNames(['BEVOEGD GEZAG NUMMER', 'BEVOEGD GEZAG NAAM'], rows);
  expect(names).toEqual({ ok: true, value: new Map([['41039', 'Vereniging Fiersicht']]) });
  expect(readBoardNames(['NUMMER'], rows)).toEqual({
    ok: false,
    error: ['BEVOEGD GEZAG NUMMER', 'BEVOEGD GEZAG NAAM'],
  });
});
