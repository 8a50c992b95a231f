import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { harmlessCell, originalCell } from './harmless.ts';
import { readSheet } from './read-sheet.ts';
import { readTable } from './read-table.ts';
import type { Sheet } from './sheet.ts';
import { decodeText } from './text-encoding.ts';
import { writeCsv, writeXlsx } from './write-sheet.ts';

const bytesOf = (text: string, encoding = 'utf8'): Uint8Array => iconv.encode(text, encoding);

async function read(bytes: Uint8Array): Promise<Sheet> {
  const sheet = await readTable(bytes);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
  return sheet.value;
}

async function problem(bytes: Uint8Array): Promise<unknown> {
  const sheet = await readSheet(bytes);
  return sheet.ok ? 'was read' : sheet.error.kind === 'refused' ? sheet.error.code : sheet.error.kind;
}

describe('encodings', () => {
  const text = 'Naam;Plaats\r\n‘t Kómpas;’s-Hertogenbosch\r\nBrûsplak;Drylts';
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with mark', bytesOf(`\ufeff${text}`)],
    ['Windows-1252', bytesOf(text, 'windows-1252')],
    ['UTF-16LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf(text, 'utf-16le')])],
    ['UTF-16BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), bytesOf(text, 'utf-16be')])],
    ['UTF-16LE without mark', bytesOf(text, 'utf-16le')],
  ])('%s', async (_, bytes) => {
    expect(decodeText(bytes)).toContain('‘t Kómpas');
    expect((await read(bytes)).header).toEqual(['Naam', 'Plaats']);
  });
});

describe('separated text', () => {
  test.each([
    ['a semicolon', 'a;b;c\n1;2;3\n', ['a', 'b', 'c']],
    ['a comma with quotes', '"a","b, c"\r\n"1","2"\r\n', ['a', 'b, c']],
    ['a tab', 'a\tb\n1,5\t2,5\n', ['a', 'b']],
    ['a bar', 'a|b\n1|2\n', ['a', 'b']],
    ['a semicolon among decimal commas', 'naam;wtf\nA;0,8\nB;0,9\n', ['naam', 'wtf']],
    ['one column only', 'naam\nA\nB\n', ['naam']],
    ['a title above the header', 'Lijst van ons bestuur\n\nnaam;school\nA;B\n', ['naam', 'school']],
  ])('%s', async (_, text, header) => {
    expect((await read(bytesOf(text))).header).toEqual(header);
  });

  test('counts rows as a spreadsheet does, blank ones and line breaks in a cell included', async () => {
    const sheet = await read(bytesOf('naam;school\nA;"een\ntwee"\n\n;\nB;C\n'));
    expect(sheet.rows).toEqual([
      { row: 2, cells: ['A', 'een\ntwee'] },
      { row: 5, cells: ['B', 'C'] },
    ]);
  });

  test('takes a single space for nothing, and no unprintable character', async () => {
    expect((await read(bytesOf('a;b\n \u0000; x\u0007\n'))).rows).toEqual([{ row: 2, cells: ['', 'x'] }]);
  });

  test.each([
    ['nothing', '', 'sheet-empty'],
    ['blank lines', '\n\n\n', 'sheet-no-header'],
    ['a quote that never closes', 'a;b\n1;2\n3;"4\n', 'sheet-quote-open'],
    ['a PDF', '%PDF-1.7', 'sheet-not-a-list'],
    [
      'a picture',
      '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0002\u0000',
      'sheet-not-a-list',
    ],
    ['too many columns', `${'a;'.repeat(300)}\n`, 'sheet-too-many-columns'],
  ])('refuses %s', async (_, text, code) => {
    expect(await problem(bytesOf(text))).toBe(code);
  });

  test('names the row in which the quote was opened', async () => {
    expect(await readSheet(bytesOf('a;b\n1;2\n3;"4\n5;6\n'))).toMatchObject({
      error: { code: 'sheet-quote-open', values: { row: 3 } },
    });
  });

  test('refuses what is too large', async () => {
    expect(await problem(new Uint8Array(10_000_001).fill(97))).toBe('sheet-too-large');
    expect(await problem(bytesOf('a;b\n'.repeat(60_020)))).toBe('sheet-too-many-rows');
  });

  test('whatever the bytes, it answers and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await readTable(bytes)).ok).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('Excel workbooks', () => {
  test('dates, numbers and blank cells become text', async () => {
    const bytes = await writeWorkbook(
      [
        ['Naam', 'Start', 'WTF', 'Vast'],
        ['Samira', new Date('2020-08-01T00:00:00Z'), 0.8125, true],
        [null, null, null, null],
        ['Joost', null, 1, false],
      ],
      { dateFormat: 'dd-mm-yyyy' },
    ).toBuffer();
    expect(await read(bytes)).toEqual({
      format: 'xlsx',
      name: 'Sheet1',
      names: ['Sheet1'],
      header: ['Naam', 'Start', 'WTF', 'Vast'],
      rows: [
        { row: 2, cells: ['Samira', '2020-08-01', '0.8125', 'ja'] },
        { row: 4, cells: ['Joost', '', '1', 'nee'] },
      ],
    });
  });

  test('an old workbook is named as such', async () => {
    expect(await problem(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('sheet-old-excel');
  });

  test('whatever follows the first bytes of a workbook, it answers', async () => {
    const good = await writeXlsx('x', [
      ['a', 'b'],
      ['1', '2'],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 5), fc.nat(255), async (place, byte) => {
        const damaged = Uint8Array.from(good);
        damaged[place + 4] = byte;
        expect((await readTable(damaged)).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['="00123"', '00123'],
  ['="say ""hello"""', 'say "hello"'],
  ['=A1&"x"', '=A1&"x"'],
])('a formula that is nothing but a text, %j, is read as %j', async (cell, text) => {
  expect(originalCell(cell)).toBe(text);
  expect((await read(bytesOf(`Nummer;Naam\n${cell};x\n`))).rows[0]?.cells[0]).toBe(text);
});

describe('no cell is a formula', () => {
  test.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', "'=1", '＝1'])('%j', (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`);
  });
  test.each(['Samira', '’s-Hertogenbosch', "'t Kompas", '0,8', '', 'a=b'])('%j stays', (text) => {
    expect(harmlessCell(text)).toBe(text);
  });

  const dangerous = /^[=+\-@\t\r]/;
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", ' ', '"', ';', ',', '\n', 'a'),
      maxLength: 8,
    }),
  );

  test('whatever the text: harmless, and the same again behind it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(harmlessCell(text)).not.toMatch(dangerous);
        expect(originalCell(harmlessCell(text))).toBe(text);
      }),
    );
  });

  const word = fc
    .oneof(nasty, fc.constantFrom('constructor', '__proto__', '_x0041_', '<b>&amp;'))
    .map((text) =>
      text
        .replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, '')
        .trim()
        .toWellFormed(),
    );
  const table = fc
    .array(fc.tuple(word, word), { minLength: 1, maxLength: 8 })
    .filter((rows) => rows.every((cells) => cells.some((cell) => cell !== '')));

  test('what is written as CSV is read as it was', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const sheet = await read(bytesOf(writeCsv([['links', 'rechts'], ...rows])));
        expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  test('what is written as a workbook is read as it was', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const sheet = await read(await writeXlsx('Medewerkers', [['links', 'rechts'], ...rows]));
        expect(sheet.rows.map(({ cells }) => [cells[0] ?? '', cells[1] ?? ''])).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});
