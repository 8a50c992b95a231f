import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The walls of house.md; docs/architecture.md has the figures as last measured. */
const files = ['src', 'cli', 'bench', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte|mjs|js)$/.test(file))
    .map((file) => path.join(root, file)),
);
const isTest = (file: string): boolean => file.endsWith('.test.ts');
const isTable = (file: string): boolean =>
  file.startsWith('src/i18n/') ||
  /\/texts\.(nl|en)\.ts$/.test(file) ||
  file.endsWith('schema/tables.ts') ||
  file.includes('demonstration/domain/words') ||
  file.includes('.svelte-kit');
const lines = (file: string): number =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
const sources = files.filter((file) => !isTest(file) && !isTable(file));
const sizes = sources.map((file) => ({ file, size: lines(file) }));
const at = (share: number): number =>
  sizes.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(sizes.length * share)] ?? 0;

test('no file is longer than the wall', () => {
  expect(sizes.filter(({ size }) => size > 300)).toEqual([]);
  expect(sizes.filter(({ file, size }) => file.endsWith('.svelte') && size > 200)).toEqual([]);
  expect(sizes.filter(({ file, size }) => file.endsWith('+page.server.ts') && size > 80)).toEqual([]);
});

test('most files are short', () => {
  expect(at(0.5), 'median').toBeLessThanOrEqual(75);
  expect(at(0.9), 'ninety per cent').toBeLessThanOrEqual(150);
});

/** How often something is said to be of another type than the compiler sees; `as const` says nothing of the kind. */
function castsIn(file: string, text = readFileSync(file, 'utf8')): number {
  let found = 0;
  if (file.endsWith('.svelte')) {
    // A component speaks TypeScript in its markup too.
    const isCast = (key: string, value: unknown): unknown => {
      if (key === 'type' && value === 'TSAsExpression') found += 1;
      return value;
    };
    JSON.stringify(parse(text, { modern: true }), isCast);
    return found - (text.match(/\bas const\b/g) ?? []).length;
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeAssertionExpression(node)) found += 1;
    if (ts.isAsExpression(node) && node.type.getText() !== 'const') found += 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

test('hardly anything is said to be what the compiler cannot see', () => {
  const own = files.filter(
    (file) => /^(src|cli)\//.test(file) && /\.(ts|svelte)$/.test(file) && !isTest(file),
  );
  const casts = own
    .filter((file) => readFileSync(file, 'utf8').includes(' as '))
    .map((file) => castsIn(file));
  const all = casts.reduce((sum, one) => sum + one, 0);
  const thousands = own.reduce((sum, file) => sum + lines(file), 0) / 1000;
  expect(all / thousands).toBeLessThanOrEqual(2);
  const said = 'const a = [1 as One] as const;';
  const component = `<script lang="ts">${said}</script>{a as Two}`;
  expect([castsIn('a.ts', said), castsIn('A.svelte', component)]).toEqual([1, 2]);
});

/** Everything that is a capability's own, in every folder: what it says, asks, keeps, shows and tells in the demonstration. */
const ownFiles = (places: RegExp): readonly string[] =>
  ['src', 'cli', 'content'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(root, file))
      .filter((file) => places.test(file) && /\.(ts|svelte|sql|json)$/.test(file) && !isTest(file)),
  );

test.each([
  ['a round of its own kind', /maturity|school-rounds|routes\/\(app\)\/school\//, 700],
  // Over the wall of 700 (docs/architecture.md): it may only fall.
  ['a gathering of its own kind', /masterclass/, 910],
])('a capability on a shape, all of it, stays small: %s', (_, places, wall) => {
  const own = ownFiles(places);
  expect(own.length).toBeGreaterThan(10);
  expect(own.reduce((sum, file) => sum + lines(file), 0)).toBeLessThanOrEqual(wall);
});
