import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondsToWait } from './limit.ts';

const limit = { most: 3, seconds: 60 };
const since = new Date('2026-11-24T10:00:00Z');
const after = (seconds: number): Date => new Date(since.getTime() + seconds * 1000);

describe('how long to wait', () => {
  test.each([
    ['the first time', 1, 0, null],
    ['the last time that is allowed', 3, 10, null],
    ['once too often', 4, 10, 50],
    ['again and again', 40, 59.5, 1],
    ['when the period has just ended', 4, 60, 1],
  ])('%s', (_, attempts, seconds, expected) => {
    expect(secondsToWait(limit, attempts, since, after(seconds))).toBe(expected);
  });

  test('is at least a second and at most the whole period', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), (attempts, seconds) => {
        const wait = secondsToWait(limit, attempts, since, after(seconds));
        expect(wait === null || (wait >= 1 && wait <= limit.seconds)).toBe(true);
        expect(wait === null).toBe(attempts <= limit.most);
      }),
    );
  });
});
