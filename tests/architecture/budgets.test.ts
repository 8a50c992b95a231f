import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
