import { keysOf } from '#core/keys.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { placeName } from './place-name.ts';

/** A school location as DUO lists it. Codes are text: their zeros count. */
export interface ListedSchool {
  readonly locationCode: string;
  readonly institutionCode: string;
  readonly name: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly city: string;
  readonly municipality: string | null;
  readonly province: string | null;
  readonly denomination: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly holidayRegion: HolidayRegion;
  readonly boardNumber: string;
}

export const holidayRegions = ['north', 'middle', 'south'] as const;
export type HolidayRegion = (typeof holidayRegions)[number];

/** What is wrong with one cell: the row as a spreadsheet numbers it, DUO's name of the column, a code, the cell. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly code: RowFaultCode;
  readonly value: string;
}
export type RowFaultCode =
  'missing' | 'not-a-location-code' | 'not-a-board-number' | 'not-a-region' | 'code-twice' | 'too-long';

export interface SchoolList {
  readonly schools: readonly ListedSchool[];
  readonly faults: readonly RowFault[];
  /** Locations named in rows at fault: they are in the list, so they are not gone. */
  readonly faultyCodes: ReadonlySet<string>;
}

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

const columns = {
  board: ['BEVOEGD GEZAG NUMMER', 'BEVOEGD GEZAG', 'BEVOEGDGEZAGNUMMER'],
  institution: ['INSTELLINGSCODE', 'BRIN NUMMER', 'BRINNUMMER', 'BRIN'],
  location: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
  name: ['VESTIGINGSNAAM', 'NAAM VESTIGING'],
  street: ['STRAATNAAM'],
  houseNumber: ['HUISNUMMER TOEVOEGING', 'HUISNUMMER'],
  postcode: ['POSTCODE'],
  city: ['PLAATSNAAM'],
  municipality: ['GEMEENTENAAM'],
  province: ['PROVINCIE'],
  denomination: ['DENOMINATIE'],
  phone: ['TELEFOONNUMMER'],
  website: ['INTERNETADRES'],
  region: ['VAKANTIEREGIO'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Column = keyof typeof columns;

const needed = ['board', 'location', 'name', 'city', 'region'] as const satisfies readonly Column[];
const regions: Readonly<Record<string, HolidayRegion>> = { noord: 'north', midden: 'middle', zuid: 'south' };
const longest = 200;

/** Names of a header compare without case, spaces, underscores and hyphens. */
const normal = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/**
 * Reads DUO's list «Alle schoolvestigingen basisonderwijs» by the names of its columns; every row at fault is named with
 * its column and the good ones go through. Refused with the columns that are missing when it is no such list.
 */
export function readSchoolList(
  header: readonly string[],
  rows: readonly Row[],
): Result<SchoolList, readonly string[]> {
  const names = header.map(normal);
  const place = (column: Column): number =>
    columns[column].map((name) => names.indexOf(name)).find((index) => index !== -1) ?? -1;
  const missing = needed.filter((column) => place(column) === -1).map((column) => columns[column][0]);
  if (missing.length > 0) return err(missing);
  const places = Object.fromEntries(
    Object.keys(columns).map((column) => [column, place(column as Column)]),
  ) as Record<Column, number>;
  return ok(readRows(rows, places));
}

function readRows(rows: readonly Row[], places: Readonly<Record<Column, number>>): SchoolList {
  const schools = new Map<string, ListedSchool>();
  const faults: RowFault[] = [];
  const faultyCodes = new Set<string>();
  for (const { row, cells } of rows) {
    const cell = (column: Column): string => (cells[places[column]] ?? '').replace(/\s+/g, ' ').trim();
    const school = readSchool(cell);
    const found = problems(cell, school);
    if (found.length === 0 && schools.has(school.locationCode)) found.push(['location', 'code-twice']);
    faults.push(
      ...found.map(([column, code]) => ({
        row,
        column: columns[column][0],
        code,
        value: cell(column).slice(0, 80),
      })),
    );
    if (found.length === 0) schools.set(school.locationCode, school);
    else faultyCodes.add(school.locationCode);
  }
  return { schools: [...schools.values()], faults, faultyCodes };
}

type Cell = (column: Column) => string;

function readSchool(cell: Cell): ListedSchool {
  const location = cell('location').toUpperCase();
  const institution = cell('institution').toUpperCase();
  const locationCode = /^\d{2}$/.test(location) ? institution + location : location;
  return {
    locationCode,
    institutionCode: institution === '' ? locationCode.slice(0, 4) : institution,
    name: cell('name'),
    street: cell('street') || null,
    houseNumber: cell('houseNumber') || null,
    postcode: cell('postcode').toUpperCase() || null,
    city: placeName(cell('city')),
    municipality: placeName(cell('municipality')) || null,
    province: cell('province') || null,
    denomination: cell('denomination') || null,
    phone: cell('phone') || null,
    website: cell('website') || null,
    holidayRegion: regions[cell('region').toLowerCase()] ?? 'north',
    boardNumber: cell('board'),
  };
}

function problems(cell: Cell, school: ListedSchool): [Column, RowFaultCode][] {
  const found: [Column, RowFaultCode][] = needed
    .filter((column) => cell(column) === '')
    .map((column) => [column, 'missing']);
  const check = (column: Column, isRight: boolean, code: RowFaultCode): void => {
    if (!isRight && !found.some(([other]) => other === column)) found.push([column, code]);
  };
  check('location', /^\d{2}[A-Z]{2}\d{2}$/.test(school.locationCode), 'not-a-location-code');
  check('board', /^\d{5}$/.test(school.boardNumber), 'not-a-board-number');
  check('region', cell('region').toLowerCase() in regions, 'not-a-region');
  for (const column of keysOf(columns)) check(column, cell(column).length <= longest, 'too-long');
  return found;
}

/** Reads DUO's list of boards: number → name. Refused with the columns that are missing. */
export function readBoardNames(
  header: readonly string[],
  rows: readonly Row[],
): Result<ReadonlyMap<string, string>, readonly string[]> {
  const names = header.map(normal);
  const number = columns.board.map((name) => names.indexOf(name)).find((index) => index !== -1) ?? -1;
  const name = names.indexOf('BEVOEGD GEZAG NAAM');
  if (number === -1 || name === -1)
    return err([
      ...(number === -1 ? ['BEVOEGD GEZAG NUMMER'] : []),
      ...(name === -1 ? ['BEVOEGD GEZAG NAAM'] : []),
    ]);
  const found = rows.flatMap(({ cells }): [string, string][] => {
    const [board = '', title = ''] = [cells[number]?.trim(), cells[name]?.replace(/\s+/g, ' ').trim()];
    return /^\d{5}$/.test(board) && title !== '' && title.length <= longest ? [[board, title]] : [];
  });
  return ok(new Map(found));
}
