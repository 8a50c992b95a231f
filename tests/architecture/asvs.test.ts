import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

/** docs/security/asvs.csv: every requirement of ASVS 5.0 level 2 once, with what shows that it is met, or why it is not. */
interface Row {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly evidence: string;
  readonly reason: string;
  readonly date: string;
}
const rows = parse<Row>(readFileSync('docs/security/asvs.csv', 'utf8'), { columns: true });

test('names each requirement once, 253 of level 1 and 2 and four of level 3', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.filter(({ level }) => level !== '3').length).toBe(253);
  expect(rows.filter(({ level }) => level === '3').map(({ id }) => id)).toHaveLength(4);
});

describe.each(rows.map((row) => [row.id, row] as const))('%s', (_, row) => {
  test('says where it stands, since when, and on what ground', () => {
    expect(row.id).toMatch(/^V\d+\.\d+\.\d+$/);
    expect(['met', 'not-applicable', 'open']).toContain(row.state);
    expect(row.date).toMatch(/^2026-\d\d-\d\d$/);
    expect(row.reason).not.toBe('');
    const files = row.evidence.split(' ').filter((file) => file !== '');
    expect(files.length > 0).toBe(row.state === 'met');
    for (const file of files) expect(existsSync(file), file).toBe(true);
  });
});
