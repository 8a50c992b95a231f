import { expect, test } from 'vitest';
import { isStillOpen, setupEnd } from './setup-token.ts';

const now = new Date('2026-11-24T10:00:00Z');
const end = setupEnd(now);

test.each([
  ['at once', end, 0, true],
  ['a millisecond before its end', end, 3_599_999, true],
  ['at its end', end, 3_600_000, false],
  ['before it was made', end, -1, false],
  ['nothing', '', 0, false],
  ['no number', '!!', 0, false],
  ['too long', 'z'.repeat(13), 0, false],
])('a link is open %s: %s', (_, named, later, open) => {
  expect(isStillOpen(named, new Date(now.getTime() + later))).toBe(open);
});
