import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { openDirection } from './open-direction.ts';
import { openWide } from './open-wide.ts';
import { readCompass } from './read-compass.ts';
import { readPossibilities } from './read-possibilities.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const director = await addPerson(owner, world.board, { role: 'director', name: 'Dirk Jansen' });
const answer = { schoolId: world.school, item: 'expert', can: '4', reason: 'Er is ruimte.', version: '0' };
const wide = { item: 'reach', can: '1', reason: 'Dit jaar niet.', version: '0' };
const placesFor = async (actor: typeof world.leader) => {
  const outcome = await readPossibilities.execute(ctx, actor, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};

describe('open-direction', () => {
  test('says what is possible, tells the others, and she sees it beside her wish', async () => {
    const outcome = await openDirection.execute(ctx, world.leader, answer);
    expect(outcome).toMatchObject({ ok: true });
    const compass = await readCompass.execute(ctx, world.assistant, { personId: world.assistant.personId });
    expect(compass).toMatchObject({
      value: {
        readings: [
          { direction: 'expert', can: 4, said: [{ saidBy: 'Karin de Wit', reason: 'Er is ruimte.' }] },
          {},
          {},
          {},
          {},
          {},
        ],
      },
    });
  });

  test('again keeps what was said before, dated', async () => {
    setNow('2027-02-01T10:00:00Z');
    const outcome = await openDirection.execute(ctx, world.hr, {
      ...answer,
      can: 2,
      reason: 'Nu vol.',
      version: 1,
    });
    expect(outcome.ok).toBe(true);
    const { places, past } = await placesFor(world.leader);
    expect(places[0]?.items[0]?.said).toMatchObject({
      can: 2,
      saidBy: 'Henk Hofman',
      saidOn: '2027-02-01',
      version: 2,
    });
    expect(past).toMatchObject([
      { can: 4, reason: 'Er is ruimte.', saidBy: 'Karin de Wit', saidOn: '2026-11-24' },
    ]);
  });

  test('from an old page shows what the other said', async () => {
    const late = await openDirection.execute(ctx, world.leader, { ...answer, version: 1 });
    expect(late).toMatchObject({
      error: { kind: 'conflict', theirs: { can: 2, reason: 'Nu vol.', saidBy: 'Henk Hofman' } },
    });
    const first = await openDirection.execute(ctx, world.leader, { ...answer, version: 0 });
    expect(first).toMatchObject({ error: { kind: 'conflict' } });
  });

  test('keeps only options that belong to the item', async () => {
    const tasks = { ...answer, item: 'tasks', open: ['variety', 'behaviour', 'made-up'] };
    expect((await openDirection.execute(ctx, world.leader, tasks)).ok).toBe(true);
    const { places } = await placesFor(world.leader);
    expect(places[0]?.items.find(({ item }) => item === 'tasks')?.said?.open).toEqual(['variety']);
  });

  test.each([
    ['without a reason', { reason: ' ' }, 'reason'],
    ['without a figure', { can: '' }, 'can'],
    ['for what the board says', { item: 'reach' }, 'item'],
    ['for a school that is no school', { schoolId: 'x' }, 'schoolId'],
  ])('refuses %s', async (_, wrong, field) => {
    const outcome = await openDirection.execute(ctx, world.leader, { ...answer, ...wrong });
    expect(outcome).toMatchObject({ error: { kind: 'invalid', fields: { [field]: [{}] } } });
  });

  test('only for a school of one’s own', async () => {
    const elsewhere = { ...answer, schoolId: world.schoolOfOtherBoard };
    await expectOutsidersDenied({
      ctx,
      owner,
      useCase: openDirection,
      input: elsewhere,
      outsiders: [{ name: 'hr of the first board', actor: world.hr }],
    });
  });
});

describe('open-wide', () => {
  test('is for director and board, and holds at every school', async () => {
    expect((await openWide.execute(ctx, director, wide)).ok).toBe(true);
    expect((await openWide.execute(ctx, world.boardMember, { ...wide, item: 'other-school' })).ok).toBe(true);
    const { places } = await placesFor(world.otherSchoolLeader);
    expect(places.at(-1)).toMatchObject({
      school: null,
      mayAnswer: false,
      items: [{ said: { can: 1 } }, { said: { can: 1 } }],
    });
  });
});

describe('read-possibilities', () => {
  test.each([
    ['the leader', () => world.leader, ['De Regenboog', null], [true, false]],
    ['hr', () => world.hr, ['De Regenboog', 'De Springplank', null], [true, true, false]],
    ['the director', () => director, ['De Regenboog', 'De Springplank', null], [true, true, true]],
    ['the board', () => world.boardMember, ['De Regenboog', 'De Springplank', null], [false, false, true]],
    ['hr of another board', () => world.otherBoardHr, ['De Kade', null], [true, false]],
  ])('%s sees the places of their own', async (_, actor, names, answers) => {
    const { places } = await placesFor(actor());
    expect(places.map(({ school }) => school?.name ?? null)).toEqual(names);
    expect(places.map(({ mayAnswer }) => mayAnswer)).toEqual(answers);
  });

  test('nothing of another board', async () => {
    const { places, past } = await placesFor(world.otherBoardHr);
    expect(places.flatMap(({ items }) => items).every(({ said }) => said === null)).toBe(true);
    expect(past).toEqual([]);
  });
});
