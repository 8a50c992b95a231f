import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  /** How long it says it is, where that is a lie. */
  readonly declared?: number;
}

/** A zip of parts, honest or lying about how large they unpack. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content: given, declared } of parts) {
    const content = Buffer.from(given);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared ?? content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** A whole workbook around the rows of one sheet, which may stand in another place than usual. */
export function workbook(
  rows: string,
  { sheet = 'worksheets/sheet1.xml', extra = [], prolog = '' }: WorkbookOptions = {},
): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packaged}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lijst" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packaged}/relationships">${relation('r1', 'worksheet', sheet)}</Relationships>`,
    },
    {
      name: `xl/${sheet}`,
      content: `<?xml version="1.0"?>${prolog}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...extra,
  ]);
}

interface WorkbookOptions {
  readonly sheet?: string;
  readonly extra?: readonly ZipPart[];
  readonly prolog?: string;
}

export const cell = (address: string, text = 'x'): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

const header = `<row r="1">${cell('A1', 'Voornaam')}${cell('B1', 'Achternaam')}</row>`;
const megabytes = (count: number): Buffer => Buffer.alloc(count * 1_000_000, 'a');

/** Cell addresses that mean a place far away to one reader and nothing to another. */
const farAddresses = [
  ...['A1e8', 'A3e6', 'A9e15', 'A0x2dc6c0', 'A0b1111111111111111111111', 'A0o77777777', '&#65;3000000'],
  ...[
    'A3000000 ',
    ' A3000000',
    'A+3000000',
    'A3_000_000',
    'A3000000.0',
    'A1048576',
    'A16777216',
    'A4294967296',
  ],
  ...[
    'A99999999999999999999',
    'AInfinity',
    'A-5',
    'XFD1',
    'ZZZZ1',
    'ZZZZZZZZ1',
    'AAAAAAAAAAAAAAAA1',
    'Ａ３００００００',
  ],
];

