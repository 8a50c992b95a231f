import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, addSchool, buildWorld } from '#tests/support/world.ts';
import { openDirection } from './open-direction.ts';
import { openEverywhere } from './open-everywhere.ts';
import { readCompass } from './read-compass.ts';
import { readEverywhere } from './read-everywhere.ts';
import { readPossibilities } from './read-possibilities.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const director = await addPerson(owner, world.board, { role: 'director', name: 'Dirk Jansen' });
const beginning = {
  expert: { can: '4', reason: 'Er is ruimte.', open: [] },
  tasks: { can: '2', reason: 'Begin klein.', open: [] },
};

const say = async (answers: object = beginning, actor: PersonActor = world.hr) => {
  const outcome = await openEverywhere.execute(ctx, actor, answers);
  return outcome.ok ? true : outcome.error;
};
/** Per school what stands there, with who spoke: the board or the school. */
const said = async (actor: PersonActor = world.hr) => {
  const outcome = await readPossibilities.execute(ctx, actor, {});
  if (!outcome.ok) throw new Error('HR reads them');
  return Object.fromEntries(
    outcome.value.places.map(({ school, items }) => [
      school?.name ?? 'board',
      items.flatMap((one) => (one.said === null ? [] : [[one.item, one.said.can, one.said.fromBoard]])),
    ]),
  );
};

beforeEach(async () => {
  await owner.query('delete from compass_past_possibility; delete from compass_possibility');
});

describe('what is possible, said for all schools at once', () => {
  test('stands at each school of the board in one act, and she sees it beside her wish', async () => {
    expect(await say()).toBe(true);
    const everywhere = [
      ['expert', 4, true],
      ['tasks', 2, true],
    ];
    expect(await said()).toEqual({ 'De Regenboog': everywhere, 'De Springplank': everywhere, board: [] });
    expect(await said(world.otherBoardHr)).toEqual({ 'De Kade': [], board: [] });
    const compass = await readCompass.execute(ctx, world.assistant, { personId: world.assistant.personId });
    expect(compass.ok && compass.value.readings[0]).toMatchObject({ direction: 'expert', can: 4 });
  });

  test('leaves alone what a school said itself, before or after, and goes on with the rest', async () => {
    const own = { schoolId: world.school, item: 'expert', can: '1', reason: 'Wij niet.', version: '0' };
    expect((await openDirection.execute(ctx, world.leader, own)).ok).toBe(true);
    await say();
    const mended = { ...own, item: 'tasks', can: '5', version: '1' };
    expect((await openDirection.execute(ctx, world.leader, mended)).ok).toBe(true);
    await say({ ...beginning, expert: { can: '3', reason: 'Iets minder.', open: [] } }, director);
    expect(await said()).toMatchObject({
      'De Regenboog': [
        ['expert', 1, false],
        ['tasks', 5, false],
      ],
      'De Springplank': [
        ['expert', 3, true],
        ['tasks', 2, true],
      ],
    });
    const { rows } = await owner.query('select can, reason from compass_past_possibility order by can');
    expect(rows).toEqual([
      { can: 2, reason: 'Begin klein.' },
      { can: 4, reason: 'Er is ruimte.' },
    ]);
    expect(await readEverywhere.execute(ctx, world.hr, {})).toMatchObject({
      value: {
        schools: 2,
        said: [{ item: 'expert', can: 3, follow: 1 }, { item: 'tasks' }],
        own: { expert: 1, tasks: 1 },
      },
    });
  });

  test('said again the same changes nothing; a new school is reached by saying it again', async () => {
    await say();
    const before = await owner.query('select id, version from compass_possibility order by id');
    await say();
    expect((await owner.query('select id, version from compass_possibility order by id')).rows).toEqual(
      before.rows,
    );
    await addSchool(owner, world.otherBoard, '20AB00', 'De Sluis');
    await say(beginning, world.otherBoardHr);
    expect(await said(world.otherBoardHr)).toMatchObject({
      'De Sluis': [
        ['expert', 4, true],
        ['tasks', 2, true],
      ],
    });
  });

  test('needs at least one direction, each with how much and why', async () => {
    expect(await say({})).toMatchObject({ fields: { 'expert.can': [{ code: 'say-one' }] } });
    expect(await say({ switch: { can: '3', reason: '' } })).toMatchObject({
      fields: { 'switch.reason': [{ code: 'required' }] },
    });
  });
});
