import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { contactOf } from '#server/people/people.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { readAsker } from './asker.store.ts';
import { readColleagues } from './colleague.store.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const day = isoDate('2026-11-24');

test('who leads a school and who works there can be written to by her given name', async () => {
  const about = { tenantId: world.board, personId: null, schoolId: world.school };
  const [leader, asker, colleagues] = await ctx.db.transaction(
    world.hr,
    async (db) =>
      [
        await contactOf(db, world.leader.personId),
        await readAsker(db, about, day),
        await readColleagues(db, world.assistant.personId, [world.school], day),
      ] as const,
    false,
  );
  expect(leader?.givenName).not.toBeUndefined();
  expect(asker.told).toContainEqual(leader);
  expect(colleagues).toContainEqual(leader);
});