/** Files that want memory, time or somebody else's things, by what they are; made anew each time they are asked. */
export function hostileFiles(): readonly (readonly [name: string, make: () => Buffer])[] {
  return [
    ...farAddresses.map(
      (address) => [`a cell at ${address}`, () => workbook(`${header}<row>${cell(address)}</row>`)] as const,
    ),
    ...['3000000', '1e8', '0x2dc6c0', ' 3000000 '].map(
      (row) =>
        [`a row numbered ${row}`, () => workbook(`${header}<row r="${row}"><c><v>1</v></c></row>`)] as const,
    ),
    [
      'a sheet in another folder',
      () => workbook(`${header}<row>${cell('A3e7')}</row>`, { sheet: 'elsewhere/one.xml' }),
    ],
    [
      'a sheet outside the folder',
      () => workbook(`${header}<row>${cell('A3e7')}</row>`, { sheet: '../one.xml' }),
    ],
    [
      'a dimension of the whole world',
      () => workbook(`</sheetData><dimension ref="A1:XFD1048576"/><sheetData>${header}`),
    ],
    [
      '200,000 rows',
      () =>
        workbook(
          Array.from(
            { length: 200_000 },
            (_, n) => `<row r="${String(n + 1)}">${cell(`A${String(n + 1)}`)}</row>`,
          ).join(''),
        ),
    ],
    [
      '10,000 columns',
      () =>
        workbook(
          `<row r="1">${Array.from({ length: 10_000 }, () => '<c t="inlineStr"><is><t>x</t></is></c>').join('')}</row>`,
        ),
    ],
    [
      'entities that grow',
      () => workbook(`${header}<row r="2">${cell('A2', '&d;')}</row>`, { prolog: billionLaughs }),
    ],
    [
      'an entity from a file',
      () =>
        workbook(`${header}<row r="2">${cell('A2', '&x;')}</row>`, {
          prolog: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        }),
    ],
    [
      'an entity from an address',
      () =>
        workbook(`${header}<row r="2">${cell('A2', '&x;')}</row>`, {
          prolog: '<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]>',
        }),
    ],
    ['tags nested 200,000 deep', () => workbook('<row>'.repeat(200_000))],
    ['an attribute of 30 MB', () => workbook(`<row r="${'1'.repeat(30_000_000)}"/>`)],
    [
      'one shared text of 30 MB in a thousand cells',
      () =>
        workbook(`${header}<row r="2">${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`, {
          extra: [
            { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${'a'.repeat(30_000_000)}</t></si></sst>` },
          ],
        }),
    ],
    [
      'a part of 80 MB of nothing',
      () => zip([{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(80_000_000) }]),
    ],
    [
      'the same, that says it is small',
      () => zip([{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(80_000_000), declared: 10 }]),
    ],
    [
      'a part that says it is 4 GB',
      () => workbook(header, { extra: [{ name: 'xl/styles.xml', content: 'x', declared: 4_294_967_295 }] }),
    ],
    [
      'a part that lies about its size',
      () => zip([{ name: 'xl/workbook.xml', content: 'x'.repeat(100), declared: 10 }]),
    ],
    [
      'many parts that are too large together',
      () =>
        zip(Array.from({ length: 9 }, (_, n) => ({ name: `xl/${String(n)}.xml`, content: megabytes(9) }))),
    ],
    ['2,100 parts', () => zip(Array.from({ length: 2100 }, (_, n) => ({ name: String(n), content: '' })))],
    [
      'a part named like a path',
      () =>
        zip([
          { name: '../../../../tmp/owned', content: 'x' },
          { name: '/etc/owned', content: 'x' },
        ]),
    ],
    ['a zip in a zip', () => zip([{ name: 'inner.zip', content: workbook(header) }])],
    ['a zip without a workbook', () => zip([{ name: 'notes.txt', content: 'hello' }])],
    ['a workbook cut off', () => workbook(header).subarray(0, 400)],
    ['a workbook with its end only', () => workbook(header).subarray(-60)],
    ['a zip of nothing', () => Buffer.from('504b0304', 'hex')],
    [
      'parts named like members of objects',
      () =>
        zip([
          { name: '__proto__', content: 'x' },
          { name: 'constructor.xml', content: 'x' },
        ]),
    ],
    ...texts,
    ...pictures,
    ...catalogues,
  ];
}

const billionLaughs =
  '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>';

const almostTen = 9_900_000;
const repeated = (text: string): Buffer => Buffer.from(text.repeat(Math.floor(almostTen / text.length)));

const texts: readonly (readonly [string, () => Buffer])[] = [
  ['10 MB of semicolons', () => repeated(';')],
  ['10 MB of line ends', () => repeated('\n')],
  ['10 MB of carriage returns', () => repeated('\r')],
  ['10 MB of quotes', () => repeated('"')],
  ['10 MB of doubled quotes in a field', () => Buffer.from(`a;b\n"${'""'.repeat(almostTen / 2 - 10)}"`)],
  ['10 MB of commas and line ends', () => repeated(',\n')],
  ['10 MB of tabs', () => repeated('\t')],
  ['10 MB of spaces', () => repeated(' ')],
  ['a quote that never closes', () => Buffer.from(`a;b\n"${'x;y\n'.repeat(2_000_000)}`)],
  ['one cell of 10 MB', () => Buffer.from(`Voornaam;Achternaam\n${'a'.repeat(almostTen)};b`)],
  ['a row of a million columns', () => Buffer.from(`a;b\n${'x;'.repeat(1_000_000)}`)],
  ['a million short rows', () => Buffer.from(`a;b\n${'1;2\n'.repeat(1_000_000)}`)],
  ['nothing but zeros', () => Buffer.alloc(almostTen)],
  ['random bytes', () => Buffer.from(Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 251))],
  ['half of UTF-16', () => Buffer.from(`\ufeffa;b\n${'é;'.repeat(1000)}`, 'utf16le').subarray(0, 1001)],
  ['broken UTF-8', () => Buffer.concat([Buffer.from('a;b\n'), Buffer.alloc(1_000_000, 0xc3)])],
  ['formulas', () => Buffer.from('Voornaam;Achternaam\n=cmd|"/C calc"!A0;+1+1\n@SUM(1);-2')],
];

const pictures: readonly (readonly [string, () => Buffer])[] = [
  ['a picture', () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5000, 1)])],
  ['a PDF', () => Buffer.from('%PDF-1.7 not a list')],
  ['an old workbook', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)])],
  ['a program', () => Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(5000, 2)])],
];

const catalogues: readonly (readonly [string, () => Buffer])[] = [
  [
    'a catalogue nested a million deep',
    () => Buffer.from(`{"courses":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`),
  ],
  ['a catalogue of a million nothings', () => Buffer.from(`{"courses":[${'{},'.repeat(1_000_000)}{}]}`)],
  ['a catalogue of a million numbers', () => Buffer.from(`{"courses":[${'1,'.repeat(1_000_000)}1]}`)],
  [
    'a catalogue of 300,000 offerings',
    () => Buffer.from(`{"courses":[],"courseOfferings":[${'{"courseId":"a"},'.repeat(300_000)}{}]}`),
  ],
  [
    'a catalogue with a text of 9 MB',
    () => Buffer.from(`{"courses":[{"courseId":"a","name":"${'a'.repeat(9_000_000)}"}]}`),
  ],
  ['a catalogue cut off', () => Buffer.from('{"courses":[{"courseId":"a"')],
  [
    'a catalogue with members of objects',
    () => Buffer.from('{"courses":[{"__proto__":{"courseId":"x"},"constructor":1}]}'),
  ],
];
