import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOfOld,
  boxSchema,
  draftIn,
  emptyBox,
  inOrder,
  leastBy,
  outcomeOf,
  withAnswers,
  withDraft,
  withoutDraft,
} from './box.ts';
import type { Box } from './box.ts';

const least = { answers: 5, remarks: 10 };
const answering = fc.record({
  counts: fc.boolean(),
  ratings: fc.uniqueArray(
    fc.record({ questionId: fc.constantFrom('q1', 'q2', 'q3'), rating: fc.integer({ min: 1, max: 5 }) }),
    { selector: ({ questionId }) => questionId },
  ),
  remarks: fc.uniqueArray(
    fc.record({
      theme: fc.constantFrom('level' as const, 'skills' as const),
      text: fc.string({ minLength: 1 }),
    }),
    { selector: ({ theme }) => theme },
  ),
});
type Answering = typeof answering extends fc.Arbitrary<infer One> ? One : never;
const boxOf = (people: readonly Answering[]): Box =>
  people.reduce(
    (box, { counts, ...given }, n) => withAnswers(box, `link${String(n)}`, counts, given),
    emptyBox,
  );

test.each([
  [null, 5, 10],
  [3, 5, 10],
  [5, 5, 10],
  [7.2, 8, 10],
  [12, 12, 12],
])('a rule of %s: figures from %i, words from %i', (rule, answers, remarks) => {
  expect(leastBy(rule)).toEqual({ answers, remarks });
});

describe('drafts', () => {
  test('each link has its own, the newest counts, and sending ends it', () => {
    const box = withDraft(withDraft(withDraft(emptyBox, 'b', 'x', 2), 'a', 'y', 2), 'b', 'z', 3);
    expect(draftIn(box, 'b')).toMatchObject({ sealed: 'z', version: 3 });
    expect(draftIn(box, 'c')).toEqual({ sealed: null, version: 1 });
    expect(withoutDraft(box, 'b').drafts).toHaveLength(1);
    const sent = withAnswers(box, 'a', true, { ratings: [], remarks: [] });
    expect(sent).toMatchObject({ usedLinks: ['a'], colleagues: 1, drafts: [{ link: 'b' }] });
  });
});

describe('what is in the sealed text', () => {
  test('does not tell in what order it came', () => {
    fc.assert(
      fc.property(fc.array(answering, { maxLength: 8 }), (people) => {
        const numbered = people.map((one, n) => ({ one, link: `link${String(n)}` }));
        const fill = (order: typeof numbered): Box =>
          order.reduce((box, { one, link }) => withAnswers(box, link, one.counts, one), emptyBox);
        expect(fill([...numbered].reverse())).toEqual(fill(numbered));
        expect(boxSchema.parse(JSON.parse(JSON.stringify(fill(numbered))))).toEqual(fill(numbered));
      }),
    );
  });
});

describe('what remains when a round ends', () => {
  test('nothing from fewer than five colleagues; of a question or theme only what enough colleagues gave', () => {
    fc.assert(
      fc.property(fc.array(answering, { maxLength: 14 }), (people) => {
        const outcome = outcomeOf(boxOf(people), least);
        const colleagues = people.filter(({ counts }) => counts);
        expect(outcome === null).toBe(colleagues.length < 5);
        if (outcome === null) return;
        expect(outcome.answered).toBe(people.length);
        for (const id of ['q1', 'q2', 'q3']) {
          const rated = (group: readonly Answering[]): number =>
            group.filter(({ ratings }) => ratings.some(({ questionId }) => questionId === id)).length;
          const kept = outcome.ratings.filter(({ questionId }) => questionId === id).length;
          expect(kept).toBe(rated(colleagues) >= 5 ? rated(people) : 0);
        }
        for (const one of ['level', 'skills'] as const) {
          const wrote = (group: readonly Answering[]): number =>
            group.filter(({ remarks }) => remarks.some(({ theme }) => theme === one)).length;
          const kept = outcome.remarks.filter(({ theme }) => theme === one).length;
          expect(kept).toBe(wrote(colleagues) >= 10 ? wrote(people) : 0);
        }
      }),
    );
  });
});

