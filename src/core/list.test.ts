import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  addressOf,
  askedIn,
  choice,
  cursorOf,
  idOf,
  isCursor,
  isNarrowed,
  list,
  oneOf,
  pageAt,
  pageOf,
  placeOf,
  words,
} from './list.ts';

const things = list(z.object({ id: z.string() }), {
  size: 20,
  by: { q: words, kind: choice(['a', 'b']), state: oneOf(['open', 'done']), schoolId: idOf },
});
const nothing = { q: '', kind: null, state: 'open', schoolId: null, page: 1 };

describe('an address', () => {
  test.each([
    ['', nothing],
    ['q=%20x%20&kind=b&page=3', { ...nothing, q: 'x', kind: 'b', page: 3 }],
    ['kind=c&state=all&schoolId=1&page=-1', nothing],
    ['q=&kind=&state=&schoolId=&page=', nothing],
    ['other=1&state=done', { ...nothing, state: 'done' }],
  ])(
    '«%s» says by what the list is narrowed; what means nothing there counts as not chosen',
    (text, read) => {
      expect(things.input.parse(askedIn(things, new URLSearchParams(text)))).toEqual(read);
    },
  );

  test('a file or a program is given nothing for what means nothing', () => {
    const exact = z.strictObject(things.exact);
    expect(exact.parse({})).toEqual({ q: '', kind: null, state: 'open', schoolId: null });
    for (const wrong of [{ kind: 'c' }, { state: 'all' }, { schoolId: '1' }, { page: 1 }])
      expect(exact.safeParse(wrong).success).toBe(false);
  });

  test('leads back to what was chosen', () => {
    const filter = fc.record({
      q: fc.string({ maxLength: 20 }).map((text) => words.parse(text)),
      kind: fc.constantFrom('a' as const, 'b' as const, null),
      state: fc.constantFrom('open' as const, 'done' as const),
      schoolId: fc.option(fc.uuid()),
      page: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(filter, (one) => {
        const read = askedIn(things, new URLSearchParams(addressOf(one)));
        expect(things.input.parse(read)).toEqual(one);
      }),
    );
    expect(addressOf({ ...nothing, q: 'van &' }, { page: 2 })).toBe('?q=van+%26&state=open&page=2');
    expect([isNarrowed({ q: '', kind: null, page: 2 }), isNarrowed({ q: 'x', page: 1 })]).toEqual([
      false,
      true,
    ]);
  });
});

test('a page knows how to go on, until the last', () => {
  const at = (page: number, total: number) => pageOf(things, { page }, { items: [], total });
  expect(at(1, 0)).toMatchObject({ pages: 1, nextCursor: null });
  expect(at(1, 21)).toMatchObject({ pages: 2, nextCursor: cursorOf(2) });
  expect(at(2, 21)).toMatchObject({ pages: 2, nextCursor: null });
  expect(placeOf(things, 3)).toEqual({ limit: 20, offset: 40 });
});

test('a cursor leads back to its page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (page) => {
      expect([pageAt(cursorOf(page)), isCursor(cursorOf(page))]).toEqual([page, true]);
    }),
  );
});

test.each([undefined, '', 'page:2', 'x'.repeat(400), cursorOf(0), cursorOf(-1)])(
  '%s is the first page',
  (cursor) => {
    expect([pageAt(cursor), cursor !== undefined && isCursor(cursor)]).toEqual([1, false]);
  },
);
