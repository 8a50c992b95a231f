import { convert } from 'fontverter';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codePointsOf, withoutLooseAccents } from './coverage.ts';

const folder = path.resolve('node_modules/@fontsource/atkinson-hyperlegible-next/files');
const subsets = ['latin', 'latin-ext'] as const;
const weights = [400, 600] as const;
const family = 'Atkinson Hyperlegible Next';

/**
 * The typeface of the screen, as buffers for paper, with the characters it can draw. It comes in two halves of one
 * name, and Typst takes one font per name: the second half is called «Atkinson Hyperlegible More». A template names both.
 */
export async function loadFonts(): Promise<{ fonts: Buffer[]; covered: ReadonlySet<number> }> {
  const names = subsets.flatMap((subset) =>
    weights.map((weight) => `atkinson-hyperlegible-next-${subset}-${String(weight)}-normal.woff`),
  );
  const fonts = await Promise.all(
    names.map(async (name) => {
      const font = withoutLooseAccents(await convert(await readFile(path.join(folder, name)), 'sfnt'));
      return name.includes('latin-ext') ? renamed(font, family, 'Atkinson Hyperlegible More') : font;
    }),
  );
  return { fonts, covered: new Set(fonts.flatMap((font) => [...codePointsOf(font)])) };
}

/** The same font under another name of the same length, in the two ways in which a font writes its name. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(font);
  for (const write of [(name: string) => Buffer.from(name, 'latin1'), bigEndian]) {
    const [before, after] = [write(from), write(to)];
    for (let at = copy.indexOf(before); at >= 0; at = copy.indexOf(before, at + after.length))
      after.copy(copy, at);
  }
  return copy;
}

const bigEndian = (name: string): Buffer => Buffer.from(name, 'utf16le').swap16();
