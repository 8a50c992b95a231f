import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { codeEnds, digitsFrom, lastLinkDay, readDigits } from './leaving.ts';

test('a code is always six digits, read as it was meant', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hash) => {
      const code = digitsFrom(hash);
      expect(code).toMatch(/^\d{6}$/);
      expect(readDigits(` ${code.slice(0, 3)}-${code.slice(3)} `)).toBe(code);
    }),
  );
  expect(digitsFrom('0'.repeat(64))).toBe('000000');
});

test('a code ends a day after it was asked, a link so many days after the last one', () => {
  expect(codeEnds(new Date('2026-11-24T10:00:00Z'))).toEqual(new Date('2026-11-25T10:00:00Z'));
  expect(lastLinkDay(isoDate('2026-11-30'), 30)).toBe('2026-12-30');
});
