import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { cell, zip } from '#tests/support/hostile-files.ts';
import { addSchool, buildWorld } from '#tests/support/world.ts';
import { checkStaffList } from './check-staff-list.ts';
import { chooseSheet } from './choose-sheet.ts';
import { readImport } from './read-staff-import.ts';
import { uploadStaffList } from './upload-staff-list.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
await addSchool(owner, world.board, '77ZZ00', 'De Zonnebloem');

const header = [
  'Personeelsnummer',
  'Voornaam',
  'Achternaam',
  'E-mail',
  'Functie',
  'Werktijdfactor',
  'School',
  'Begindatum',
];
const person = ['N1', 'Coen', 'Titel', 'coen@school.test', 'Conciërge', '0,5', '77ZZ00', '1-8-2024'];
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

interface Tab {
  readonly name: string;
  readonly state?: string;
  readonly rows: readonly (readonly string[])[];
}

/** A workbook of several sheets, some of them hidden. */
function workbookOf(...tabs: readonly Tab[]): Uint8Array {
  const letter = (at: number): string => String.fromCharCode(65 + at);
  return zip([
    { name: '[Content_Types].xml', content: `<Types xmlns="${packaged}/content-types"/>` },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tabs
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" sheetId="${String(at + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="r${String(at + 1)}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packaged}/relationships">${tabs
        .map(
          (_, at) =>
            `<Relationship Id="r${String(at + 1)}" Type="${office}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    ...tabs.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${String(at + 1)}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${rows
        .map(
          (cells, line) =>
            `<row r="${String(line + 1)}">${cells.map((text, column) => cell(`${letter(column)}${String(line + 1)}`, text)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    })),
  ]);
}

async function give(bytes: Uint8Array) {
  const given = await uploadStaffList.execute(ctx, world.hr, { fileName: 'lijst.xlsx', bytes });
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  return read(given.value.importId);
}
async function read(importId: string) {
  const found = await readImport.execute(ctx, world.hr, { importId });
  if (!found.ok) throw new Error(found.error.kind);
  return found.value.run;
}

const words = {
  name: 'Lijsten',
  rows: [
    ['Functies', 'Codes'],
    ['Conciërge', 'co'],
  ],
};
const staff = { name: 'Personeel', rows: [header, person] };

describe('the sheet that is the list', () => {
  test.each([
    ['a hidden sheet in front', [{ ...words, state: 'hidden' }, staff], ['Personeel']],
    [
      'one that only a program can show',
      [{ ...staff, name: 'Oud', state: 'veryHidden' }, staff],
      ['Personeel'],
    ],
    ['another sheet in front', [words, staff], ['Lijsten', 'Personeel']],
    ['an empty sheet in front', [{ name: 'Blad1', rows: [] }, staff], ['Blad1', 'Personeel']],
    ['a name with signs', [words, { ...staff, name: 'P &amp; O &#8217;26' }], ['Lijsten', 'P & O ’26']],
  ])('%s', async (_, tabs, sheets) => {
    const run = await give(workbookOf(...tabs));
    expect(run).toMatchObject({ sheet: sheets.at(-1), sheets, header, rowCount: 1 });
  });

  test('a row of titles or of groups above the header is not taken for it', async () => {
    for (const above of [
      [['Overzicht', '', 'per', '1-11-2026']],
      [['Stichting De Proef'], ['Naam', '', '', '', 'Werk', '', 'School', 'Wanneer']],
    ]) {
      const run = await give(workbookOf({ name: 'Blad1', rows: [...above, header, person] }));
      expect(run).toMatchObject({ header, rowCount: 1, mapping: { personnelNumber: 0, start: 7 } });
    }
  });

  test('without a name that we know, the first sheet is read as before', async () => {
    const run = await give(
      workbookOf(
        {
          name: 'Een',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
        { name: 'Twee', rows: [['c', 'd']] },
      ),
    );
    expect(run).toMatchObject({ sheet: 'Een', header: ['a', 'b'] });
  });

  test('another one is chosen, checked and read by its own columns', async () => {
    const other = [...header.slice(0, 5), 'Deeltijdperc.', 'Org.eenheid', 'Begindatum'];
    const bytes = workbookOf(staff, {
      name: 'Invallers',
      rows: [
        ['Lijst per 1 november'],
        other,
        ['N2', 'Ina', 'Val', '', 'Conciërge', '40', '77ZZ00', '1-8-2025'],
      ],
    });
    const { id: importId, sheet } = await give(bytes);
    expect(sheet).toBe('Personeel');
    expect(await chooseSheet.execute(ctx, world.hr, { importId, sheet: 'Verborgen' })).toMatchObject({
      ok: false,
      error: { kind: 'refused', code: 'sheet-not-there' },
    });
    expect(await chooseSheet.execute(ctx, world.hr, { importId, sheet: 'Invallers' })).toMatchObject({
      ok: true,
    });
    const run = await read(importId);
    expect(run).toMatchObject({
      state: 'uploaded',
      sheet: 'Invallers',
      mapping: { percentage: 5, school: 6 },
    });
    const mapping = Object.fromEntries(Object.entries(run.mapping).map(([field, at]) => [field, String(at)]));
    expect(await checkStaffList.execute(ctx, world.hr, { importId, mapping })).toMatchObject({
      ok: true,
      value: { totals: { rows: 1, newPeople: 1, faultyRows: 0 } },
    });
  });
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x3b, 0x3b]],
  ['a photo', [0xff, 0xd8, 0xff, 0xe0, 0x3b, 0x3b]],
])('%s is no list', async (_, bytes) => {
  expect(
    await uploadStaffList.execute(ctx, world.hr, { fileName: 'x.csv', bytes: Uint8Array.from(bytes) }),
  ).toMatchObject({ ok: false, error: { code: 'sheet-not-a-list' } });
});
