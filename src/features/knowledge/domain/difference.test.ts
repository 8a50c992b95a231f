import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { differenceFrom } from './difference.ts';
import type { Dated } from './difference.ts';
import { follow, standingOn } from './follow.ts';

const today = isoDate('2026-11-24');
const v = (validFrom: string, validTo: string | null, said: number): Dated<number> => ({
  validFrom: isoDate(validFrom),
  validTo: validTo === null ? null : isoDate(validTo),
  said,
});
const same = (one: number, other: number): boolean => one === other;
const between = (here: Dated<number>[], release: Dated<number>[]) =>
  differenceFrom(here, release, today, same);

describe('two histories', () => {
  test.each([
    ['the same', [v('2020-01-01', null, 1)], [v('2020-01-01', null, 1)]],
    [
      'the same by another way',
      [v('2020-01-01', '2026-12-31', 1), v('2027-01-01', null, 1)],
      [v('2019-01-01', null, 1)],
    ],
    [
      'other only in what is past',
      [v('2020-01-01', '2026-11-23', 9), v('2026-11-24', null, 1)],
      [v('2020-01-01', null, 1)],
    ],
    ['both empty', [], []],
  ])('%s do not differ', (_, here, release) => {
    expect(between(here, release)).toBeNull();
  });

  test.each([
    [
      'a value of here since last month',
      [v('2020-01-01', '2026-10-31', 1), v('2026-11-01', null, 2)],
      [v('2020-01-01', null, 1)],
      { kind: 'other', slices: [{ day: today, here: 2, release: 1 }], take: v('2026-11-24', null, 1) },
    ],
    [
      'a value of here that is still to come',
      [v('2020-01-01', '2026-12-31', 1), v('2027-01-01', null, 2)],
      [v('2020-01-01', null, 1)],
      { kind: 'other', slices: [{ day: '2027-01-01', here: 2, release: 1 }], take: v('2027-01-02', null, 1) },
    ],
    [
      'a version of the release that was not taken',
      [v('2020-01-01', null, 2)],
      [v('2020-01-01', '2027-07-31', 1), v('2027-08-01', null, 3)],
      {
        kind: 'other',
        slices: [
          { day: today, here: 2, release: 1 },
          { day: '2027-08-01', here: 2, release: 3 },
        ],
        take: v('2026-11-24', '2027-07-31', 1),
      },
    ],
    [
      'one that only stands here',
      [v('2026-01-01', null, 1)],
      [],
      { kind: 'only-here', slices: [{ day: today, here: 1, release: null }], take: null },
    ],
    [
      'one that was withdrawn before it began',
      [],
      [v('2027-01-01', null, 1)],
      {
        kind: 'only-release',
        slices: [{ day: '2027-01-01', here: null, release: 1 }],
        take: v('2027-01-01', null, 1),
      },
    ],
    [
      'one that was ended here',
      [v('2020-01-01', '2026-12-31', 1)],
      [v('2020-01-01', null, 1)],
      {
        kind: 'other',
        slices: [{ day: '2027-01-01', here: null, release: 1 }],
        take: v('2027-01-01', null, 1),
      },
    ],
    [
      'a short version, with a later one in the way',
      [v('2020-01-01', '2026-12-31', 2), v('2027-01-01', null, 1)],
      [v('2020-01-01', '2026-12-31', 1), v('2027-01-01', null, 1)],
      { kind: 'other', slices: [{ day: today, here: 2, release: 1 }], take: null },
    ],
  ])('%s', (_, here, release, found) => {
    expect(between(here, release)).toEqual(found);
  });
});

/** Versions that never overlap, from pieces of some length, some of them left out. */
const history = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 90 }),
      said: fc.integer({ min: 1, max: 3 }),
      gap: fc.boolean(),
    }),
    {
      maxLength: 5,
    },
  )
  .map((pieces) => {
    const versions: Dated<number>[] = [];
    let from = addDays(today, -120);
    for (const { days, said, gap } of pieces) {
      if (!gap) versions.push({ validFrom: from, validTo: addDays(from, days - 1), said });
      from = addDays(from, days);
    }
    return versions;
  });
const at = (all: readonly Dated<number>[], day: IsoDate): number | null =>
  all.find((one) => standingOn(one, day) === 'now')?.said ?? null;

test('nothing is found exactly when they agree on every day to come', () => {
  fc.assert(
    fc.property(history, history, (here, release) => {
      const days = Array.from({ length: 500 }, (_, n) => addDays(today, n));
      const agree = days.every((day) => at(here, day) === at(release, day));
      expect(between(here, release) === null).toBe(agree);
    }),
  );
});

test('what is to be taken can be written, and brings the release nearer', () => {
  fc.assert(
    fc.property(history, history, (here, release) => {
      const take = between(here, release)?.take ?? null;
      if (take === null) return;
      const cut = follow(here, take);
      expect(cut.ok).toBe(true);
      expect(take.validFrom >= today).toBe(true);
      expect(at(release, take.validFrom)).toBe(take.said);
      expect(at(here, take.validFrom)).not.toBe(take.said);
    }),
  );
});
