import { expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '#core/result.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { command } from './usecase.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
let done = 0;

const count = command({
  permission: 'home.read',
  audit: 'test.counted',
  input: z.strictObject({ step: z.number() }),
  run: async ({ changed }, { step }) => {
    done += 1;
    changed(String(step));
    return Promise.resolve(ok({ count: done }));
  },
});

test('the same write under one key is done once, also by ten at the same moment', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => count.execute(ctx, world.assistant, { step: 1 }, 'key-1')),
  );
  expect(done).toBe(1);
  expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ ok: true, value: { count: 1 } })));
});

test('another person may use the same key', async () => {
  expect(await count.execute(ctx, world.leader, { step: 1 }, 'key-1')).toEqual({
    ok: true,
    value: { count: 2 },
  });
});

test('the key for another question is refused', async () => {
  const outcome = await count.execute(ctx, world.assistant, { step: 2 }, 'key-1');
  expect(outcome).toEqual({ ok: false, error: { kind: 'refused', code: 'key-used-for-something-else' } });
  expect(done).toBe(2);
});

test('without a key everything is done', async () => {
  await count.execute(ctx, world.assistant, { step: 1 });
  await count.execute(ctx, world.assistant, { step: 1 });
  expect(done).toBe(4);
});