describe('a round of the old form', () => {
  test('keeps all that was said, and never counts an outsider as a colleague', () => {
    fc.assert(
      fc.property(fc.array(answering, { maxLength: 12 }), (people) => {
        const answered = people.map(({ counts }, n) => ({ link: `link${String(n)}`, counts }));
        const ratings = people.flatMap((one) => one.ratings);
        const remarks = people.flatMap((one) => one.remarks);
        const box = boxOfOld({ answered, drafts: [], ratings, remarks });
        const real = boxOf(people);
        expect(box.ratings).toHaveLength(ratings.length);
        expect(box.remarks).toHaveLength(remarks.length);
        expect([box.colleagues, box.usedLinks]).toEqual([real.colleagues, real.usedLinks]);
        for (const id of ['q1', 'q2', 'q3']) {
          const counted = (one: Box): number =>
            one.ratings.filter(({ questionId, counts }) => questionId === id && counts).length;
          expect(counted(box)).toBeLessThanOrEqual(counted(real));
        }
        expect(inOrder(box)).toEqual(box);
      }),
    );
  });
});

describe('a box', () => {
  const remark = (theme: string, text: string, counts: boolean) => ({ theme, text, counts });
  const rating = (questionId: string, value: number, counts: boolean) => ({
    questionId,
    rating: value,
    counts,
  });
  const many = <One>(count: number, of: (n: number) => One): One[] =>
    Array.from({ length: count }, (_, n) => of(n));

  test('of before a round was a shape is read as one of now, and no other', () => {
    const old = { ...emptyBox, remarks: [{ heading: 'skills', text: 'x', counts: true }] };
    expect(boxSchema.parse(old).remarks).toEqual([remark('skills', 'x', true)]);
    expect(boxSchema.parse({ ...emptyBox, remarks: [remark('skills', 'x', true)] }).remarks).toHaveLength(1);
    for (const wrong of [null, 'x', [], {}, { text: 'x', counts: true }])
      expect(boxSchema.safeParse({ ...emptyBox, remarks: [wrong] }).success).toBe(false);
  });

  test('stands in an order that says nothing of who came when', () => {
    const box = {
      usedLinks: ['b', 'a'],
      colleagues: 2,
      drafts: ['d', 'c', 'e'].map((link) => ({ link, sealed: 'x', version: 1 })),
      ratings: [rating('q2', 1, true), rating('q1', 2, true), rating('q1', 1, false), rating('q1', 2, false)],
      remarks: [remark('b', 'x', true), remark('a', 'z', true), remark('a', 'y', false)],
    };
    expect(inOrder(box)).toEqual({
      usedLinks: ['a', 'b'],
      colleagues: 2,
      drafts: ['c', 'd', 'e'].map((link) => ({ link, sealed: 'x', version: 1 })),
      ratings: [rating('q1', 1, false), rating('q1', 2, false), rating('q1', 2, true), rating('q2', 1, true)],
      remarks: [remark('a', 'y', false), remark('a', 'z', true), remark('b', 'x', true)],
    });
  });

  test('gives what enough colleagues said, of each question and under each theme by itself', () => {
    const box = {
      ...emptyBox,
      usedLinks: many(12, String),
      colleagues: 10,
      ratings: [
        ...many(5, () => rating('enough', 3, true)),
        ...many(4, () => rating('few', 3, true)),
        ...many(2, () => rating('few', 1, false)),
      ],
      remarks: [
        ...many(10, (n) => remark('enough', String(n), true)),
        remark('enough', 'outsider', false),
        ...many(9, (n) => remark('few', String(n), true)),
        ...many(3, (n) => remark('few', String(n), false)),
      ],
    };
    const outcome = outcomeOf(box, least);
    expect(outcome?.answered).toBe(12);
    expect(outcome?.ratings).toEqual(many(5, () => ({ questionId: 'enough', rating: 3 })));
    expect(outcome?.remarks).toEqual(
      [...many(10, String), 'outsider'].map((text) => ({ theme: 'enough', text })),
    );
    expect(outcomeOf({ ...box, colleagues: 4 }, least)).toBeNull();
  });

  test('of an old round leaves out, of each question and theme, as many as outsiders can have said', () => {
    const answered = ['a', 'b', 'c'].map((link) => ({ link, counts: link === 'c' }));
    const said = ['q1', 'q1', 'q1', 'q2'].map((questionId) => ({ questionId, rating: 3 }));
    const words = ['x', 'y', 'z'].map((text) => ({ theme: 'skills', text }));
    const box = boxOfOld({ answered, drafts: [], ratings: said, remarks: words });
    expect(box).toMatchObject({ usedLinks: ['a', 'b', 'c'], colleagues: 1 });
    const counting = box.ratings.filter(({ counts }) => counts).map(({ questionId }) => questionId);
    expect(counting).toEqual(['q1']);
    expect(box.remarks.map(({ text, counts }) => [text, counts])).toEqual([
      ['x', false],
      ['y', false],
      ['z', true],
    ]);
  });
});
