import { expect, test } from 'vitest';
import { directions } from '#core/direction.ts';
import { testDatabase } from '#tests/support/database.ts';
import { possibilityItems } from '../domain/possibility.ts';
import { fiveYearViews, knewAnswers, otherSchoolAnswers } from '../domain/wish.ts';

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
  ['compass_wish', 'direction', directions],
  ['compass_wish', 'knew', knewAnswers],
  ['compass_wish', 'other_school', otherSchoolAnswers],
  ['compass_wish', 'five_years', fiveYearViews],
  ['compass_possibility', 'item', possibilityItems],
])('%s.%s knows the same words as the domain', async (table, column, words) => {
  expect(await allowed(table, column)).toEqual([...words].sort());
});
