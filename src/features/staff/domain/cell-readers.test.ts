import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import { dayOf, endOf, scaleOf, workingTimeOf } from './cell-readers.ts';

describe('a day', () => {
  test.each([
    ['1-8-2020', '2020-08-01'],
    ['01-08-2020', '2020-08-01'],
    ['01/08/2020', '2020-08-01'],
    ['1.8.2020', '2020-08-01'],
    ['2020-08-01', '2020-08-01'],
    ['20200801', '2020-08-01'],
    ['01-08-2020 00:00:00', '2020-08-01'],
    ['2020-08-01T00:00:00.000Z', '2020-08-01'],
    ['44044', '2020-08-01'],
    ['44044.5', '2020-08-01'],
    ['29-02-2020', '2020-02-29'],
    ['29-02-2021', null],
    ['12-31-2020', null],
    ['01-08-20', null],
    ['augustus 2020', null],
    ['', null],
  ])('%j is %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test('written in any way is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const day = addDays(isoDate('1955-01-01'), days);
        const [year = '', month = '', date = ''] = day.split('-');
        expect([
          dayOf(day),
          dayOf(`${date}-${month}-${year}`),
          dayOf(`${Number(date)}/${Number(month)}/${year}`),
        ]).toEqual([day, day, day]);
      }),
    );
  });

  test.each([
    ['', 'open'],
    ['31-12-9999', 'open'],
    ['9999-12-31', 'open'],
    ['01-01-2999', 'open'],
    ['00-00-0000', 'open'],
    ['31-07-2026', '2026-07-31'],
    ['later', null],
  ])('a last day %j is %s', (text, day) => {
    expect(endOf(text)).toBe(day);
  });
});

describe('a working time', () => {
  test.each([
    ['0,8125', 'fraction', 0.8125],
    ['0.8125', 'fraction', 0.8125],
    ['1', 'fraction', 1],
    ['1,0000', 'fraction', 1],
    ['0,812500001', 'fraction', 0.8125],
    ['81,25%', 'fraction', 0.8125],
    ['81,25 %', 'percent', 0.8125],
    ['81,25', 'percent', 0.8125],
    ['100', 'percent', 1],
    ['0,8125', 'percent', 0.8125],
    ['32,5', 'hours', 0.8125],
    ['32,5 uur', 'fraction', 0.8125],
    ['40', 'hours', 1],
    ['0,5 uur', 'hours', 0.0125],
    ['0', 'fraction', null],
    ['1,2', 'fraction', null],
    ['32,5', 'fraction', null],
    ['120%', 'fraction', null],
    ['41', 'hours', null],
    ['-0,8', 'fraction', null],
    ['fulltime', 'fraction', null],
    ['', 'fraction', null],
  ] as const)('%j as %s is %s', (text, unit, factor) => {
    expect(workingTimeOf(text, unit)).toBe(factor);
  });

  test('four decimals come back, in each of the three ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (parts) => {
        const factor = parts / 10_000;
        const comma = (value: number): string => String(Number(value.toFixed(6))).replace('.', ',');
        expect(workingTimeOf(comma(factor), 'fraction')).toBe(factor);
        expect(workingTimeOf(`${comma(factor * 100)}%`, 'fraction')).toBe(factor);
        expect(workingTimeOf(`${comma(factor * 40)} uur`, 'fraction')).toBe(factor);
      }),
    );
  });
});

test.each([
  ['4', 4],
  ['schaal 4', 4],
  ['OOP 7', 7],
  ['L10', 10],
  ['LB', null],
  ['', null],
  ['17', undefined],
  ['0', undefined],
  ['vier', undefined],
])('scale %j is %s', (text, scale) => {
  expect(scaleOf(text)).toBe(scale);
});
