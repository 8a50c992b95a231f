import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { buildWorld } from '#tests/support/world.ts';
import { confirmOwnAddress } from './confirm-own-address.ts';
import { leaverGuest } from './leaver-link.ts';
import { nameAddress } from './name-address.ts';
import { openLeaverFile } from './open-leaver-file.ts';
import { readLeaverLink } from './read-leaver-link.ts';
import { readLeaving } from './read-leaving.ts';
import { tendLeaving } from './tend-leaving.ts';
import { withdrawOwnAddress } from './withdraw-own-address.ts';

/** What it does is held by tests/database/whoever-leaves.test.ts; here, that nobody else gets in. */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { personId } = world.assistant;
const others = [
  ...world.outsiders,
  { name: 'hr', actor: world.hr },
  { name: 'her leader', actor: world.leader },
  { name: 'her coach', actor: world.coach },
];
await owner.query(
  `insert into leaver_address (tenant_id, person_id, id, email, asked_at, confirmed_at)
   values ($1, $2, gen_random_uuid(), 'samira@thuis.example.nl', now(), now())`,
  [world.board, personId],
);

test('what she arranges is found by nobody else', async () => {
  const tries = { ctx, owner, outsiders: others };
  const here = null;
  await expectOutsidersTurnedAway({ ...tries, useCase: readLeaving, input: { personId, here } });
  const named = { personId, here, email: 'ander@example.nl' };
  await expectOutsidersTurnedAway({ ...tries, useCase: nameAddress, input: named });
  await expectOutsidersTurnedAway({
    ...tries,
    useCase: confirmOwnAddress,
    input: { personId, code: '123456' },
  });
  await expectOutsidersTurnedAway({ ...tries, useCase: withdrawOwnAddress, input: { personId } });
});

test('nobody who signed in uses a link, or does the work of the clock, herself included', async () => {
  const outsiders = [...others, { name: 'she herself', actor: world.assistant }];
  const token = 'x';
  await expectOutsidersTurnedAway({ ctx, owner, useCase: readLeaverLink, input: { token }, outsiders });
  await expectOutsidersTurnedAway({
    ctx,
    owner,
    useCase: openLeaverFile,
    input: { token, kind: 'pdf' },
    outsiders,
  });
  await expectOutsidersTurnedAway({ ctx, owner, useCase: tendLeaving, input: {}, outsiders });
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
