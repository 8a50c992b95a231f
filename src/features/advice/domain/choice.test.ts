import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import type { Person } from './person.ts';
import { ceilingOf, ceilings, enoughHours, waysToBeginWith, waysWithin } from './choice.ts';
import { movedBetween, placesOf } from './reach.ts';
import { advise } from './advise.ts';

const day = isoDate('2026-11-24');
const knowledge = readNational();
const goal = 'licence:teacher-primary';
const waysOf = (person: Person, to: string, ceiling: number | null) =>
  waysWithin({ knowledge, person, goal: to, ceiling, asOf: day, taught: [] }).ways;

describe('the ways within a weekly ceiling', () => {
  test.each(ceilings)('of %i hours never ask more', (ceiling) => {
    for (const { peakHoursPerWeek } of waysOf(aPerson(), goal, ceiling))
      expect(peakHoursPerWeek).toBeLessThanOrEqual(ceiling);
  });

  test('do not depend on the hours that she has, once she said what she wants', () => {
    const many = waysOf(aPerson({ ownHoursPerWeek: 20 }), goal, 24);
    const few = waysOf(aPerson({ ownHoursPerWeek: 0 }), goal, 24);
    const apart = ({ shortMinutes: _, ...way }: (typeof few)[number]) => way;
    expect(few.map(apart)).toEqual(many.map(apart));
    expect(few[0]?.shortMinutes).toBeGreaterThan(many[0]?.shortMinutes ?? 0);
    expect(few.length).toBeGreaterThan(0);
  });

  test('without a ceiling are those of the hours that she has', () => {
    const person = aPerson({ ownHoursPerWeek: 20 });
    const own = ceilingOf(knowledge, person, day);
    expect(own).toBeGreaterThanOrEqual(20);
    for (const { peakHoursPerWeek } of waysOf(person, goal, null))
      expect(peakHoursPerWeek).toBeLessThanOrEqual(own + 1);
  });

  test('more hours never take a sooner way away', () => {
    const ready = (ceiling: number): string => waysOf(aPerson(), goal, ceiling)[0]?.readyOn ?? '9999';
    for (const [index, ceiling] of ceilings.entries()) {
      const before = ceilings[index - 1];
      if (before !== undefined) expect(ready(ceiling) <= ready(before)).toBe(true);
    }
  });

  test('each is best at something or lies in between, and no other beats it', () => {
    const ways = waysOf(aPerson(), goal, 40);
    for (const way of ways)
      for (const other of ways)
        if (other !== way)
          expect(
            other.readyOn <= way.readyOn &&
              other.costCents <= way.costCents &&
              other.peakHoursPerWeek <= way.peakHoursPerWeek,
          ).toBe(false);
    expect(ways[0]?.virtues).toContain('fastest');
  });

  test('to where nothing leads are none', () => {
    expect(waysOf(aPerson(), 'role:astronaut', 40)).toEqual([]);
  });
});

test('what came nearer is named with where it was', () => {
  const placesFor = (hours: number) => {
    const person = aPerson({ ownHoursPerWeek: hours });
    const { steps, routes } = advise(knowledge, person, day);
    return placesOf(steps, routes, person.school);
  };
  const moved = movedBetween(placesFor(0), placesFor(30));
  expect(moved.length).toBeGreaterThan(0);
  for (const { from, to } of moved) expect(from).not.toBe(to);
  expect(movedBetween(placesFor(4), placesFor(4))).toEqual([]);
  expect(movedBetween([], placesFor(4))).toEqual([]);
});

describe('the hours that are enough', () => {
  const people: readonly (readonly [string, Person])[] = [
    ['an assistant', aPerson()],
    ['who has no hour of her own', aPerson({ ownHoursPerWeek: 0 })],
    ['with a degree', aPerson({ diplomas: [{ level: 'hbo', field: '' }] })],
    ['without a diploma', aPerson({ diplomas: [{ level: 'none', field: '' }] })],
  ];
  test.each(
    people.flatMap(([who, person]) =>
      [goal, 'diploma:ad', 'diploma:mbo-4', 'role:astronaut'].map((to) => [who, to, person] as const),
    ),
  )('of %s towards %s are the first with which there is a way', (_, to, person) => {
    const isSure = ({ ifAdmitted }: { readonly ifAdmitted: readonly string[] }): boolean =>
      ifAdmitted.length === 0;
    const first =
      ceilings.find((ceiling) => waysOf(person, to, ceiling).some(isSure)) ??
      ceilings.find((ceiling) => waysOf(person, to, ceiling).length > 0);
    expect(enoughHours({ knowledge, person, goal: to, asOf: day, taught: [] })).toBe(first ?? null);
  });
});

describe('the ways to begin with', () => {
  const begin = (over: Partial<Person>, ceiling: number | null = null) =>
    waysToBeginWith({ knowledge, person: aPerson(over), goal, ceiling, asOf: day, taught: [] });

  test('are those within her own hours, where there are any', () => {
    expect(begin({ ownHoursPerWeek: 20 })).toMatchObject({ within: null });
    expect(begin({ ownHoursPerWeek: 20 }).ways.length).toBeGreaterThan(0);
  });

  test('begin at the least hours that do work, where her own are too few', () => {
    const { ways, within } = begin({ ownHoursPerWeek: 0 });
    expect(within).toBe(20);
    expect(ways.map(({ shortMinutes }) => shortMinutes > 0)).toEqual(ways.map(() => true));
  });

  test('do not begin with what only holds if she is let in, where something is sure', () => {
    const { ways, within } = begin({ ownHoursPerWeek: 0, diplomas: [] });
    expect(within).toBe(20);
    expect(ways[0]?.ifAdmitted).toEqual([]);
  });

  test('are none within the hours that she chose herself, when those are too few', () => {
    expect(begin({ ownHoursPerWeek: 20 }, 4)).toMatchObject({ ways: [], within: 4 });
  });
});
