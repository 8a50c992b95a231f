import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { together } from './together.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);

const numbers = (most: number): RawBuilder<{ n: number }> =>
  sql`select n from generate_series(1, ${most}::int) n order by n desc`;
const people = sql<{ name: string }>`select given_name as name from person where given_name = 'Samira'`;

test('parts come back by name, each with its rows in order, from one statement', async () => {
  const before = ctx.db.statements;
  const read = await ctx.db.single(world.assistant, (db) =>
    together(db, { many: numbers(3), none: numbers(0), people, skipped: null }),
  );
  expect(read).toEqual({
    many: [{ n: 3 }, { n: 2 }, { n: 1 }],
    none: [],
    people: [{ name: 'Samira' }],
    skipped: [],
  });
  expect(ctx.db.statements - before).toBe(1);
});

test('parts are behind the fence of who asks', async () => {
  const { people: seen } = await ctx.db.single({ tenantId: world.otherBoard }, (db) =>
    together(db, { people }),
  );
  expect(seen).toEqual([]);
});

test.each([
  ['a day', sql`'2026-11-24'::date`, '2026-11-24'],
  ['a fraction', sql`0.8125::numeric(5, 4)`, 0.8125],
  ['a count', sql`count(*)`, 1],
  ['nothing', sql`null::text`, null],
  ['yes or no', sql`true`, true],
  ['a list', sql`array['a', 'b']`, ['a', 'b']],
  ['an object', sql`json_build_object('a', 1)`, { a: 1 }],
  ['a text with quotes', sql`${`she said "ja", 'nee' \\ ok`}::text`, `she said "ja", 'nee' \\ ok`],
])('%s is what it is in a statement of its own', async (_, value, expected) => {
  const part = sql<{ value: unknown }>`select ${value} as value`;
  const [joined, alone] = await ctx.db.transaction(
    world.assistant,
    async (db) => [(await together(db, { part })).part, (await part.execute(db)).rows] as const,
    false,
  );
  expect(joined).toEqual([{ value: expected }]);
  expect(alone).toEqual([{ value: expected }]);
});

test('a column may have any name, also that of the part itself', async () => {
  const part = sql<{ part: string; name: string }>`select 'card' as part, 'x' as name`;
  const { rows } = await ctx.db.single(world.assistant, (db) => together(db, { rows: part }));
  expect(rows).toEqual([{ part: 'card', name: 'x' }]);
});
