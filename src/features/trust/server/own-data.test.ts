import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { addShare, buildWorld } from '#tests/support/world.ts';
import { countOwnData } from './count-own-data.ts';
import { eraseOwnKind } from './erase-own-kind.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const her = world.assistant;
const { personId } = her;

await owner.query(
  `insert into compass_wish (tenant_id, id, person_id, direction, want, answered_on)
   values ($1, gen_random_uuid(), $2, 'expert', 4, '2026-11-01'), ($1, gen_random_uuid(), $2, 'tasks', 2, '2026-11-01')`,
  [world.board, personId],
);
await addShare(owner, her, 'compass', 'leader');

test('is counted per kind, with what goes along, without what is not there', async () => {
  expect(await countOwnData.execute(ctx, her, { personId })).toEqual({
    ok: true,
    value: { kinds: [{ kind: 'compass', count: 2, rows: 3, along: [{ table: 'share', count: 1 }] }] },
  });
  expect(await countOwnData.execute(ctx, her, { personId, kind: 'card' })).toMatchObject({
    value: { kinds: [] },
  });
  expect(await countOwnData.execute(ctx, her, { personId, kind: 'employment' })).toMatchObject({
    error: { kind: 'invalid' },
  });
});

test('is not erased when something came or went since she looked, nor twice', async () => {
  const input = { personId, kind: 'compass', seen: 3 };
  const refusal = { error: { kind: 'refused', code: 'counts-changed' } };
  expect(await eraseOwnKind.execute(ctx, her, { ...input, seen: 2 })).toMatchObject(refusal);
  expect(await eraseOwnKind.execute(ctx, her, input)).toEqual({ ok: true, value: { gone: 3 } });
  expect(await eraseOwnKind.execute(ctx, her, input)).toMatchObject(refusal);
});
