import { describe, expect, test } from 'vitest';
import type { IsoDate } from './date.ts';
import { asKnownOn } from './known-on.ts';
import type { RuleVersion } from './knowledge.ts';
import { lastKnown, ruleOn, valueOn } from './rule.ts';

const version = (
  value: number,
  from: string,
  to: string | null,
  given: Partial<RuleVersion> = {},
): RuleVersion =>
  ({
    key: 'hours',
    value,
    validFrom: from,
    validTo: to,
    setBy: 'country',
    certainty: 'confirmed',
    knownUntil: null,
    ...given,
  }) as RuleVersion;
const day = (text: string) => text as IsoDate;
const rules = [
  version(1, '2025-01-01', '2025-12-31'),
  version(2, '2026-01-01', '2026-07-31'),
  version(3, '2026-03-01', '2026-03-31', { setBy: 'board' }),
  version(9, '2026-01-01', null, { key: 'other' }),
];

describe('the version that holds on a day', () => {
  test.each([
    ['2024-12-31', null],
    ['2025-01-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 2],
    ['2026-02-28', 2],
    ['2026-03-01', 3],
    ['2026-03-31', 3],
    ['2026-04-01', 2],
    ['2026-07-31', 2],
    ['2026-08-01', null],
  ])('%s: %s', (on, value) => {
    expect(ruleOn(rules, 'hours', day(on))?.value ?? null).toBe(value);
    expect(valueOn(rules, 'hours', day(on), 7)).toBe(value ?? 7);
  });

  test('one without an end goes on, and no other key is taken', () => {
    expect(ruleOn(rules, 'other', day('2040-01-01'))?.value).toBe(9);
    expect(ruleOn(rules, 'unknown', day('2026-01-01'))).toBeNull();
  });

  test('it says when it was only known before', () => {
    const known = [version(1, '2025-01-01', null, { knownUntil: day('2025-06-30') })];
    expect(ruleOn(known, 'hours', day('2025-06-30'))?.certainty).toBe('confirmed');
    expect(ruleOn(known, 'hours', day('2025-07-01'))?.certainty).toBe('confirmed-before');
  });
});

describe('the last version that was known', () => {
  test.each([
    ['2024-12-31', null],
    ['2025-06-01', 1],
    // The board's own holds; later the last to begin is its own too, though it ended.
    ['2026-03-15', 3],
    ['2026-08-01', 3],
  ])('%s: %s', (on, value) => {
    expect(lastKnown(rules, 'hours', day(on))?.value ?? null).toBe(value);
    expect(lastKnown(rules.toReversed(), 'hours', day(on))?.value ?? null).toBe(value);
  });
  test('of another rule nothing is known', () => {
    expect(lastKnown(rules, 'unknown', day('2026-03-15'))).toBeNull();
  });
});

describe('what a source confirmed, it confirmed up to a day', () => {
  test.each([
    ['confirmed', '2025-06-30', '2025-06-30', 'confirmed'],
    ['confirmed', '2025-06-30', '2025-07-01', 'confirmed-before'],
    ['confirmed', null, '2099-01-01', 'confirmed'],
    ['unsure', '2025-06-30', '2025-07-01', 'unsure'],
  ])('%s until %s, on %s: %s', (certainty, knownUntil, on, expected) => {
    const one = { certainty, knownUntil } as Parameters<typeof asKnownOn>[0];
    expect(asKnownOn(one, day(on)).certainty).toBe(expected);
  });
});
