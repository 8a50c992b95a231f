import { describe, expect, test } from 'vitest';
import { orientationParts, partsThere, standingOf } from './orientation.ts';
import type { OrientationPart, PartFacts, PartStanding } from './orientation.ts';

const facts = (isThere: boolean, isShown: boolean, isAsked = false): PartFacts => ({
  isThere,
  isShown,
  isAsked,
});

describe('how a part stands for the coach', () => {
  test.each<[OrientationPart, PartFacts, PartStanding]>([
    ['card', facts(false, false), 'absent'],
    ['card', facts(true, false), 'not-shown'],
    ['card', facts(true, false, true), 'asked'],
    ['card', facts(false, false, true), 'asked'],
    ['feedback', facts(true, true), 'shown'],
    ['feedback', facts(true, true, true), 'shown'],
    ['compass', facts(false, true), 'absent'],
    ['conversation', facts(true, false), 'held'],
    ['conversation', facts(false, false), 'absent'],
  ])('%s %o: %s', (part, given, standing) => {
    expect(standingOf(part, given)).toBe(standing);
  });
});

test('counts the parts that are there, shown or not', () => {
  const orientation = {
    card: facts(true, false),
    conversation: facts(true, false),
    feedback: facts(false, true),
    compass: facts(true, true),
  };
  expect(partsThere(orientation)).toBe(3);
  expect(orientationParts).toHaveLength(4);
});
