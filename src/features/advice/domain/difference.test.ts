import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { meansOf, routeChanges } from './difference.ts';
import { changed, scales, stopsOf, tryableDiplomas } from './what-if.ts';
import type { Person } from './person.ts';
import type { WhatIf } from './what-if.ts';

const day = isoDate('2026-11-24');
const knowledge = readNational();
const routesFor = (person: Person) => advise(knowledge, person, day).routes;
const asNow: WhatIf = { days: null, leaveHours: null, ownHours: null, diploma: null };
const changesFor = (asked: Partial<WhatIf>, over: Partial<Person> = {}) => {
  const person = aPerson(over);
  return routeChanges(
    routesFor(person),
    routesFor(changed(person, { ...asNow, ...asked }, day, knowledge.rules)),
    asked.diploma ?? null,
  );
};

describe('what she has for learning', () => {
  test.each([
    ['her own time', { ownHours: 10 }, 6 * 60],
    ['study leave', { leaveHours: 8 }, 8 * 60],
  ])('%s counts whole in her week and changes nothing of the year', (_, asked, minutes) => {
    const person = aPerson();
    const before = meansOf(knowledge, person, day);
    const after = meansOf(knowledge, changed(person, { ...asNow, ...asked }, day, knowledge.rules), day);
    expect(after).toEqual({ ...before, weekMinutes: before.weekMinutes + minutes });
  });

  test('what the agreement gives in a year grows with the days she works, her own week with the days she does not', () => {
    const means = [2, 3, 5].map((days) =>
      meansOf(knowledge, changed(aPerson(), { ...asNow, days }, day, knowledge.rules), day),
    );
    expect(means.map(({ yearCents }) => yearCents)).toEqual([20_000, 30_000, 50_000]);
    const weeks = means.map(({ weekMinutes }) => weekMinutes);
    expect(weeks).toEqual([...weeks].sort((one, other) => other - one));
  });

  test('nobody without a job has anything from the agreement; the days are her own', () => {
    const { weekMinutes, ...agreement } = meansOf(
      knowledge,
      aPerson({ contracts: [], ownHoursPerWeek: 2 }),
      day,
    );
    expect(agreement).toEqual({ yearMinutes: 0, yearCents: 0 });
    expect(weekMinutes).toBe(meansOf(knowledge, aPerson({ ownHoursPerWeek: 2 }), day).weekMinutes);
  });
});

describe('the routes of which the answer becomes another one', () => {
  test('are none as long as nothing changes', () => {
    expect(changesFor({})).toEqual([]);
    expect(routeChanges([], routesFor(aPerson()))).toEqual([]);
  });

  test('say what it was and what it would be', () => {
    const changes = changesFor({ ownHours: 12, leaveHours: 8, days: 5 });
    const ad = changes.find(({ route }) => route.code === 'ad-pep');
    expect(ad).toMatchObject({ may: null, can: ['no', 'if'], towards: 'nearer' });
  });

  test('what leads to the tried diploma or to less is no news', () => {
    const codes = (level: DiplomaLevel, diplomas: Person['diplomas']) =>
      changesFor({ diploma: level }, { diplomas }).map(({ route }) => route.code);
    const below = ['entree', 'mbo-2', 'mbo-3', 'mbo4-onderwijsassistent', 'mbo4-ervaring'];
    for (const diplomas of [[], [{ level: 'mbo-3', field: '' }], [{ level: 'none', field: '' }]] as const)
      for (const level of ['mbo-4', 'ad', 'hbo'] as const) {
        const changed = codes(level, diplomas);
        expect(changed.filter((code) => below.includes(code))).toEqual([]);
        expect(changed.length).toBeGreaterThan(0);
      }
  });

  test('less time takes them farther away', () => {
    const changes = changesFor({ ownHours: 0 }, { ownHoursPerWeek: 12, studyLeaveHoursPerWeek: 8 });
    expect(changes.length).toBeGreaterThan(0);
    for (const { towards, can } of changes) {
      expect(towards).toBe('farther');
      expect(can).not.toBeNull();
    }
  });

  test('back again is the other way round, and what came nearer stands first', () => {
    const stops = (name: 'days' | 'leaveHours' | 'ownHours') => fc.constantFrom(...stopsOf(scales[name]));
    fc.assert(
      fc.property(
        stops('days'),
        stops('leaveHours'),
        stops('ownHours'),
        fc.constantFrom(null, ...tryableDiplomas),
        (days, leaveHours, ownHours, diploma) => {
          const person = aPerson({ diplomas: [] });
          const [now, then] = [
            routesFor(person),
            routesFor(changed(person, { days, leaveHours, ownHours, diploma }, day, knowledge.rules)),
          ];
          const there = routeChanges(now, then);
          const back = routeChanges(then, now);
          for (const { route, may, can } of there) {
            const other = back.find((change) => change.route.code === route.code);
            expect(other?.may?.toReversed() ?? null).toEqual(may);
            expect(other?.can?.toReversed() ?? null).toEqual(can);
          }
          const order = there.map(({ towards }) => towards);
          expect(order).toEqual([...order].sort((one, other) => (one < other ? 1 : one > other ? -1 : 0)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
