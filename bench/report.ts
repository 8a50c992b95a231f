import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/lib/run.mjs';
import type { Results } from './results.ts';
import { showMarkdown } from './tables.ts';

const file = path.join(root, 'bench/results/latest.json');
const document = path.join(root, 'docs/performance.md');
const [begin, end] = ['<!-- figures: written by npm run bench -->', '<!-- end of figures -->'];

/** What earlier runs left: a part that is not measured this time stays as it was, with its own date. */
export function readResults(): Partial<Results> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Results>) : {};
}

/** Keeps the figures, and puts them in the document between its two marks. */
export function writeResults(results: Results): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  const text = readFileSync(document, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < 0) throw new Error(`${document} has no place for the figures`);
  const kept = [text.slice(0, before + begin.length), text.slice(after)];
  writeFileSync(document, kept.join(`\n\n${showMarkdown(results)}\n\n`));
}
