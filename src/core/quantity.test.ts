import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  centsOf,
  dayOf,
  eurosText,
  hoursText,
  minutesOf,
  numberOf,
  numberText,
  readNumber,
} from './quantity.ts';

describe('a number as people type it', () => {
  test.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    [' 12 ', 12],
    ['0', 0],
    ['1.250', 1250],
    ['1.250,50', 1250.5],
    ['1.250.000', 1_250_000],
    ['12 000', 12_000],
    ['12\u00a0000', 12_000],
    ["1'250,5", 1250.5],
    ['450,-', 450],
    ['450,--', 450],
    ['1.5', 1.5],
    ['1.25', 1.25],
    ['007', 7],
    ['', null],
    [',', null],
    ['7,', 7],
    ['7.', 7],
    ['1.2500', null],
    ['12,345', null],
    ['1,250.50', null],
    ['1.25.000', null],
    ['12 00', null],
    ['-1', null],
    ['1e3', null],
    ['1,2,3', null],
    ['zeven', null],
    ['1234567890', null],
    ['Infinity', null],
  ])('«%s» is %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  test.each([
    ['41,475', 4, { ok: true, value: 41.475 }],
    ['1.659', 4, { ok: false, error: 'ambiguous-number' }],
    ['1.659', 2, { ok: true, value: 1659 }],
    ['1 659', 4, { ok: true, value: 1659 }],
    ['0.2', 4, { ok: true, value: 0.2 }],
    ['57,5', 0, { ok: false, error: 'not-a-number' }],
    ['0,12345', 4, { ok: false, error: 'not-a-number' }],
  ] as const)('«%s» with %s decimals', (text, decimals, outcome) => {
    expect(readNumber(text, decimals)).toEqual(outcome);
  });
});

test.each([
  ['16', 960],
  ['16,5', 990],
  ['16.5', 990],
  ['1:30', 90],
  ['16 uur', 960],
  [' 2 u ', 120],
  ['3 Uren', 180],
  ['2 hours', 120],
  ['0,25', 15],
  ['1.659 uur', 99_540],
  ['0', 0],
  ['1:75', null],
  ['12:305', null],
  ['x1:30', null],
  ['1:30 uur', 90],
  ['4 uren', 240],
  ['4 h', 240],
  ['1 hour', 60],
  ['4 u.', 240],
  ['veel', null],
  ['', null],
])('«%s» of hours is %s minutes', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

test.each([
  ['450', 45_000],
  ['€ 450,50', 45_050],
  ['€450', 45_000],
  ['EUR 12', 1_200],
  ['1.250', 125_000],
  ['1.250,00', 125_000],
  ['€ 1.250,-', 125_000],
  ['1 250 euro', 125_000],
  ['12.5', 1_250],
  ['450 €', 45_000],
  ['0,01', 1],
  ['0', 0],
  ['0,001', null],
  ['gratis', null],
  ['12 euros', 1_200],
  ['12 eur', 1_200],
  ['x € 12', null],
  ['12 euro extra', null],
  ['€', null],
  ['', null],
])('«%s» of euros is %s cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents);
});

test.each([
  ['2027-02-01', '2027-02-01'],
  ['1-2-2027', '2027-02-01'],
  ['01/02/2027', '2027-02-01'],
  ['1.2.2027', '2027-02-01'],
  ['1 2 2027', '2027-02-01'],
  ['30-2-2027', null],
  ['1-2-20271', null],
  ['x1-2-2027', null],
  ['11-12-2027', '2027-12-11'],
  [' 1-2-2027 ', '2027-02-01'],
  ['1-2-27', null],
  ['februari', null],
  ['', null],
])('«%s» is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  [0, '0'],
  [960, '16'],
  [990, '16,5'],
  [6, '0,1'],
  [80, '1:20'],
  [65, '1:05'],
  [3, '0:03'],
])('%s minutes are shown as «%s»', (minutes, text) => {
  expect(hoursText(minutes)).toBe(text);
});

test.each([
  [0, '0'],
  [45_000, '450'],
  [45_050, '450,50'],
  [45_005, '450,05'],
  [1, '0,01'],
])('%s cents are shown as «%s»', (cents, text) => {
  expect(eurosText(cents)).toBe(text);
});

test('what is shown again reads as the same', () => {
  const whole = fc.integer({ min: 0, max: 90_000_000 });
  fc.assert(
    fc.property(whole, (value) => {
      expect(numberOf(numberText(value / 100))).toBe(value / 100);
      expect(centsOf(eurosText(value))).toBe(value);
      expect(minutesOf(hoursText(value % 500_000))).toBe(value % 500_000);
    }),
  );
  expect([numberText(null), hoursText(null), eurosText(null)]).toEqual(['', '', '']);
});

test('nothing that is typed throws, or is below zero', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [numberOf, minutesOf, centsOf]) expect(read(text) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
