import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

/**
 * The words of a PDF as a reader hears them: every piece of text in the order of the pages, one line per piece.
 * Reads what our own renderer writes (plain objects, Identity-H fonts with a ToUnicode table), nothing more.
 */
export function pdfText(bytes: Uint8Array): string {
  const objects = readObjects(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map((page) => pageText(page, objects)).join('\n');
}

function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    const until = text.indexOf('endobj', from);
    const body = text.slice(from, until);
    const at = /\nstream\r?\n/.exec(body);
    const head = at === null ? body : body.slice(0, at.index);
    objects.set(match[1] ?? '', {
      head,
      stream: at === null ? null : streamOf(bytes, head, from + at.index + at[0].length),
    });
  }
  return objects;
}

function streamOf(bytes: Buffer, head: string, from: number): Buffer {
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const raw = bytes.subarray(from, from + length);
  return head.includes('/FlateDecode') ? inflateSync(raw) : raw;
}

function pageText({ head }: PdfObject, objects: ReadonlyMap<string, PdfObject>): string {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const [, name = '', id = ''] of head.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
    fonts.set(name, readTable(objects.get(table)?.stream?.toString('latin1') ?? ''));
  }
  const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
  const drawn = objects.get(contents)?.stream?.toString('latin1') ?? '';
  return [...drawn.matchAll(/BT\n([\s\S]*?)\nET/g)]
    .map(([, block = '']) => blockText(block, fonts))
    .join('\n');
}

/** Which glyph stands for which characters. */
function readTable(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, glyph = '', codes = ''] of table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    characters.set(parseInt(glyph, 16), fromHex(codes));
  }
  return characters;
}

/** The pieces of one block; a letter drawn in parts (a base and its accent) says itself what it is. */
function blockText(block: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  const font = fonts.get(/\/(f\d+) [\d.]+ Tf/.exec(block)?.[1] ?? '') ?? new Map<number, string>();
  const piece = /\/ActualText <FEFF([0-9A-F]+)>[\s\S]*?\nEMC|\(|(?<!<)<((?:[0-9A-F]{4})+)>/g;
  let text = '';
  for (let match = piece.exec(block); match !== null; match = piece.exec(block)) {
    const [, said, inHex] = match;
    if (said !== undefined) text += fromHex(said);
    else if (inHex !== undefined) text += glyphs(fromBytes(inHex), font);
    else {
      const end = closingOf(block, piece.lastIndex);
      text += glyphs(unescape(block.slice(piece.lastIndex, end)), font);
      piece.lastIndex = end + 1;
    }
  }
  return text;
}

/** Where a string ends: brackets within it that belong together stand there as they are. */
function closingOf(block: string, from: number): number {
  let depth = 0;
  for (let at = from; at < block.length; at += 1) {
    const sign = block[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth === 0) return at;
    else if (sign === ')') depth -= 1;
  }
  return block.length;
}

const fromHex = (codes: string): string =>
  String.fromCharCode(...(codes.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** A text whose bytes are no plain signs is written as their numbers. */
const fromBytes = (codes: string): string => Buffer.from(codes, 'hex').toString('latin1');

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescape = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
  );

function glyphs(text: string, font: ReadonlyMap<number, string>): string {
  let out = '';
  for (let at = 0; at + 1 < text.length; at += 2) {
    out += font.get(text.charCodeAt(at) * 256 + text.charCodeAt(at + 1)) ?? '';
  }
  return out;
}
