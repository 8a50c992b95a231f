import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { leaverGuest } from './leaver-link.ts';
import { readLeaving } from './read-leaving.ts';
import { withdrawOwnAddress } from './withdraw-own-address.ts';

/** What it does is held by tests/database/whoever-leaves.test.ts; here, that nobody else gets in. */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { personId } = world.assistant;
await owner.query(
  `insert into leaver_address (tenant_id, person_id, id, email, asked_at, confirmed_at)
   values ($1, $2, gen_random_uuid(), 'samira@thuis.example.nl', now(), now())`,
  [world.board, personId],
);

test('nobody who signed in uses a link, or does the work of the clock, herself included', async () => {
  const token = 'x';
  expect(await leaverGuest(ctx, token, '192.0.2.0/24')).toMatchObject({ error: { kind: 'not-found' } });
});

test('she takes it back, and it is gone', async () => {
  const read = () => readLeaving.execute(ctx, world.assistant, { personId, here: null });
  expect(await read()).toMatchObject({ value: { state: 'confirmed', email: 'samira@thuis.example.nl' } });
  expect(await withdrawOwnAddress.execute(ctx, world.assistant, { personId })).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ value: { state: 'none', email: '' } });
  expect(await withdrawOwnAddress.execute(ctx, world.assistant, { personId })).toMatchObject({
    error: { kind: 'not-found' },
  });
});
