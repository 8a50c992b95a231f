import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
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

  test('a text that saved itself forty times within an hour is one line; another hour, thing or person is another', async () => {
    const { personId: hers } = world.otherSchoolAssistant;
    const [report, other] = [newId(), newId()];
    const saved = (at: string, by: PersonActor, entity: string) =>
      owner.query(
        `insert into audit_event (tenant_id, id, happened_at, actor_kind, actor_person_id, event, kind, subject_person_id, entity_id)
         values ($1, gen_random_uuid(), $2, 'person', $3, 'conversation.report-saved', 'changed', $4, $5)`,
        [world.board, at, by.personId, hers, entity],
      );
    for (let minute = 10; minute < 50; minute += 1)
      await saved(`2026-11-20T09:${String(minute)}:00Z`, world.otherSchoolLeader, report);
    await saved('2026-11-20T10:00:00Z', world.otherSchoolLeader, report);
    await saved('2026-11-20T10:01:00Z', world.otherSchoolLeader, other);
    await saved('2026-11-20T10:02:00Z', world.hr, other);
    const read = async (before: string | null = null) => {
      const outcome = await readLooksAtFile.execute(ctx, world.otherSchoolAssistant, {
        personId: hers,
        before,
      });
      if (!outcome.ok) throw new Error('her own file');
      return outcome.value.looks.map(({ who, times, at }) => [who, times, at.toISOString().slice(11, 16)]);
    };
    const all = [
      ['Henk Hofman', 1, '10:02'],
      ['Olga Smit', 1, '10:01'],
      ['Olga Smit', 1, '10:00'],
      ['Olga Smit', 40, '09:49'],
    ];
    expect(await read()).toEqual(all);
    expect(await read('2026-11-20T10:01:00Z')).toEqual(all.slice(2));
    expect(await read('2026-11-20T09:49:00Z')).toEqual([]);
  });
});
