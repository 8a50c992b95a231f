import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

/** docs/findings.csv: what trials of the product found, and the test or the reason that goes with each. */
interface Row {
  readonly id: string;
  readonly harm: string;
  readonly what: string;
  readonly issue: string;
  readonly state: string;
  readonly test: string;
  readonly reason: string;
}
const rows = parse<Row>(readFileSync('docs/findings.csv', 'utf8'), { columns: true });
const severe = ['critical', 'high', 'medium', '3'];

test('each finding stands there once, in words of its own', () => {
  const ids = rows.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const wordless = rows.filter(({ what }) => what.length < 25);
  expect(wordless).toEqual([]);
});

test.each(rows.map((row) => [row.id, row] as const))(
  '%s has its test, or a reason where that does',
  (_, row) => {
    expect(['critical', 'high', 'medium', 'low', '3', '2', '1']).toContain(row.harm);
    expect(['mended', 'open', 'accepted']).toContain(row.state);
    // Addresses of pages hold brackets and no spaces, so a space always parts two files.
    const files = row.test.split(' ').filter((file) => file !== '');
    for (const file of files) expect(existsSync(file), file).toBe(true);
    if (row.state === 'mended' && severe.includes(row.harm)) expect(files.length).toBeGreaterThan(0);
    if (files.length === 0 || row.state !== 'mended') expect(row.reason.length).toBeGreaterThan(20);
    if (row.state === 'accepted') expect(severe).not.toContain(row.harm);
  },
);
