import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingLifecycle, pointLifecycle } from '#shapes/gathering/domain/states.ts';
import { isFor, stageOf, toldWishes } from './masterclass.ts';

const held = { isDropped: false, isAsked: true, meeting: 'held', points: [] } as const;

test('a masterclass is as far as the slowest of its areas, in whatever order they stand', () => {
  const states = pointLifecycle.states;
  expect(stageOf(held)).toBe('held');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...states), { minLength: 1 }), (points) => {
      const slowest = Math.min(...points.map((state) => states.indexOf(state)));
      expect(stageOf({ ...held, points })).toBe(['held', 'discussed', 'spread', 'checked'][slowest]);
      expect(stageOf({ ...held, points: points.toReversed() })).toBe(stageOf({ ...held, points }));
    }),
  );
});

test.each([
  [{ isAsked: false, meeting: null }, 'topic'],
  [{ isAsked: true, meeting: null }, 'sought'],
  [{ meeting: 'planned' }, 'planned'],
  [{ meeting: 'recorded' }, 'held'],
] as const)('with %j it is %s, unless it was dropped', (facts, stage) => {
  expect(stageOf({ ...held, ...facts })).toBe(stage);
  expect(stageOf({ ...held, ...facts, isDropped: true })).toBe('dropped');
  expect(meetingLifecycle.states).toContain(held.meeting);
});

test('it is for whom it names, and for everybody where it names nobody', () => {
  const some = fc.subarray(['support-staff', 'teacher', 'leader']);
  fc.assert(
    fc.property(some, some, (roles, hers) => {
      expect(isFor(roles, hers)).toBe(
        roles.length === 0 || new Set([...roles, ...hers]).size < roles.length + hers.length,
      );
    }),
  );
});

/** A role of so many people of whom so many wish it. */
const group = (role: string, people: number, wishing: number) => {
  const names = Array.from({ length: people }, (_, at) => `${role} ${String(at)}`);
  return { role, area: 'Rivier', people: names, wishing: names.slice(0, wishing) };
};

test.each([
  [
    'enough who do and who do not',
    [group('teacher', 30, 8), group('leader', 30, 9)],
    ['teacher 8', 'leader 9'],
  ],
  [
    'one role alone wishes it: that would tell of all others',
    [group('teacher', 30, 8), group('leader', 6, 0)],
    [],
  ],
  ['too few wish it', [group('teacher', 30, 4), group('leader', 30, 0)], []],
  ['a rest that could be worked out', [group('teacher', 30, 8), group('leader', 30, 1)], []],
  ['all of a role wish it', [group('teacher', 8, 8), group('leader', 30, 9)], []],
  ['nobody', [], []],
])('of wishes is told what tells of nobody: %s', (_, groups, told) => {
  expect(toldWishes(groups, 5).map(({ role, count }) => `${role ?? ''} ${String(count)}`)).toEqual(told);
});

test('no number under five is ever told, and the lines never come to more than the whole', () => {
  const size = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([one, other]) => [Math.max(one, other), Math.min(one, other)]);
  fc.assert(
    fc.property(fc.array(size, { maxLength: 5 }), (sizes) => {
      const groups = sizes.map(([people = 0, wishing = 0], at) =>
        group(`role ${String(at)}`, people, wishing),
      );
      const counts = toldWishes(groups, 5).map(({ count }) => count);
      expect(counts.every((count) => count >= 5)).toBe(true);
      const rest =
        groups.reduce((sum, { wishing }) => sum + wishing.length, 0) - counts.reduce((a, b) => a + b, 0);
      expect(rest).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 50 },
  );
});
