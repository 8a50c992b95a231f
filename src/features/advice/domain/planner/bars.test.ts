import { describe, expect, it } from 'vitest';
import { barsOf, withBoth } from './bars.ts';
import { compileCatalogue } from './compile.ts';
import type { PlannerOffer } from './model.ts';

interface Terms {
  readonly needs?: readonly (readonly string[])[];
  /** Words that end in `!` expire after a year. */
  readonly grants: readonly string[];
}

const offer = (code: string, { needs = [], grants }: Terms): PlannerOffer => ({
  code,
  needs,
  grants: grants.map((word) => ({
    credential: word.replace('!', ''),
    validMonths: word.endsWith('!') ? 12 : null,
  })),
  starts: [0, 12, 24],
  months: 6,
  load: 60,
  payments: [100],
});

interface Case {
  readonly name: string;
  readonly offers: Readonly<Record<string, readonly string[]>>;
  readonly goal?: readonly (readonly string[])[];
  readonly bars: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'what grants something else bars only itself', offers: { a: ['x'], b: ['y'] }, bars: ['10', '01'] },
  { name: 'what grants for ever the same is barred', offers: { a: ['x'], b: ['x'] }, bars: ['11', '11'] },
  {
    name: 'what grants more is barred, not what grants less',
    offers: { a: ['x'], b: ['x', 'y'] },
    bars: ['11', '01'],
  },
  { name: 'what expires is not', offers: { a: ['x!'], b: ['x!'] }, bars: ['00', '00'] },
  { name: 'what lasts is, for what expires', offers: { a: ['x!'], b: ['x'] }, bars: ['01', '01'] },
  {
    name: 'part of it that expires is enough to stay',
    offers: { a: ['x', 'y'], b: ['x', 'y!'] },
    bars: ['10', '10'],
  },
  { name: 'what reaches the goal is barred for all', offers: { a: ['x'], b: ['goal!'] }, bars: ['11', '01'] },
  {
    name: 'what reaches half of the goal is not',
    offers: { a: ['x'], b: ['goal!'] },
    goal: [['goal'], ['also']],
    bars: ['10', '00'],
  },
  {
    name: 'the goal in other words is the goal',
    offers: { a: ['x'], b: ['y'] },
    goal: [['x', 'y']],
    bars: ['11', '11'],
  },
];

describe('what cannot come before an offer', () => {
  it.each(cases)('$name', ({ offers, goal = [['goal']], bars }) => {
    const catalogue = Object.entries(offers).map(([code, grants]) => offer(code, { grants }));
    expect(barsOf(catalogue, goal)).toEqual(bars);
  });

  it.each([
    ['0011', '0101', '0111'],
    ['0000', '1000', '1000'],
    ['1111', '1111', '1111'],
    ['', '', ''],
  ])('%s and %s together bar %s', (a, b, both) => {
    expect(withBoth(a, b)).toBe(both);
  });
});

describe('needs whose ways share nothing', () => {
  const programme = (code: string) =>
    offer(code, {
      needs: [
        ['degree', 'test-a'],
        ['degree', 'test-b'],
      ],
      grants: ['licence', 'degree'],
    });
  const offers = [
    programme('one'),
    { ...programme('two'), load: 30, payments: [500] },
    offer('test-a', { grants: ['test-a!'] }),
    offer('test-b', { grants: ['test-b!'] }),
  ];
  const needsOf = (goal: string) => {
    const { courses } = compileCatalogue(offers, [[goal]], { months: 48, intoSchoolYear: 3 });
    return courses.find(({ code }) => code === 'one')?.needs ?? [];
  };

  it.each(['licence', 'degree'])('are apart on the way to a %s, though each programme grants one', (goal) => {
    const [first, second] = needsOf(goal);
    expect(needsOf(goal)).toHaveLength(2);
    expect(first?.courses.map(({ code }) => code)).toEqual(['test-a']);
    expect(second?.courses.map(({ code }) => code)).toEqual(['test-b']);
    expect(first?.apart[second?.id ?? 0]).toBe(1);
  });

  it('stay apart behind what stands between', () => {
    const further = offer('further', { needs: [['degree', 'card']], grants: ['card', 'course'] });
    const needing = offer('needing', { needs: [['card'], ['test-b']], grants: ['goal'] });
    const { courses } = compileCatalogue([...offers, further, needing], [['goal']], {
      months: 48,
      intoSchoolYear: 3,
    });
    const card = courses
      .find(({ code }) => code === 'needing')
      ?.needs.find(({ credentials }) => credentials.has('card'));
    const passed = courses.filter(({ id }) => card?.closure[id] === 1).map(({ code }) => code);
    expect(passed).toEqual(['further', 'one', 'test-a', 'test-b', 'two']);
  });
});
