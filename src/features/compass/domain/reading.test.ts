import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { openable, possibilityItems } from './possibility.ts';
import type { Possibility, PossibilityItem } from './possibility.ts';
import { byPromise, isNews, readCompassSides, readDirection, readSides, takesOn } from './reading.ts';
import type { Reading } from './reading.ts';
import { fiveYearViews, knewAnswers, noWish, optionsOf, otherSchoolAnswers, wishesInput } from './wish.ts';
import type { CompassOption, Score, Wish, Wishes } from './wish.ts';

const said = (item: PossibilityItem, can: Score, open: readonly CompassOption[] = []): Possibility => ({
  id: item,
  schoolId: null,
  schoolName: null,
  fromBoard: false,
  item,
  can,
  reason: 'because',
  open,
  saidBy: 'Karin',
  saidOn: isoDate('2026-10-01'),
  version: 1,
});

describe('the two sides of one direction', () => {
  test.each<[Score | null, Score | null, Reading]>([
    [null, null, 'not-said'],
    [null, 5, 'not-said'],
    [5, null, 'school-silent'],
    [3, null, 'school-silent'],
    [1, null, 'not-wanted'],
    [5, 5, 'wanted-and-possible'],
    [4, 4, 'wanted-and-possible'],
    [5, 3, 'wanted-partly-possible'],
    [5, 2, 'wanted-hardly-possible'],
    [4, 1, 'wanted-hardly-possible'],
    [3, 1, 'perhaps'],
    [3, 5, 'perhaps'],
    [2, 4, 'possible-not-wanted'],
    [1, 5, 'possible-not-wanted'],
    [1, 1, 'not-wanted'],
    [2, 3, 'not-wanted'],
  ])('want %s and can %s: %s', (want, can, reading) => {
    expect(readSides(want, can)).toBe(reading);
  });
});

describe('did she know', () => {
  test.each([
    ['no', 5, true],
    ['partly', 3, true],
    ['yes', 5, false],
    ['no', 2, false],
    ['no', null, false],
    [null, 5, false],
  ] as const)('knew %s, can %s: news %s', (knew, can, news) => {
    expect(isNews(knew, can)).toBe(news);
  });
});

describe('wel gewild, weinig mogelijk', () => {
  test('a wanted direction that hardly can is a gap, and lies with HR', () => {
    const found = readDirection('expert', { ...noWish, want: 5 }, [said('expert', 1)]);
    expect(found).toMatchObject({ gap: true, turn: { kind: 'open', who: 'hr' } });
  });

  test('a wanted task that is not open is a gap, although the direction is possible; the leader designs it', () => {
    const wish: Wish = { ...noWish, want: 5, options: ['variety', 'educational-development'] };
    const found = readDirection('tasks', wish, [said('tasks', 4, ['variety'])]);
    expect(found).toMatchObject({
      reading: 'wanted-and-possible',
      closedOptions: ['educational-development'],
      gap: true,
      turn: { kind: 'open', who: 'leader' },
    });
  });

  test('while the school is silent nothing is closed; the leader is asked', () => {
    const found = readDirection('tasks', { ...noWish, want: 5, options: ['variety'] }, []);
    expect(found).toMatchObject({
      can: null,
      closedOptions: [],
      gap: false,
      turn: { kind: 'speak', who: 'leader' },
    });
  });

  test('of a wider reach the board speaks, but a gap with a name is HR’s', () => {
    const wish: Wish = { ...noWish, want: 4 };
    expect(readDirection('reach', wish, []).turn).toEqual({ kind: 'speak', who: 'board' });
    expect(readDirection('reach', wish, [said('reach', 1)]).turn).toEqual({ kind: 'open', who: 'hr' });
  });

  test.each([
    ['leader', ['leader', 'hr'], 'leader'],
    ['leader', ['hr'], 'hr'],
    ['hr', ['leader'], 'leader'],
    ['hr', [], null],
  ] as const)('meant for %s and shown to %s: %s takes it on', (wanted, shownTo, who) => {
    expect(takesOn(wanted, shownTo)).toBe(who);
  });

  test('another school is judged by what the board said, not by what the school said', () => {
    const wish: Wish = { ...noWish, want: 4, otherSchool: 'yes' };
    expect(readDirection('switch', wish, [said('switch', 5), said('other-school', 1)])).toMatchObject({
      can: 5,
      otherSchoolClosed: true,
      gap: true,
    });
    expect(readDirection('switch', { ...wish, otherSchool: 'maybe' }, [said('other-school', 1)]).gap).toBe(
      false,
    );
  });

  test('with two schools the better answer counts', () => {
    const found = readDirection('expert', { ...noWish, want: 5 }, [said('expert', 1), said('expert', 4)]);
    expect(found).toMatchObject({ can: 4, gap: false });
    expect(found.said).toHaveLength(2);
  });
});

