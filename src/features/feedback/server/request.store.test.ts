import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { wordsOf } from '#tests/support/enums.ts';
import { headings, modes, sources } from '../domain/feedback.ts';

const { owner } = await testDatabase();

test.each([
  ['feedback_request', 'mode', modes],
  ['feedback_question', 'heading', headings],
  ['feedback_remark', 'heading', headings],
  ['feedback_invitation', 'source', sources],
] as const)('the words of %s.%s are those of the domain', async (table, column, words) => {
  expect(await wordsOf(owner, table, column)).toEqual([...words].sort());
});
