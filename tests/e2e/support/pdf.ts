import { inflateSync } from 'node:zlib';

/**
 * The words of a document, once for every font in it: the shapes on the page are numbers of which each font has its
 * own list. Enough to ask whether a sentence stands there; not a way to read a document.
 */
export function pdfTexts(pdf: Uint8Array): string[] {
  const streams = inflatedStreams(Buffer.from(pdf));
  const fonts = streams.filter((stream) => stream.includes('begincmap')).map(charactersOf);
  const pages = streams.filter((stream) => /\bTJ?\b/.test(stream) && stream.includes('BT'));
  return pages.flatMap((page) => fonts.map((font) => shownText(page, font)));
}

function inflatedStreams(pdf: Buffer): string[] {
  const streams: string[] = [];
  let from = pdf.indexOf('stream\n');
  while (from !== -1) {
    const end = pdf.indexOf('endstream', from);
    const content = pdf.subarray(from + 'stream\n'.length, end);
    streams.push((isDeflated(content) ? inflateSync(content) : content).toString('latin1'));
    from = pdf.indexOf('stream\n', end + 'endstream'.length);
  }
  return streams;
}

const isDeflated = (content: Buffer): boolean => content[0] === 0x78;

/** Which number means which characters, from the font's own table. */
function charactersOf(table: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(Number.parseInt(code, 16), utf16(text));
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low = '', high = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(text, 16);
      const start = Number.parseInt(low, 16);
      for (let code = start; code <= Number.parseInt(high, 16); code += 1)
        characters.set(code, String.fromCharCode(first + code - start));
    }
  }
  return characters;
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** The strings that a page shows, two bytes a shape. */
function shownText(page: string, characters: ReadonlyMap<number, string>): string {
  let text = '';
  for (const [, literal, hex] of page.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f]+)>/g)) {
    const bytes = hex === undefined ? unescaped(literal ?? '') : Buffer.from(hex, 'hex');
    for (let at = 0; at + 1 < bytes.length; at += 2) text += characters.get(bytes.readUInt16BE(at)) ?? '';
  }
  return text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (literal: string): Buffer =>
  Buffer.from(
    literal.replaceAll(/\\(\d{3}|[\s\S])/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    ),
    'latin1',
  );
