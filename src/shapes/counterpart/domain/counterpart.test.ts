import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterpartItems, counterpartKinds, counterpartLifecycle } from '#core/counterpart.ts';
import { addDays, isoDate } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import { dueDay, fewestDays } from './due.ts';
import { mayRun } from './may-run.ts';
import { inWords } from './asking.ts';
import { isAftermath, ownerOf, pairNamed, pairs } from './pairs.ts';
import { isLate } from './state.ts';

const today = isoDate('2026-11-24');
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));

describe('the states of a counterpart', () => {
  test('every state but «withdrawn» has a way out to it: nothing hangs when she leaves', () => {
    for (const state of counterpartLifecycle.states.filter((one) => one !== 'withdrawn')) {
      expect(counterpartLifecycle.after(state, 'withdraw-counterparts')).toBe('withdrawn');
    }
  });

  test('only what is open or promised can be promised, done or refused', () => {
    for (const move of ['promise-counterpart', 'complete-counterpart', 'refuse-counterpart'] as const) {
      expect(counterpartLifecycle.from(move)).toEqual(['open', 'promised']);
    }
    expect(counterpartLifecycle.after('done', 'reopen-counterpart')).toBeNull();
  });
});

describe('late', () => {
  test.each([
    ['open and due today', 'open', '2026-11-24', null, false],
    ['open and due yesterday', 'open', '2026-11-23', null, true],
    ['promised in time for today', 'promised', '2026-10-01', '2026-11-24', false],
    ['promised for yesterday', 'promised', '2026-12-31', '2026-11-23', true],
    ['promised without a day', 'promised', '2026-10-01', null, false],
    ['done', 'done', '2026-10-01', '2026-10-01', false],
    ['refused', 'refused', '2026-10-01', null, false],
    ['withdrawn', 'withdrawn', '2026-10-01', null, false],
  ] as const)('%s', (_, state, dueOn, promisedFor, late) => {
    const one = {
      state,
      dueOn: isoDate(dueOn),
      promisedFor: promisedFor === null ? null : isoDate(promisedFor),
    };
    expect(isLate(one, today)).toBe(late);
  });
});

describe('the due day', () => {
  test.each([
    ['the pair’s own days', 28, null, '2026-12-22'],
    ['earlier when it is needed earlier', 28, '2026-12-05', '2026-12-05'],
    ['not later because it is needed later', 28, '2027-03-01', '2026-12-22'],
    ['an owner always has some days', 28, '2026-11-25', '2026-11-29'],
    ['also when it was needed yesterday', 28, '2026-11-01', '2026-11-29'],
  ])('%s', (_, days, neededBy, due) => {
    expect(dueDay(today, days, neededBy === null ? null : isoDate(neededBy))).toBe(due);
  });

  test('lies between the fewest days and the usual number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: fewestDays, max: 90 }),
        fc.option(day, { nil: null }),
        (days, neededBy) => {
          const due = dueDay(today, days, neededBy);
          expect(due >= addDays(today, fewestDays)).toBe(true);
          expect(due <= addDays(today, days)).toBe(true);
        },
      ),
    );
  });
});

const one = (state: (typeof counterpartLifecycle.states)[number], reason = '') => ({ state, reason });

describe('a thing runs only when the other side moved', () => {
  test.each([
    ['everything promised', [one('promised'), one('done')], { ok: true, despite: 0 }],
    [
      'refused with a reason that both see',
      [one('promised'), one('refused', 'geen geld')],
      { ok: true, despite: 1 },
    ],
    ['refused without a word', [one('refused', ' ')], { ok: false, waitsFor: 1 }],
    ['one is open', [one('promised'), one('open')], { ok: false, waitsFor: 1 }],
    ['two are open', [one('open'), one('open'), one('done')], { ok: false, waitsFor: 2 }],
    ['what was withdrawn asks nothing', [one('withdrawn'), one('done')], { ok: true, despite: 0 }],
    ['nothing was asked at all', [], { ok: false, waitsFor: 0 }],
    ['everything was withdrawn', [one('withdrawn')], { ok: false, waitsFor: 0 }],
  ])('%s', (_, counterparts, expected) => {
    expect(mayRun(counterparts)).toMatchObject(expected);
  });

  test('never with an open one among them, and another promise never takes it away', () => {
    const side = fc.record({
      state: fc.constantFrom(...counterpartLifecycle.states),
      reason: fc.constantFrom('', ' ', 'omdat'),
    });
    fc.assert(
      fc.property(fc.array(side), (sides) => {
        const { ok } = mayRun(sides);
        if (sides.some(({ state }) => state === 'open')) expect(ok).toBe(false);
        if (ok) expect(mayRun([...sides, one('promised')]).ok).toBe(true);
      }),
    );
  });
});

describe('the content', () => {
  test('has the 27 pairs, once, and no other', () => {
    expect(pairs.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
    expect(pairNamed(14).key).toBe('masterclass');
    expect(pairNamed('self-evaluation')).toMatchObject({ number: 24, owner: 'board', days: 84 });
    expect(() => pairNamed(28)).toThrow(RangeError);
  });

  test('asks in each pair what it has words for, and every kind in some pair', () => {
    const asked = new Set(pairs.flatMap(({ kinds }) => kinds));
    expect([...asked].sort()).toEqual([...counterpartKinds].sort());
  });

  test.each(['nl', 'en'] as const)('has its words in %s: what is asked says what she wrote', (locale) => {
    const t = messages(locale).counterpart;
    for (const kind of counterpartKinds) {
      expect(t.kinds[kind].length).toBeGreaterThan(2);
      const { length } = t.asked[kind]('$& {x}').split('$& {x}');
      expect(t.asked[kind](''), kind).not.toContain('{');
      expect([1, 2], kind).toContain(length);
    }
    for (const item of counterpartItems) expect(t.items[item]?.length, item).toBeGreaterThan(2);
  });

  test('who moves: whom people named, else who the pair says', () => {
    expect(ownerOf({ pair: 'means' })).toBe('hr');
    expect(ownerOf({ pair: 'means', owner: 'board' })).toBe('board');
  });
});

test('what follows from what changed waits for nobody', () => {
  expect(counterpartKinds.filter(isAftermath)).toEqual(['tell', 'reward', 'offer', 'goal']);
});

test('what is asked in words alone has no amount', () => {
  expect(inWords('Een lokaal')).toEqual({ minutes: null, cents: null, text: 'Een lokaal' });
});

test('a pair that is none is told by its name', () => {
  expect(() => pairNamed(99)).toThrow('no pair 99');
});
