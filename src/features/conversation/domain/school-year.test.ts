import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import {
  byNeed,
  countProgress,
  namesakesIn,
  progressOf,
  selfImageMoment,
  conversationsByMonth,
} from './school-year.ts';
import type { Colleague } from './school-year.ts';

const today = isoDate('2026-11-24');
const colleague = (name: string, change: Partial<Colleague> = {}): Colleague => ({
  personId: name,
  name,
  work: '',
  heldOn: null,
  plannedOn: null,
  hasOpen: false,
  ...change,
});

describe('how the school year went so far', () => {
  test.each([
    ['nothing', {}, 'none'],
    ['begun, no date', { hasOpen: true }, 'started'],
    ['a date', { hasOpen: true, plannedOn: today }, 'planned'],
    ['held', { heldOn: today }, 'held'],
    ['held, and the next one planned', { heldOn: today, hasOpen: true, plannedOn: today }, 'held'],
  ] as const)('%s', (_, change, expected) => {
    expect(progressOf(colleague('Anne', change))).toBe(expected);
  });

  test('who shares a name is told apart, nobody else', () => {
    const list = [colleague('Bo'), colleague('Anne'), colleague('Bo')];
    expect([...namesakesIn(list)]).toEqual(['Bo']);
  });

  test('who had none comes first, then by name', () => {
    const list = [
      colleague('Zoë'),
      colleague('Bo', { heldOn: today }),
      colleague('Anne'),
      colleague('Çağla', { hasOpen: true }),
    ];
    expect(byNeed(list).map(({ name }) => name)).toEqual(['Anne', 'Zoë', 'Çağla', 'Bo']);
    expect(countProgress(list)).toEqual({ none: 2, started: 1, planned: 0, held: 1 });
  });
});

describe('the strip of the year', () => {
  test('counts per month, within this school year', () => {
    const conversations = [
      { heldOn: isoDate('2026-09-03'), plannedOn: isoDate('2026-09-01') },
      { heldOn: null, plannedOn: isoDate('2026-12-01') },
      { heldOn: null, plannedOn: isoDate('2026-12-31') },
      { heldOn: isoDate('2026-07-31'), plannedOn: null },
      { heldOn: null, plannedOn: isoDate('2027-08-01') },
      { heldOn: null, plannedOn: null },
    ];
    expect(conversationsByMonth(conversations, today)).toEqual([
      { month: '2026-09-01', held: 1, planned: 0 },
      { month: '2026-12-01', held: 0, planned: 2 },
    ]);
  });

  test('counts every talk of the year once', () => {
    const day = fc.integer({ min: -100, max: 240 }).map((days) => addDays(isoDate('2026-08-01'), days));
    const conversation = fc.record({
      heldOn: fc.option(day, { nil: null }),
      plannedOn: fc.option(day, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(conversation), (conversations) => {
        const within = conversations.filter(
          ({ heldOn, plannedOn }) => (heldOn ?? plannedOn ?? '') >= '2026-08-01',
        );
        const total = conversationsByMonth(conversations, today).reduce(
          (sum, month) => sum + month.held + month.planned,
          0,
        );
        expect(total).toBe(within.length);
      }),
    );
  });
});

test.each([
  ['2026-08-01', 'start'],
  ['2026-11-30', 'start'],
  ['2026-12-01', 'middle'],
  ['2027-03-31', 'middle'],
  ['2027-04-01', 'end'],
  ['2027-07-31', 'end'],
])('%s is the %s of the school year', (day, moment) => {
  expect(selfImageMoment(isoDate(day))).toBe(moment);
});
