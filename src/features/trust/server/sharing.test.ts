import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { addShare, buildWorld } from '#tests/support/world.ts';
import { readLooksAtFile } from './read-looks.ts';
import { readSharing } from './read-sharing.ts';
import { shareThing } from './share-thing.ts';
import { stopSharing } from './stop-sharing.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const personId = world.assistant.personId;
/** Even those who work with her may not decide what she shows. */
const others = [
  ...world.outsiders,
  { name: 'her leader', actor: world.leader },
  { name: 'her coach', actor: world.coach },
  { name: 'her hr adviser', actor: world.hr },
];

const shown = async () => {
  const outcome = await readSharing.execute(ctx, world.assistant, { personId });
  if (!outcome.ok) throw new Error('she reads her own page');
  return outcome.value.things.flatMap(({ shares }) => shares);
};

describe('share-thing and stop-sharing', () => {
  test('shows a thing, once, and takes it back', async () => {
    const input = { personId, thing: 'compass', audience: 'leader' };
    await shareThing.execute(ctx, world.assistant, input);
    await shareThing.execute(ctx, world.assistant, input);
    const shares = await shown();
    expect(shares).toMatchObject([{ thing: 'compass', audience: 'leader' }]);
    const outcome = await stopSharing.execute(ctx, world.assistant, { personId, shareId: shares[0]?.id });
    expect(outcome.ok).toBe(true);
    expect(await shown()).toEqual([]);
  });

  test('with a person names that person', async () => {
    const input = { personId, thing: 'plan', audience: 'person', audiencePersonId: world.teacher.personId };
    expect((await shareThing.execute(ctx, world.assistant, input)).ok).toBe(true);
    expect(await shown()).toMatchObject([{ thing: 'plan', personName: world.teacher.name }]);
  });

  test('not with somebody of another board', async () => {
    const input = {
      personId,
      thing: 'plan',
      audience: 'person',
      audiencePersonId: world.otherBoardHr.personId,
    };
    expect(await shareThing.execute(ctx, world.assistant, input)).toMatchObject({
      error: { kind: 'invalid' },
    });
  });

  test('nobody else decides', async () => {
    await addShare(owner, world.assistant, 'feedback', 'coach');
    const share = (await shown()).find(({ thing }) => thing === 'feedback');
    const input = { personId, thing: 'profile', audience: 'leader' };
    await expectOutsidersTurnedAway({ ctx, owner, useCase: shareThing, input, outsiders: others });
    await expectOutsidersTurnedAway({
      ctx,
      owner,
      useCase: stopSharing,
      input: { personId, shareId: share?.id },
      outsiders: others,
    });
    await expectOutsidersTurnedAway({
      ctx,
      owner,
      useCase: readSharing,
      input: { personId },
      outsiders: others,
    });
  });
});

describe('read-looks', () => {
  test('tells who looked, and is hers alone', async () => {
    await expectOutsidersTurnedAway({
      ctx,
      owner,
      useCase: readLooksAtFile,
      input: { personId },
      outsiders: others,
    });
    await owner.query(
      `insert into audit_event (tenant_id, id, happened_at, actor_kind, actor_person_id, event, kind, subject_person_id)
       values ($1, gen_random_uuid(), now(), 'person', $2, 'profile.read', 'looked', $3)`,
      [world.board, world.coach.personId, personId],
    );
    const outcome = await readLooksAtFile.execute(ctx, world.assistant, { personId });
    expect(outcome).toMatchObject({
      ok: true,
      value: { looks: [{ who: 'Carla Coach', event: 'profile.read' }], olderBefore: null },
    });
  });
});
