import { beforeAll, describe, expect, test } from 'vitest';
import type { SchoolId } from '#core/id.ts';
import { readFigureBoard } from '#server/figures/board.store.ts';
import { cellOf, figureOf, groupOfSchool } from '#server/figures/figures.ts';
import type { FigureBoard, FigureSource } from '#server/figures/figures.ts';
import { dayInNetherlands } from '#core/date.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, addSchool, buildWorld } from '#tests/support/world.ts';
import type { World } from '#tests/support/world.ts';
import { publishFigures, publishFiguresHourly } from './publish-figures.ts';

/** Who counts is written down here, and moved by the tests. */
const counts = new Set<string>();
const source: FigureSource = () => Promise.resolve([{ name: 'x', people: counts, perSchool: true }]);
const { ctx, owner, setNow } = await testDatabase({ figures: [source] });
let world: World;
let small: SchoolId;
const staff = new Map<string, string[]>();

const publish = () => publishFiguresHourly.run(ctx, { kind: 'system', tenantId: world.board });
const board = (): Promise<FigureBoard> =>
  ctx.db.transaction(
    { tenantId: world.board, personId: world.boardMember.personId },
    (tx) => readFigureBoard(tx, dayInNetherlands(ctx.now())),
    false,
  );
const joins = async (school: SchoolId, isCounted: boolean): Promise<string> => {
  const one = await addPerson(owner, world.board, { role: 'support-staff', school, name: 'Lid Lidmaat' });
  staff.set(school, [...(staff.get(school) ?? []), one.personId]);
  if (isCounted) counts.add(one.personId);
  return one.personId;
};
const ends = (personId: string, day: string | null) =>
  owner.query('update employment set ends_on = $2 where person_id = $1', [personId, day]);
const value = async (key: string) => figureOf(await board(), key, 'x');

beforeAll(async () => {
  world = await buildWorld(owner);
  small = await addSchool(owner, world.board, '10AC00', 'De Vlieger');
  // With the two of the world: 14, 16 and 3.
  for (let at = 0; at < 13; at += 1) await joins(world.school, at < 6);
  for (let at = 0; at < 15; at += 1) await joins(world.otherSchool, at < 8);
  for (let at = 0; at < 3; at += 1) await joins(small, at < 1);
});

describe('figures that are published', () => {
  test('are not there before', async () => {
    expect(await board()).toEqual({ day: null, next: '2027-01-01', threshold: 5, groups: [] });
  });

  test('are those of the whole, of large schools, and of small ones together with the next smallest', async () => {
    await publish();
    const now = await board();
    expect(now.day).toBe('2026-11-24');
    expect([figureOf(now, 'all', 'x'), figureOf(now, world.otherSchool, 'x')]).toEqual([15, 8]);
    expect(figureOf(now, 'together', 'x')).toBe(7);
    expect(groupOfSchool(now, small)).toBe('together');
    expect(groupOfSchool(now, world.schoolOfOtherBoard)).toBeNull();
  });

  test('do not move by what anybody does in between', async () => {
    const [first = ''] = staff.get(world.otherSchool) ?? [];
    counts.delete(first);
    await ends(first, '2026-11-20');
    await publish();
    expect(await value(world.otherSchool)).toBe(8);
    await ends(first, null);
    counts.add(first);
    await publish();
    expect(await value('all')).toBe(15);
  });

  test('say nothing of who left alone when they are published anew: the last ones stand, with their day', async () => {
    const [first = ''] = staff.get(world.otherSchool) ?? [];
    await ends(first, '2026-11-20');
    setNow('2026-12-31T08:00:00Z');
    await publish();
    expect(await board()).toMatchObject({ day: '2026-11-24', next: '2027-01-01' });
    setNow('2027-01-01T08:00:00Z');
    await publish();
    const now = await board();
    expect(now).toMatchObject({ day: '2027-01-01', next: '2027-02-01' });
    expect(cellOf(now, world.otherSchool, 'x')).toEqual({ value: 8, day: '2026-11-24' });
    expect(cellOf(now, 'together', 'x')).toEqual({ value: 7, day: '2027-01-01' });
    await ends(first, null);
  });

  test('follow a change of what people say, of the same people', async () => {
    for (const one of staff.get(world.school)?.slice(6, 8) ?? []) counts.add(one);
    setNow('2027-02-01T08:00:00Z');
    await publish();
    expect(await value('together')).toBe(9);
  });

  test('keep who counted only for what was shown, and go after two years and a month', async () => {
    const { rows } = await owner.query<{ cuts: string[] }>('select distinct cuts from figure_member');
    expect(rows.flatMap(({ cuts }) => cuts).every((name) => name === 'x')).toBe(true);
    setNow('2029-04-01T08:00:00Z');
    await publish();
    const days = await owner.query('select day::text from figure_publication order by day');
    expect(days.rows).toEqual([{ day: '2029-04-01' }]);
  });
});

describe('the smallest group of the board', () => {
  const boardRule = (much: number) =>
    owner.query(
      `insert into board_rule_version (tenant_id, id, rule_key, value, valid_from, source, checked_on, certainty, set_by, set_at)
       values ($1, gen_random_uuid(), 'survey.min_group', $2, '2029-01-01', 'Besluit van het bestuur', '2029-01-01', 'confirmed', $3, now())`,
      [world.board, much, world.boardMember.personId],
    );
  test('is obeyed at once, and the figures are published anew', async () => {
    await boardRule(8);
    expect(await board()).toMatchObject({ threshold: 8, groups: [] });
    await publish();
    const now = await board();
    expect(now.groups.length).toBeGreaterThan(0);
    for (const { cuts } of now.groups)
      for (const { value: shown } of Object.values(cuts)) expect(shown).toBeGreaterThanOrEqual(8);
  });
});

test('nobody publishes by hand', () =>
  expectOutsidersDenied({
    ctx,
    owner,
    useCase: publishFigures,
    input: {},
    outsiders: [
      ...world.outsiders,
      { name: 'hr', actor: world.hr },
      { name: 'the board', actor: world.boardMember },
      { name: 'herself', actor: world.assistant },
    ],
  }));
