import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleUnits } from '#core/knowledge.ts';
import { readValue, writeValue } from './rule-value.ts';

describe('a value as people type it', () => {
  test.each([
    ['40', 'hours', 40],
    [' 41,475 ', 'weeks-per-year', 41.475],
    ['0.2', 'factor', 0.2],
    ['€ 500', 'eur-cents', 50_000],
    ['€ 12,50', 'eur-cents', 1250],
    ['0,01', 'eur-cents', 1],
    ['12.000', 'eur-cents', 1_200_000],
    ['40 %', 'percent', 40],
    ['1', 'yes-no', 1],
    ['0', 'yes-no', 0],
    ['57', 'years', 57],
  ] as const)('«%s» in %s is %d', (text, unit, value) => {
    expect(readValue(text, unit)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'hours', 'required'],
    ['  ', 'eur-cents', 'required'],
    ['veertig', 'hours', 'not-a-number'],
    ['-1', 'hours', 'not-a-number'],
    ['1e3', 'hours', 'not-a-number'],
    ['1,2,3', 'hours', 'not-a-number'],
    ['0,001', 'eur-cents', 'not-a-number'],
    ['1.659', 'hours-per-year', 'ambiguous-number'],
    ['57,5', 'years', 'not-whole'],
    ['1,5', 'months', 'not-whole'],
    ['4,5', 'count', 'not-whole'],
    ['ja', 'yes-no', 'not-yes-or-no'],
    ['2', 'yes-no', 'not-yes-or-no'],
  ] as const)('«%s» in %s is refused: %s', (text, unit, error) => {
    expect(readValue(text, unit)).toEqual({ ok: false, error });
  });

  test('comes back as it was written', () => {
    const units = fc.constantFrom(...ruleUnits.filter((unit) => unit !== 'yes-no'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), units, (value, unit) => {
        expect(readValue(writeValue(value, unit), unit)).toEqual({ ok: true, value });
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ruleUnits), (text, unit) => {
        const outcome = readValue(text, unit);
        if (outcome.ok) expect(outcome.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
