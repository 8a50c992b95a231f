import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { wordsOf } from '#tests/support/enums.ts';
import { modes, sources } from '../domain/instrument.ts';

const { owner } = await testDatabase();

test.each([
  ['round', 'mode', modes],
  ['round_invitation', 'source', sources],
] as const)('the words of %s.%s are those of the domain', async (table, column, words) => {
  expect(await wordsOf(owner, table, column)).toEqual([...words].sort());
});
