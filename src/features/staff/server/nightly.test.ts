import { expect, test } from 'vitest';
import { beginSession } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { buildWorld } from '#tests/support/world.ts';
import { closeEnded } from './close-ended.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const system = { kind: 'system', tenantId: world.board } as const;

test('an employment of which the last day came signs out, ends coaching and tells the other slices, once', async () => {
  const { personId } = world.assistant;
  const who = { tenantId: world.board, personId, device: 'phone' };
  await ctx.db.transaction({ tenantId: world.board }, (tx) => beginSession(tx, who, ctx.now()), true);
  await owner.query(`update employment set ends_on = '2026-11-20' where person_id = $1`, [personId]);
  expect(await closeEnded.execute(ctx, system, {})).toMatchObject({ ok: true, value: { jobs: 1 } });
  expect(await closeEnded.execute(ctx, system, {})).toMatchObject({ ok: true, value: { jobs: 0 } });
  const { rows } = await owner.query(
    `select (select count(*)::int from session where person_id = $1) as sessions,
       (select count(*)::int from coach_link where person_id = $1 and ended_at is null) as coaches,
       (select count(*)::int from domain_event where kind = 'staff.employment-ended') as told`,
    [personId],
  );
  expect(rows).toEqual([{ sessions: 0, coaches: 0, told: 1 }]);
});

test('nobody carries it out but the product itself', async () => {
  const outsiders = [...world.outsiders, { name: 'hr', actor: world.hr }];
  await expectOutsidersTurnedAway({ ctx, owner, useCase: closeEnded, input: {}, outsiders });
});
