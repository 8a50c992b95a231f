import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { wordsOf } from '#tests/support/enums.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { listParts, offerTags, sectors } from '../domain/card.ts';

const { owner } = await testDatabase();

test.each([
  ['card', 'offer_tags', offerTags],
  ['card_item', 'part', listParts],
  ['card_item', 'sector', sectors],
  ['card_item', 'level', diplomaLevels],
] as const)('the words of %s.%s are those of the domain', async (table, column, words) => {
  expect(await wordsOf(owner, table, column)).toEqual([...words].sort());
});
