import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorOf, pageOf } from './cursor.ts';

test('a cursor leads back to its page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (page) => {
      expect(pageOf(cursorOf(page))).toBe(page);
    }),
  );
});

test.each([undefined, null, '', 'page:2', 'x'.repeat(400), 7, cursorOf(0), cursorOf(-1)])(
  '%s is the first page',
  (cursor) => {
    expect(pageOf(cursor)).toBe(1);
  },
);
