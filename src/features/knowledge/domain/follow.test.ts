import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, covers, isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { follow, isStale, newestOf, seenOf, standingOn } from './follow.ts';
import type { Spell } from './follow.ts';

const spell = (from: string, to: string | null = null): Spell => ({
  validFrom: isoDate(from),
  validTo: to === null ? null : isoDate(to),
});

describe('a new version', () => {
  test.each([
    ['is the first', [], spell('2027-01-01'), { ok: true, value: null }],
    [
      'ends the open one the day before',
      [spell('2020-01-01')],
      spell('2027-03-01'),
      { ok: true, value: { validFrom: '2020-01-01', to: '2027-02-28', was: null } },
    ],
    [
      'shortens one that would have ended later',
      [spell('2020-01-01', '2028-12-31')],
      spell('2027-01-01'),
      { ok: true, value: { validFrom: '2020-01-01', to: '2026-12-31', was: '2028-12-31' } },
    ],
    [
      'leaves alone what ended before',
      [spell('2020-01-01', '2026-12-31')],
      spell('2027-01-01'),
      { ok: true, value: null },
    ],
    [
      'ends one that ends on its own first day',
      [spell('2020-01-01', '2027-01-01')],
      spell('2027-01-01'),
      { ok: true, value: { validFrom: '2020-01-01', to: '2026-12-31', was: '2027-01-01' } },
    ],
    [
      'cannot begin on the day of the newest',
      [spell('2027-01-01')],
      spell('2027-01-01'),
      { ok: false, error: 'starts-before-newest' },
    ],
    [
      'cannot begin before one to come',
      [spell('2020-01-01', '2026-12-31'), spell('2027-01-01')],
      spell('2026-12-01'),
      { ok: false, error: 'starts-before-newest' },
    ],
    [
      'cannot end before it begins',
      [],
      spell('2027-01-02', '2027-01-01'),
      { ok: false, error: 'ends-before-start' },
    ],
    ['may hold for one day', [], spell('2027-01-01', '2027-01-01'), { ok: true, value: null }],
  ])('%s', (_, existing, next, expected) => {
    expect(follow(existing, next)).toEqual(expected);
  });

  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(isoDate('2026-01-01'), days));
  const one = fc.record({ validFrom: day, validTo: fc.option(day, { nil: null }) });

  /** The versions that are there after following each other, as the stores write them. */
  const chain = (spells: readonly Spell[]): Spell[] =>
    spells.reduce<Spell[]>((kept, next) => {
      const outcome = follow(kept, next);
      if (!outcome.ok) return kept;
      const cut = outcome.value;
      return [
        ...kept.map((old) =>
          cut !== null && old.validFrom === cut.validFrom ? { ...old, validTo: cut.to } : old,
        ),
        next,
      ];
    }, []);
  const holdsOn = (versions: readonly Spell[], on: IsoDate): Spell[] =>
    versions.filter(({ validFrom, validTo }) => covers({ from: validFrom, to: validTo }, on));

  test('never makes two hold on one day', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), day, (spells, on) => {
        expect(holdsOn(chain(spells), on).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('changes nothing before its first day', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), one, day, (spells, next, on) => {
        const before = chain(spells);
        fc.pre(on < next.validFrom);
        const starts = (versions: readonly Spell[]): IsoDate[] =>
          holdsOn(versions, on).map(({ validFrom }) => validFrom);
        expect(starts(chain([...spells, next]))).toEqual(starts(before));
      }),
    );
  });
});

test.each([
  [spell('2026-01-01', '2026-11-23'), 'past'],
  [spell('2026-01-01', '2026-11-24'), 'now'],
  [spell('2026-11-24'), 'now'],
  [spell('2026-11-25'), 'coming'],
])('%o stands as %s on 24 November', (version, standing) => {
  expect(standingOn(version, isoDate('2026-11-24'))).toBe(standing);
});

test.each([
  ['2025-11-24', false],
  ['2025-11-23', true],
  ['2026-11-24', false],
])('what was looked at on %s is stale on 24 November 2026: %s', (checkedOn, stale) => {
  expect(isStale(isoDate(checkedOn), isoDate('2026-11-24'))).toBe(stale);
});

test('the newest is the one that begins last, whatever the order', () => {
  const [a, b] = [spell('2020-01-01'), spell('2026-01-01')];
  expect(newestOf([b, a])).toBe(b);
  expect(newestOf([a, b])).toBe(b);
  expect(newestOf([])).toBeNull();
});

test('what was seen grows with every version and every change of one', () => {
  expect(seenOf([])).toBe(0);
  expect(seenOf([{ version: 1 }, { version: 3 }])).toBe(4);
});
