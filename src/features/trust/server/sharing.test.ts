import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import type { AudienceKind, ShareableThing } from '#core/sharing.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { readLooksAtFile } from './read-looks.ts';
import { cellKey } from '../domain/share.ts';
import { readSharing, readSharingColleagues } from './read-sharing.ts';
import { readShownToMe } from './read-shown-to-me.ts';
import { saveSharing, undoSharing } from './save-sharing.ts';

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

const cell = (thing: ShareableThing, audience: AudienceKind, who: string | null = null): string =>
  cellKey({ thing, audience, personId: who });
const read = async (also: string | null = null) => {
  const outcome = await readSharing.execute(ctx, world.assistant, { personId, also });
  if (!outcome.ok) throw new Error('she reads her own page');
  return outcome.value;
};
const shown = async () => (await read()).shown;
const save = (cells: readonly string[], offered = cells, all?: string) =>
  saveSharing.execute(ctx, world.assistant, { personId, cells, offered, all });

describe('what she shows', () => {
  test('is shown once, and taken back by leaving the tick away', async () => {
    const compass = cell('compass', 'leader');
    expect(await save([compass])).toMatchObject({ ok: true, value: { changed: '+compass~leader' } });
    expect(await save([compass])).toMatchObject({ ok: true, value: { changed: '' } });
    expect(await shown()).toEqual([compass]);
    expect(await save([], [compass])).toMatchObject({ ok: true, value: { changed: '-compass~leader' } });
    expect(await shown()).toEqual([]);
  });

  test('names the readers: who leads, coaches, HR, her team; a colleague when she has one in mind', async () => {
    const { readers } = await read();
    expect(readers.map(({ key, names }) => [key, names])).toEqual([
      ['leader', [world.leader.name]],
      ['coach', [world.coach.name]],
      ['hr', [world.hr.name]],
      ['team', ['De Regenboog']],
    ]);
    const { readers: more } = await read(world.teacher.personId);
    expect(more.at(-1)).toMatchObject({
      key: `person:${world.teacher.personId}`,
      names: [world.teacher.name],
    });
    expect((await read(world.otherBoardHr.personId)).readers).toHaveLength(4);
  });

  test('to one colleague is for that colleague, and she finds it', async () => {
    const one = cell('plan', 'person', world.teacher.personId);
    await save([one]);
    const theirs = await readShownToMe.execute(ctx, world.teacher, {});
    expect(theirs).toMatchObject({ value: { people: [{ personId, things: ['plan'] }] } });
    for (const { actor } of others.filter((other) => other.actor.kind === 'person'))
      expect(await readShownToMe.execute(ctx, actor, {})).toMatchObject({ value: { people: [] } });
    await save([], [one]);
    expect(await readShownToMe.execute(ctx, world.teacher, {})).toMatchObject({ value: { people: [] } });
  });

  test('to a place is found by who holds it beside her, and by nobody else', async () => {
    const cells = [
      cell('compass', 'leader'),
      cell('card:offer', 'team'),
      cell('profile', 'hr'),
      cell('plan', 'coach'),
    ];
    await save(cells);
    const found = async (actor: PersonActor) => {
      const outcome = await readShownToMe.execute(ctx, actor, {});
      return outcome.ok ? outcome.value.people.flatMap(({ things }) => things) : [];
    };
    expect(await found(world.leader)).toEqual(['card:offer', 'compass']);
    expect(await found(world.teacher)).toEqual(['card:offer']);
    expect(await found(world.hr)).toEqual(['profile']);
    expect(await found(world.coach)).toEqual(['plan']);
    for (const actor of [world.otherSchoolLeader, world.otherBoardHr, world.boardMember])
      expect(await found(actor)).toEqual([]);
    await save([], cells);
  });

  test('everything at once with one reader, and turned back in one go', async () => {
    const offered = [cell('compass', 'coach'), cell('plan', 'coach'), cell('plan', 'leader')];
    await save([cell('plan', 'leader')]);
    const outcome = await save([cell('plan', 'leader')], offered, 'coach');
    if (!outcome.ok) throw new Error('shared');
    expect((await shown()).sort()).toEqual([...offered].sort());
    const undone = { personId, changed: outcome.value.changed };
    expect((await undoSharing.execute(ctx, world.assistant, undone)).ok).toBe(true);
    expect(await shown()).toEqual([cell('plan', 'leader')]);
    await save([], offered);
  });

  test.each([
    ['somebody of another board', () => [cell('plan', 'person', world.otherBoardHr.personId)]],
    ['nobody', () => [cell('plan', 'person', newId())]],
    ['what is no cell', () => ['plan~everybody']],
  ])('not with %s', async (_, cells) => {
    expect(await save(cells())).toMatchObject({ error: { kind: 'invalid' } });
    expect(await shown()).toEqual([]);
  });

  test('colleagues to choose from are those at her school', async () => {
    const outcome = await readSharingColleagues.execute(ctx, world.assistant, { personId });
    expect(outcome.ok && outcome.value.colleagues.every(({ id }) => id !== personId)).toBe(true);
  });
});

describe('read-looks', () => {
  test('tells who looked, and is hers alone', async () => {
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

  test('who did the same in one month is one line, with in how many hours; another month, kind or person is another', async () => {
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
    await saved('2026-10-02T10:00:00Z', world.hr, other);
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
      ['Olga Smit', 2, '10:01'],
      ['Henk Hofman', 1, '10:00'],
    ];
    expect(await read()).toEqual(all);
    expect(await read('2026-11-20T10:01:00Z')).toEqual(all.slice(2));
    expect(await read('2026-10-02T10:00:00Z')).toEqual([]);
  });
});
