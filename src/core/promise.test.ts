import { expect, test } from 'vitest';
import { held, never, only, organisation, outside, readers } from './promise.ts';

test('a promise names who sees it, and who never does', () => {
  const promise = only(['card'], ['self', 'leader']);
  expect(promise).toStrictEqual({
    things: ['card'],
    sees: ['self', 'leader'],
    never: readers.filter((reader) => reader !== 'self' && reader !== 'leader'),
  });
  expect(only(['report'], ['self'], 'both-ready').until).toBe('both-ready');
  expect(never(['giver'], ['board'])).toStrictEqual({ things: ['giver'], sees: [], never: ['board'] });
  expect(held('a.test.ts', 'that', ['self'], ['mail'])).toStrictEqual({
    things: [],
    sees: ['self'],
    never: ['mail'],
    heldBy: ['a.test.ts', 'that'],
  });
});

test('whoever reads is herself, of the organisation, or outside it', () => {
  expect([...organisation, ...outside, 'self', 'named'].toSorted()).toEqual(readers.toSorted());
});
