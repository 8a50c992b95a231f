import { describe, expect, test } from 'vitest';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { isoDate } from '#core/date.ts';
import type { Certainty } from '#core/knowledge.ts';
import { advise } from './advise.ts';
import { certaintyOf, leastSure } from './certainty.ts';

test.each<[readonly Certainty[], Certainty]>([
  [[], 'confirmed'],
  [['confirmed'], 'confirmed'],
  [['confirmed', 'confirmed-before'], 'confirmed-before'],
  [['best-knowledge', 'confirmed'], 'best-knowledge'],
  [['best-knowledge', 'confirmed-before', 'confirmed'], 'best-knowledge'],
])('the least sure of %j is %s', (some, least) => {
  expect(leastSure(some)).toBe(least);
  expect(leastSure(some.toReversed())).toBe(least);
});

test('one fact that is not sure makes a route best knowledge', () => {
  expect(certaintyOf({ certainty: 'confirmed', notSure: [] })).toBe('confirmed');
  expect(certaintyOf({ certainty: 'confirmed', notSure: ['cost'] })).toBe('best-knowledge');
  expect(certaintyOf({ certainty: 'confirmed-before', notSure: [] })).toBe('confirmed-before');
});

describe('a step of the advice', () => {
  const knowledge = readNational();
  const day = isoDate('2026-11-24');
  const stepOf = (code: string, change: Partial<(typeof knowledge)['steps'][number]> = {}) =>
    advise(
      {
        ...knowledge,
        steps: knowledge.steps.map((step) => (step.code === code ? { ...step, ...change } : step)),
      },
      aPerson(),
      day,
    ).steps.find((step) => step.code === code);
  const free = knowledge.steps.find(({ route, functions }) => route === null && functions.length === 0);
  const along = advise(knowledge, aPerson(), day).steps.find(
    ({ route, kind }) =>
      kind === 'modules' &&
      knowledge.routes.some((one) => one.code === route && one.certainty === 'best-knowledge'),
  );

  test.each<Certainty>(['confirmed', 'confirmed-before', 'best-knowledge'])(
    'without a route is as sure as it is itself: %s',
    (certainty) => {
      expect(stepOf(free?.code ?? '', { certainty })?.certainty).toBe(certainty);
    },
  );

  test('along a route with a source has one, also where a fact of the route has not', () => {
    expect(knowledge.routes.find(({ code }) => code === 'growth-in-function')?.notSure).not.toEqual([]);
    expect(stepOf('deepen-in-function')?.certainty).toBe('confirmed');
  });

  test('is never surer than the course that it follows', () => {
    expect(stepOf(along?.code ?? '', { certainty: 'confirmed' })?.certainty).toBe('best-knowledge');
  });

  test('says so for every step that nobody found a source for', () => {
    for (const step of advise(knowledge, aPerson(), day).steps) {
      const own = knowledge.steps.find(({ code }) => code === step.code)?.certainty;
      if (own === 'best-knowledge') expect(step.certainty).toBe('best-knowledge');
    }
  });
});
