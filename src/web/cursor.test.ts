import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorOf, isCursor, pageOf } from './cursor.ts';

test('a cursor leads back to its page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (page) => {
      expect([pageOf(cursorOf(page)), isCursor(cursorOf(page))]).toEqual([page, true]);
    }),
  );
});

test.each([undefined, null, '', 'page:2', 'x'.repeat(400), 7, cursorOf(0), cursorOf(-1)])(
  '%s is the first page',
  (cursor) => {
    expect([pageOf(cursor), typeof cursor === 'string' && isCursor(cursor)]).toEqual([1, false]);
  },
);
