import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';

/** A zip of parts, honest or lying about how large they unpack. */
function zip(parts: readonly { name: string; content: Buffer; declared?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
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

const sheet = (body: string) => ({
  name: 'xl/worksheets/sheet1.xml',
  content: Buffer.from(`<worksheet><sheetData>${body}</sheetData></worksheet>`),
});

test.each([
  [
    'a part that unpacks to far more than it may',
    [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(80_000_000) }],
    'sheet-too-large',
  ],
  [
    'the same, that says it is small',
    [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(80_000_000), declared: 10 }],
    'sheet-too-large',
  ],
  ['a part that lies about its size', [{ ...sheet(''), declared: 10 }], 'sheet-unreadable'],
  [
    'many parts that are too large together',
    Array.from({ length: 9 }, (_, index) => ({
      name: `xl/${String(index)}.xml`,
      content: Buffer.alloc(9_000_000),
    })),
    'sheet-too-large',
  ],
  ['a cell in the last row', [sheet('<row r="1048576"><c r="A1048576"/></row>')], 'sheet-too-many-rows'],
  ['a cell in the last column', [sheet('<row r="1"><c r="XFD1"/></row>')], 'sheet-too-many-columns'],
  [
    'too many parts',
    Array.from({ length: 2100 }, (_, index) => ({ name: String(index), content: Buffer.alloc(0) })),
    'sheet-too-large',
  ],
  ['a zip without a workbook', [{ name: 'notes.txt', content: Buffer.from('hello') }], 'sheet-unreadable'],
])('refuses %s', async (_, parts, code) => {
  expect(await readSheet(zip(parts))).toMatchObject({ ok: false, error: { code } });
});

test('refuses a workbook cut off halfway', async () => {
  const whole = zip([sheet('<row r="1"/>')]);
  expect(await readSheet(whole.subarray(0, whole.length - 30))).toMatchObject({
    error: { code: 'sheet-unreadable' },
  });
});
