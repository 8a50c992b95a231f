import { expect, test } from 'vitest';
import { directions } from '#core/direction.ts';
import { testDatabase } from '#tests/support/database.ts';
import { adviceKinds } from '../domain/profile.form.ts';
import { askableParts } from '../domain/orientation.ts';

const { owner } = await testDatabase();

/** The words that a check constraint lets through. */
async function allowed(table: string, column: string): Promise<string[]> {
  const { rows } = await owner.query<{ text: string }>(
    `select pg_get_constraintdef(c.oid) as text from pg_constraint c
     where c.conrelid = $1::regclass and c.contype = 'c' and c.conname = $1 || '_' || $2 || '_check'`,
    [table, column],
  );
  return [...(rows[0]?.text ?? '').matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '').sort();
}

test.each([
  ['profile_advice', 'kind', adviceKinds],
  ['profile_advice', 'direction', directions],
  ['profile_ask', 'part', askableParts],
])('%s.%s knows the same words as the domain', async (table, column, words) => {
  expect(await allowed(table, column)).toEqual([...words].sort());
});
