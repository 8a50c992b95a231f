import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '#core/fold.ts';
import { testDatabase } from '#tests/support/database.ts';

const { owner } = await testDatabase();
const inSql = async (texts: readonly string[]): Promise<string[]> => {
  const { rows } = await owner.query<{ f: string }>(
    'select folded(t) as f from unnest($1::text[]) with ordinality as n (t, at) order by at',
    [texts],
  );
  return rows.map(({ f }) => f);
};

/** Letters of Europe and around it with their accents apart or not, signs that people type, and some of other scripts. */
const blocks: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x180, 0x24f],
  [0x2b0, 0x36f],
  [0x391, 0x3c9],
  [0x400, 0x45f],
  [0x620, 0x64a],
  [0x1e00, 0x1eff],
  [0x2010, 0x2033],
  [0x4e00, 0x4e40],
];
const sign = fc
  .oneof(...blocks.map(([min, max]) => fc.integer({ min, max })))
  .map((code) => String.fromCodePoint(code));
const anyText = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));

test('the database and the product fold a text alike', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 30, maxLength: 60 }), async (texts) => {
      expect(await inSql(texts)).toEqual(texts.map(folded));
    }),
    { numRuns: 40 },
  );
});
