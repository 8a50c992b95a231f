// Draws every life cycle into docs/states, between the marks of its file; the words around them stay. Run after a change of one.
// With --check it only compares, and ends with 1 when a drawing is out of date, or belongs to no life cycle.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lifecycles } from './lib/lifecycles.mjs';

const folder = 'docs/states';
const marks = /<!-- drawn from .* -->[\s\S]*<!-- end of drawing -->/;
const unknown = new Set(readdirSync(folder));
const faults = [];
for (const cycle of await lifecycles()) {
  unknown.delete(`${cycle.name}.md`);
  const file = path.join(folder, `${cycle.name}.md`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const right = text.replace(marks, () => drawing(cycle));
  if (!marks.test(text)) faults.push(`${file} has no marks for the drawing of ${cycle.file}`);
  else if (!process.argv.includes('--check')) writeFileSync(file, right);
  else if (right !== text) faults.push(`${file} is out of date: node scripts/lifecycles.mjs`);
}
for (const file of unknown) faults.push(`${path.join(folder, file)} draws no life cycle`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

/** @param {import('./lib/lifecycles.mjs').Found} cycle */
function drawing({ file, states, arrows }) {
  const begins = arrows.some(({ from }) => from === '[*]') ? [] : [`  [*] --> ${states[0] ?? ''}`];
  const ends = states.filter((state) => arrows.every(({ from }) => from !== state));
  return [
    `<!-- drawn from ${file} by scripts/lifecycles.mjs -->\n`,
    '```mermaid\nstateDiagram-v2',
    ...begins,
    ...arrows.map(({ from, by, to }) => `  ${from} --> ${to}: ${by}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```\n\n<!-- end of drawing -->',
  ].join('\n');
}
