import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeAlphabet, codeFrom, codeLength, readCode, showCode } from './code.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const randoms = fc.array(random, { minLength: codeLength, maxLength: codeLength });

describe('a code', () => {
  test('has six signs that look like no other', () => {
    for (const [one, other] of ['0O', '1I', '1L', '5S', '2Z', '8B', 'UV'])
      expect(codeAlphabet.includes(one ?? '') && codeAlphabet.includes(other ?? '')).toBe(false);
    expect(codeAlphabet).not.toMatch(/[AEIOUY]/);
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
  });

  test('is long enough: five guesses hit less than once in ten million', () => {
    expect(5 / codeAlphabet.length ** codeLength).toBeLessThan(1e-7);
  });

  test('comes back from every way of typing it', () => {
    fc.assert(
      fc.property(randoms, (numbers) => {
        const code = codeFrom(numbers);
        expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{6}$`));
        expect(readCode(showCode(code))).toBe(code);
        expect(readCode(` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)}. `)).toBe(code);
      }),
    );
  });

  test.each([[[]], [[0.5]], [[0, 0, 0, 0, 0, 0, 0]]])('needs six random numbers, not %j', (numbers) => {
    expect(() => codeFrom(numbers)).toThrow(RangeError);
  });
});