const score = fc.constantFrom<Score>(1, 2, 3, 4, 5);
const wishOf = (options: readonly CompassOption[]): fc.Arbitrary<Wish> =>
  fc.record({
    want: fc.option(score),
    knew: fc.option(fc.constantFrom(...knewAnswers)),
    otherSchool: fc.option(fc.constantFrom(...otherSchoolAnswers)),
    fiveYears: fc.option(fc.constantFrom(...fiveYearViews)),
    options: fc.subarray([...options]),
    note: fc.string(),
  });
const anyWishes: fc.Arbitrary<Wishes> = fc.record({
  expert: wishOf(optionsOf.expert),
  switch: wishOf(optionsOf.switch),
  flexible: wishOf(optionsOf.flexible),
  tasks: wishOf(optionsOf.tasks),
  leadership: wishOf(optionsOf.leadership),
  reach: wishOf(optionsOf.reach),
});
const anySaid = fc
  .constantFrom(...possibilityItems)
  .chain((item) =>
    fc.tuple(score, fc.subarray([...openable(item)])).map(([can, open]) => said(item, can, open)),
  );

describe('for any compass', () => {
  test('every direction is read once, in order, and a gap always lies with somebody', () => {
    fc.assert(
      fc.property(anyWishes, fc.array(anySaid), (wishes, possibilities) => {
        const readings = readCompassSides(wishes, possibilities);
        expect(readings.map(({ direction }) => direction)).toEqual(directions);
        for (const one of readings) {
          expect(one.turn?.kind === 'open').toBe(one.gap);
          if (one.reading === 'wanted-hardly-possible') expect(one.gap).toBe(true);
          expect(one.closedOptions.every((option) => wishes[one.direction].options.includes(option))).toBe(
            true,
          );
        }
      }),
    );
  });

  test('more being possible never makes a gap', () => {
    fc.assert(
      fc.property(anyWishes, fc.array(anySaid), (wishes, possibilities) => {
        const wider = possibilities.map((one) => ({ ...one, can: 5 as const, open: openable(one.item) }));
        expect(readCompassSides(wishes, wider).some(({ gap }) => gap)).toBe(false);
      }),
    );
  });
});

describe('what is wanted and possible comes first', () => {
  const order = (answers: Parameters<typeof wishesInput.parse>[0], can: readonly Possibility[]) =>
    byPromise(readCompassSides(wishesInput.parse(answers), can)).map(({ direction }) => direction);

  test('by want times can; what was not answered counts as perhaps', () => {
    const answers = { expert: { want: 3 }, switch: { want: 5 }, tasks: { want: 4 }, reach: { want: 1 } };
    expect(order(answers, []).slice(0, 4)).toEqual(['switch', 'tasks', 'expert', 'reach']);
    const can = [said('switch', 1), said('tasks', 5)];
    expect(order(answers, can).slice(0, 4)).toEqual(['tasks', 'expert', 'switch', 'reach']);
  });

  test('what she does not want is not told as news', () => {
    const news = (want: number) =>
      readCompassSides(wishesInput.parse({ tasks: { want, knew: 'no' } }), [said('tasks', 5)]).find(
        ({ direction }) => direction === 'tasks',
      )?.news;
    expect([1, 2, 3, 4, 5].map(news)).toEqual([false, false, true, true, true]);
  });
});
