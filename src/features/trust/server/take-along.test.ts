import { expect, test } from 'vitest';
import { createApiToken } from '#server/session/api-token.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addShare, buildWorld } from '#tests/support/world.ts';
import { takeAlong } from './take-along.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const personId = world.assistant.personId;

test('she takes along what stands about her, from every table, and nothing that opens a door', async () => {
  await addShare(owner, world.assistant, 'plan', 'leader');
  await addShare(owner, world.otherSchoolAssistant, 'plan', 'leader');
  const who = { tenantId: world.board, personId };
  await ctx.db.transaction(
    { tenantId: world.board },
    (tx) =>
      createApiToken(tx, who, ctx.now(), { name: 'planner', scopes: ['read', 'write', 'file'], days: 1 }),
    true,
  );
  const outcome = await takeAlong.execute(ctx, world.assistant, { personId });
  if (!outcome.ok) throw new Error('her own file');
  const { file } = outcome.value;
  expect(file['person']).toMatchObject([{ given_name: 'Samira', family_name: 'Bakker' }]);
  expect(file['employment']).toHaveLength(1);
  expect(file['share']).toMatchObject([{ thing: 'plan', audience: 'leader' }]);
  expect(file['api_token']).toHaveLength(1);
  expect(JSON.stringify(file)).not.toMatch(/_hash|tenant_id/);
});

test('parts of a thing come with it: questions and answers of a round of feedback', async () => {
  await owner.query(
    `insert into round (tenant_id, id, kind, person_id, mode, created_at) values ($1, gen_random_uuid(), 'feedback', $2, 'named', now())`,
    [world.board, personId],
  );
  await owner.query(
    `insert into round_question (tenant_id, id, round_id, theme, place, code)
     select tenant_id, gen_random_uuid(), id, 'level', 1, 'some-question' from round`,
  );
  const outcome = await takeAlong.execute(ctx, world.assistant, { personId });
  expect(outcome).toMatchObject({
    ok: true,
    value: { file: { round_question: [{ code: 'some-question' }] } },
  });
});
