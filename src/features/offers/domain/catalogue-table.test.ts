import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable as readSheet } from '#server/sheets/read-table.ts';
import { writeCsv } from '#server/sheets/write-sheet.ts';
import { anyCatalogue, offerContent } from '#tests/support/offers.ts';
import { readTable, tableOf } from './catalogue-table.ts';
import type { ReadCatalogue } from './import.ts';
import { columns } from './table-columns.ts';

async function readText(text: string): Promise<ReadCatalogue> {
  const sheet = await readSheet(new TextEncoder().encode(text));
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
  return readTable(sheet.value);
}

const header = columns.map(({ title }) => title);
/** A list of one offer with some cells changed, by title. */
const listWith = (changes: Readonly<Record<string, string>>): ReadCatalogue => {
  const [titles = [], cells = []] = tableOf([offerContent()]);
  return readTable({
    header: titles,
    rows: [{ row: 2, cells: cells.map((cell, index) => changes[titles[index] ?? ''] ?? cell) }],
  });
};

describe('a list of offers', () => {
  test('comes back the same after writing, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyCatalogue, async (offers) => {
        if (offers.length === 0) return;
        const read = await readText(writeCsv(tableOf(offers)));
        expect(read).toEqual({ offers, faults: [], leftOut: {} });
      }),
      { numRuns: 150 },
    );
  });

  test('has no cell that a spreadsheet would execute', () => {
    const text = writeCsv(
      tableOf([offerContent({ name: '=HYPERLINK("x")', summary: '@som', place: '+31' })]),
    );
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`'@som`);
    expect(text).toContain(`'+31`);
  });

  test('is read by title, in any order and spelling, with the words that people use', async () => {
    const read = await readText(
      [
        'Soort,CODE,Naam,Kosten per studiejaar,Startdata,Niveau,Regio,Uren per week,Vorm',
        'Cursus,K1,Rekenen in groep 3,"€ 1.250,50",1-2-2027|15/09/2027,MBO 4,noord-holland,"2,5",Online',
      ].join('\n'),
    );
    expect(read.faults).toEqual([]);
    expect(read.offers).toMatchObject([
      {
        kind: 'course',
        code: 'K1',
        yearCosts: [125_050],
        starts: ['2027-02-01', '2027-09-15'],
        level: 'mbo-4',
        region: 'noord-holland',
        hoursPerWeek: 2.5,
        form: 'online',
      },
    ]);
  });

  test.each([
    ['code', '', 'code', 'required'],
    ['naam', '', 'name', 'required'],
    ['soort', 'lezing', 'kind', 'not-an-option'],
    ['soort', '', 'kind', 'required'],
  ])('has no offer without its code, name and kind: «%s» = %j', (title, cell, field, code) => {
    expect(listWith({ [title]: cell })).toEqual({
      offers: [],
      faults: [{ where: '2', field, code, value: cell }],
      leftOut: {},
    });
  });

  test.each([
    ['code', 'PAB#1', 'code', 'made-fit', 'PAB-1'],
    ['naam', 'x'.repeat(121), 'name', 'shortened', `${'x'.repeat(119)}…`],
    ['plaats', 'Aan de Rijn '.repeat(9), 'place', 'shortened', `${'Aan de Rijn '.repeat(6)}Aan de…`],
  ])('keeps of «%s» = %j what fits', (title, cell, field, code, kept) => {
    const { offers, faults } = listWith({ [title]: cell });
    expect(offers).toEqual([{ ...offerContent(), [field]: kept }]);
    expect(faults).toEqual([{ where: '2', field, code, value: cell.slice(0, 80) }]);
  });

  test.each([
    ['niveau', 'mbo 9', 'level', 'not-an-option'],
    ['vorm', 'thuis', 'form', 'not-an-option'],
    ['uren totaal', 'veel', 'hours', 'wrong-kind'],
    ['uren totaal', '0', 'hours', 'too-low'],
    ['uren totaal', '20000', 'hours', 'too-high'],
    ['uren per week', '61', 'hoursPerWeek', 'too-high'],
    ['maanden', '97', 'months', 'too-high'],
    ['maanden', '2,5', 'months', 'wrong-kind'],
    ['kosten per studiejaar', 'gratis', 'yearCosts', 'wrong-kind'],
    ['startdata', '30-02-2027', 'starts', 'not-a-date'],
    ['regio', 'Randstad', 'region', 'not-an-option'],
    ['richtingen', 'omhoog', 'directions', 'not-an-option'],
    ['nodig', 'mbo 4', 'needs', 'not-a-credential'],
    ['levert op', 'papier', 'grants', 'not-a-credential'],
    ['plekken', '0', 'places', 'too-low'],
    ['website', 'javascript:alert(1)', 'link', 'not-a-link'],
    ['e-mail', 'loket', 'contactEmail', 'not-an-email'],
  ])('says of «%s» = %j what is wrong with it, and keeps the rest', (title, cell, field, code) => {
    const { offers, faults, leftOut } = listWith({ [title]: cell });
    const empty = listWith({ [title]: '' }).offers[0] ?? offerContent();
    const needsText = field === 'needs' ? `${empty.needsText}\n${cell}` : empty.needsText;
    expect(offers).toEqual([{ ...empty, needsText, unread: [field] }]);
    expect(faults).toEqual([{ where: '2', field, code, value: cell.slice(0, 80) }]);
    expect(leftOut).toEqual({});
  });

  test('reads codes and addresses as institutes write them', () => {
    const read = listWith({ code: 'PAB DT/1', website: 'www.rijnoever.example/pab' });
    expect(read.faults).toEqual([]);
    expect(read.offers).toMatchObject([{ code: 'PAB DT/1', link: 'https://www.rijnoever.example/pab' }]);
  });

  test('keeps of a list the good ones', () => {
    const read = listWith({ startdata: '1-2-2027 | 30-02-2027', richtingen: 'omhoog | vakspecialist' });
    expect(read.offers).toMatchObject([{ starts: ['2027-02-01'] }]);
    expect(read.faults).toHaveLength(2);
  });

  test('names every fault of a row, and keeps what is good of it', () => {
    const [, good = []] = tableOf([offerContent({ code: 'GOED' })]);
    const wrong = good.map((cell, at) =>
      header[at] === 'maanden' ? 'x' : header[at] === 'e-mail' ? 'y' : cell,
    );
    const read = readTable({
      header,
      rows: [
        { row: 2, cells: wrong },
        { row: 3, cells: good },
      ],
    });
    expect(read.offers).toEqual([
      {
        ...offerContent({ code: 'GOED', months: null, contactEmail: '' }),
        unread: ['months', 'contactEmail'],
      },
    ]);
    expect(read.faults.map(({ where, field, code }) => [where, field, code])).toEqual([
      ['2', 'months', 'wrong-kind'],
      ['2', 'contactEmail', 'not-an-email'],
      ['3', 'code', 'double'],
    ]);
  });

  test('counts the first of two offers with one code', () => {
    const [, cells = []] = tableOf([offerContent({ code: 'dubbel' })]);
    const other = cells.map((cell) => (cell === 'dubbel' ? 'DUBBEL' : cell));
    const read = readTable({
      header,
      rows: [
        { row: 2, cells },
        { row: 5, cells: other },
      ],
    });
    expect(read.offers).toHaveLength(1);
    expect(read.faults).toEqual([{ where: '5', field: 'code', code: 'double', value: 'DUBBEL' }]);
  });

  test('names the columns that must be there, and those that it has no place for', () => {
    expect(readTable({ header: ['code', 'wat'], rows: [{ row: 2, cells: ['a', 'b'] }] }).faults).toEqual([
      { where: '1', field: 'name', code: 'no-column', value: 'naam' },
      { where: '1', field: 'kind', code: 'no-column', value: 'soort' },
    ]);
    const read = readTable({
      header: ['code', 'naam', 'soort', 'kleur', 'leeg'],
      rows: [{ row: 2, cells: ['a', 'b', 'module', 'rood', ''] }],
    });
    expect(read.leftOut).toEqual({ kleur: 1 });
    expect(read.offers).toHaveLength(1);
  });
});
