import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { findBoard } from './find-board.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const system = { kind: 'system', tenantId: null } as const;

test('finds a board by its number, and not one that ended', async () => {
  expect(await findBoard.execute(ctx, system, { number: '40001' })).toMatchObject({
    ok: true,
    value: { tenantId: world.board },
  });
  await owner.query(`update tenant set ended_on = '2026-08-01' where number = '40002'`);
  expect(await findBoard.execute(ctx, system, { number: '40002' })).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  });
  expect(await findBoard.execute(ctx, system, { number: '4' })).toMatchObject({ error: { kind: 'invalid' } });
});
