import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { NextStep } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import type { Person } from './person.ts';
import { rankSteps as rank } from './step.ts';
import type { RouteVerdict } from './step-reason.ts';

const { steps, functions } = readNational();
const [some] = steps;
if (some === undefined) throw new Error('no steps');
const step = (code: string, over: Partial<NextStep> = {}): NextStep => ({
  ...some,
  code,
  direction: 'tasks',
  kind: 'growth',
  route: null,
  functions: [],
  fits: [],
  suits: [],
  only: [],
  ...over,
});
const ground = { asOf: isoDate('2026-11-24'), ages: { olderFrom: 57, pension: 67 } };
const rankSteps = (all: readonly NextStep[], routes: readonly RouteVerdict[], person: Person) =>
  rank(all, routes, { ...ground, person });
const verdict = (over: Partial<RouteVerdict> = {}): RouteVerdict => ({
  code: 'there',
  grants: [],
  admission: 'met',
  feasible: 'yes',
  heldAlready: false,
  months: null,
  costCents: 0,
  certainty: 'confirmed',
  ...over,
});

describe('among equal points', () => {
  test('what asks less comes first, then the order of directions, then the code', () => {
    const all = [
      step('d', { kind: 'qualification', route: 'there' }),
      step('c', { kind: 'modules', route: 'there' }),
      step('b2'),
      step('b1'),
      step('b3', { direction: 'switch' }),
      step('a', { kind: 'stay' }),
    ];
    const codes = rankSteps(all, [verdict()], aPerson()).map(({ code }) => code);
    expect(codes).toEqual(['a', 'b3', 'b1', 'b2', 'c', 'd']);
    expect(rankSteps(all.toReversed(), [verdict()], aPerson()).map(({ code }) => code)).toEqual(codes);
  });

  test('a step without a course has as many points as one with an open, feasible route', () => {
    const [one, other] = rankSteps([step('a'), step('b', { route: 'there' })], [verdict()], aPerson());
    expect(one?.score).toBe(other?.score);
  });
});

test.each([
  ['met', 'yes', 30],
  ['met', 'if', 23],
  ['met', 'no', -5],
  ['conditional', 'yes', 23],
  ['conditional', 'if', 16],
  ['unknown', 'if', -2],
  ['unmet', 'no', -50],
] as const)('a route that is %s and feasible %s counts %d', (admission, feasible, points) => {
  const [ranked] = rankSteps([step('a', { route: 'there' })], [verdict({ admission, feasible })], aPerson());
  expect(ranked?.score).toBe(points);
});

describe('a step is left out', () => {
  const of = (one: NextStep, route = verdict(), person = aPerson()) =>
    rankSteps([one], [route], person).length;
  test('for other functions', () => {
    expect(of(step('a', { functions: ['concierge'] }))).toBe(0);
    expect(of(step('a', { functions: ['concierge', 'onderwijsassistent-b'] }))).toBe(1);
  });
  test('when its route does not exist on that day', () => {
    expect(of(step('a', { route: 'gone' }))).toBe(0);
  });
  test('when she holds what it leads to, and it is a qualification', () => {
    const held = verdict({ heldAlready: true });
    expect(of(step('a', { kind: 'qualification', route: 'there' }), held)).toBe(0);
    expect(of(step('a', { kind: 'modules', route: 'there' }), held)).toBe(1);
  });
  test.each([
    ['yes', 1],
    ['unsure', 1],
    ['no', 0],
  ] as const)('as a qualification, for who says %s', (wantsQualification, count) => {
    const qualification = step('a', { kind: 'qualification', route: 'there' });
    expect(of(qualification, verdict(), aPerson({ wantsQualification }))).toBe(count);
  });
});

describe('the steps of the country', () => {
  test('cover every direction without a diploma, for every function', () => {
    for (const { code } of functions)
      for (const direction of directions) {
        const open = steps.filter(
          (one) =>
            one.direction === direction &&
            one.kind !== 'qualification' &&
            (one.functions.length === 0 || one.functions.includes(code)),
        );
        expect(open.length, `${code} ${direction}`).toBeGreaterThan(0);
      }
  });
  test('go along routes that exist, and only qualifications along those', () => {
    const { routes } = readNational();
    for (const { route, kind, code } of steps) {
      const found = routes.find((one) => one.code === route);
      if (route !== null) expect(found, code).toBeDefined();
      expect(kind === 'qualification', code).toBe(found?.kind === 'qualification');
    }
  });
});
