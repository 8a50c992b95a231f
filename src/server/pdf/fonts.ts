import { convert } from 'fontverter';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codePointsOf } from './coverage.ts';

const folder = path.resolve('node_modules/@fontsource/atkinson-hyperlegible-next/files');
const subsets = ['latin', 'latin-ext'] as const;
const weights = [400, 600] as const;

/** The typeface of the screen, as buffers for paper, with the characters it can draw. */
export async function loadFonts(): Promise<{ fonts: Buffer[]; covered: ReadonlySet<number> }> {
  const names = subsets.flatMap((subset) =>
    weights.map((weight) => `atkinson-hyperlegible-next-${subset}-${String(weight)}-normal.woff`),
  );
  const fonts = await Promise.all(
    names.map(async (name) => convert(await readFile(path.join(folder, name)), 'sfnt')),
  );
  return { fonts, covered: new Set(fonts.flatMap((font) => [...codePointsOf(font)])) };
}
