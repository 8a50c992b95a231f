import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, changed as as } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import {
  changed,
  hoursMissing,
  nearestStop,
  openings,
  scales,
  standsAt,
  stopsOf,
  triedBy,
  whatIfInput,
} from './what-if.ts';
import { situationOf } from './situation.ts';
import type { ScaleName, WhatIf } from './what-if.ts';

const day = isoDate('2026-11-24');
const national = readNational();
const { rules } = national;
const nothing: WhatIf = { days: null, leaveHours: null, ownHours: null, diploma: null };
const tried = (address: Record<string, string>, over: Parameters<typeof aPerson>[0] = {}) =>
  triedBy(whatIfInput.parse(address), aPerson(over), day, rules);

describe('the address', () => {
  test.each([
    [{}, null],
    [{ days: '4' }, { days: 4 }],
    [{ days: '4.5' }, { days: 4.5 }],
    [{ days: '4.25' }, null],
    [{ days: '9' }, null],
    [{ days: '0' }, null],
    [{ days: '' }, null],
    [{ days: 'NaN' }, null],
    [{ leaveHours: '8' }, { leaveHours: 8 }],
    [{ leaveHours: '9' }, null],
    [{ ownHours: '-2' }, null],
    [{ ownHours: '1e1' }, { ownHours: 10 }],
    [{ diploma: 'ad' }, { diploma: 'ad' }],
    [{ diploma: 'doctor' }, null],
    [{ other: 'x' }, null],
  ])('%o tries %o', (address, asks) => {
    expect(tried(address)).toEqual(asks === null ? null : { ...nothing, ...asks });
  });
});

describe('a slider that stands where she is today', () => {
  test.each([
    ['three of five days', { days: '3' }, {}],
    ['the stop nearest to her days', { days: '3.5' }, { workingTimeFactor: 0.6543 }],
    ['no study leave', { leaveHours: '0' }, {}],
    ['the stop nearest to her own time', { ownHours: '8' }, { ownHoursPerWeek: 7.6 }],
    ['the end of the line, when she has more than that', { ownHours: '12' }, { ownHoursPerWeek: 20 }],
    ['a diploma that she holds', { diploma: 'mbo-4' }, {}],
    ['a form that was sent as it stands', { days: '3', leaveHours: '0', ownHours: '4', diploma: '' }, {}],
  ])('tries nothing: %s', (_, address, { workingTimeFactor, ...over }: Over) => {
    const from = isoDate('2020-08-01');
    const contracts = [{ from, to: null, workingTimeFactor: workingTimeFactor ?? 0.6 }];
    expect(tried(address, { contracts, ...over })).toBeNull();
  });

  test('leaves the others as they are now', () => {
    expect(tried({ days: '4', leaveHours: '0', ownHours: '4', diploma: '' })).toEqual({
      ...nothing,
      days: 4,
    });
  });

  interface Over {
    readonly workingTimeFactor?: number;
    readonly ownHoursPerWeek?: number;
  }
});

describe('the scales', () => {
  const names = Object.keys(scales) as ScaleName[];

  test.each(names)('%s has its stops from the least to the most', (name) => {
    const stops = stopsOf(scales[name]);
    expect(stops[0]).toBe(scales[name].least);
    expect(stops.at(-1)).toBe(scales[name].most);
    expect(new Set(stops).size).toBe(stops.length);
  });

  test('the nearest stop is a stop, and none is nearer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: 0, max: 60, noNaN: true }), (name, amount) => {
        const stop = nearestStop(scales[name], amount);
        const away = stopsOf(scales[name]).map((one) => Math.abs(one - amount));
        expect(stopsOf(scales[name])).toContain(stop);
        expect(Math.abs(stop - amount)).toBe(Math.min(...away));
      }),
    );
  });

  test('where she stands is told exactly', () => {
    expect(standsAt(aPerson({ studyLeaveHoursPerWeek: 1.5 }), day, rules)).toEqual({
      days: 3,
      leaveHours: 1.5,
      ownHours: 4,
    });
    expect(standsAt(aPerson({ contracts: [] }), day, rules).days).toBe(0);
  });
});

describe('the same person, otherwise', () => {
  test('changes only what was asked', () => {
    const person = aPerson();
    expect(changed(person, nothing, day, rules)).toEqual(person);
    const other = changed(person, { days: 4, leaveHours: 8, ownHours: 2, diploma: 'ad' }, day, rules);
    expect(other).toMatchObject({ studyLeaveHoursPerWeek: 8, ownHoursPerWeek: 2 });
    expect(other.contracts).toEqual([{ from: '2010-08-01', to: null, workingTimeFactor: 0.8 }]);
    expect(other.diplomas.map(({ level }) => level)).toEqual(['mbo-4', 'ad']);
  });

  test('an ended job stays an ended job, and one of today becomes another', () => {
    const from = isoDate('2010-08-01');
    const ended = { from, to: isoDate('2020-07-31'), workingTimeFactor: 1 };
    const person = aPerson({ contracts: [ended] });
    expect(changed(person, { ...nothing, days: 5 }, day, rules).contracts).toEqual([
      ended,
      { from: day, to: null, workingTimeFactor: 1 },
    ]);
  });
});

describe('fewer days', () => {
  const weekOf = (days: number | null): number => {
    const then = changed(aPerson(), { ...nothing, days }, day, rules);
    return situationOf(national, then, day).time.total / 60;
  };
  test('are hours of her own, so there is more time to learn', () => {
    expect(weekOf(2) - weekOf(null)).toBeCloseTo(8, 6);
    expect(weekOf(1) - weekOf(2)).toBeCloseTo(8, 6);
    expect(weekOf(5)).toBeCloseTo(weekOf(null), 6);
  });
});

describe('where a route opens', () => {
  const stands = standsAt(aPerson(), day, rules);
  const routesAt = (one: WhatIf, person = aPerson()) =>
    advise(national, changed(person, one, day, rules), day).routes;
  const found = openings(routesAt, nothing, stands);

  test('is the first stop at which more can be done, on each scale', () => {
    expect(found.map(({ scale, at, route: { code } }) => [scale, at, code])).toContainEqual([
      'ownHours',
      10,
      'ad-pep',
    ]);
    for (const { scale, at, route } of found) {
      const rank = (stop: number): number => {
        const one = routesAt({ ...nothing, [scale]: stop }).find(
          ({ route: { code } }) => code === route.code,
        );
        return ['no', 'if', 'yes'].indexOf(one?.feasible ?? 'no');
      };
      const step = scale === 'days' ? -scales[scale].step : scales[scale].step;
      expect(rank(at)).toBeGreaterThan(rank(at - step));
    }
  });

  test('is nowhere for who may not begin, or has enough', () => {
    expect(found.map(({ route: { code } }) => code)).not.toContain('zij-instroom');
    const rich = as(aPerson(), 'own 40; budget 90000');
    expect(openings((one) => routesAt(one, rich), nothing, standsAt(rich, day, rules))).toEqual([]);
  });

  test('what is missing is said in a week, least first, and nothing where nothing is', () => {
    const minutes = hoursMissing(routesAt(nothing)).map((one) => [one.route.code, one.minutes]);
    expect(minutes[0]).toEqual(['ad-pep', 783]);
    expect(minutes.map(([code]) => code)).not.toContain('mbo4-onderwijsassistent');
    expect(hoursMissing(routesAt(nothing, as(aPerson(), 'own 40')))).toEqual([]);
  });
});
