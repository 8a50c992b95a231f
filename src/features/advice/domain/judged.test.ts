import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestPeople } from '#core/few-people.ts';
import { judgedOf, judgements } from './judged.ts';
import type { JudgedOnce, Judgement } from './judged.ts';
import { rejectionReasons } from './rejection.ts';
import type { RejectionReason } from './rejection.ts';

/** `count` people, named by `prefix`, of whom the same came of the same line. */
const some = (
  count: number,
  judgement: Judgement,
  {
    line = 'a',
    reason = null,
    prefix = `${line}-${judgement}-${String(reason)}`,
  }: {
    line?: string;
    reason?: RejectionReason | null;
    prefix?: string;
  } = {},
): JudgedOnce[] =>
  Array.from({ length: count }, (_, at) => ({
    personId: `${prefix}-${String(at)}`,
    line,
    judgement,
    reason,
  }));

describe('how often', () => {
  test.each<[string, JudgedOnce[], [number | null, number | null, number | null] | null]>([
    ['nothing was judged', [], null],
    ['four people are too few to show', some(4, 'taken'), null],
    ['five are enough, and nobody is nobody', some(5, 'taken'), [5, 0, 0]],
    [
      'each number stands for itself',
      [...some(7, 'taken'), ...some(4, 'reworded'), ...some(5, 'rejected', { reason: 'other' })],
      [7, null, 5],
    ],
    [
      'a person counts once, whoever said so',
      [
        ...some(5, 'rejected', { reason: 'other', prefix: 'p' }),
        ...some(5, 'rejected', { reason: 'rule-wrong', prefix: 'p' }),
      ],
      [0, 0, 5],
    ],
  ])('%s', (_, all, figures) => {
    const { lines } = judgedOf(all);
    expect(lines.map((line) => judgements.map((judgement) => line[judgement]))).toEqual(
      figures === null ? [] : [figures],
    );
  });

  test('what was judged for too few people is counted, not named', () => {
    const judged = judgedOf([
      ...some(6, 'taken'),
      ...some(3, 'rejected', { line: 'secret', reason: 'other' }),
    ]);
    expect(judged.hidden).toBe(1);
    expect(JSON.stringify(judged)).not.toContain('secret');
  });

  test('most first, by what is shown', () => {
    const all = [
      ...some(6, 'taken', { line: 'some' }),
      ...some(4, 'reworded', { line: 'some' }),
      ...some(7, 'taken', { line: 'more' }),
    ];
    expect(judgedOf(all).lines.map(({ line }) => line)).toEqual(['more', 'some']);
  });
});

describe('why it does not fit', () => {
  const reasons = (all: JudgedOnce[]) => judgedOf(all).lines[0]?.reasons;

  test('every reason of enough people, the most given first', () => {
    expect(
      reasons([
        ...some(5, 'rejected', { reason: 'other' }),
        ...some(8, 'rejected', { reason: 'not-her-wish' }),
      ]),
    ).toEqual([
      { reason: 'not-her-wish', people: 8 },
      { reason: 'other', people: 5 },
    ]);
  });

  test('a reason of two is not left over when the other is subtracted', () => {
    const all = [
      ...some(6, 'rejected', { reason: 'not-her-wish' }),
      ...some(2, 'rejected', { reason: 'rule-wrong' }),
    ];
    expect(judgedOf(all).lines[0]).toMatchObject({ rejected: 8, reasons: [] });
  });

  test('nothing of it when too few rejected it at all', () => {
    expect(reasons([...some(6, 'taken'), ...some(4, 'rejected', { reason: 'not-her-wish' })])).toEqual([]);
  });
});

const anyOnce: fc.Arbitrary<JudgedOnce> = fc
  .record({
    personId: fc.integer({ min: 1, max: 30 }).map((number) => `p${String(number)}`),
    line: fc.constantFrom('a', 'b', 'c'),
    judgement: fc.constantFrom(...judgements),
    reason: fc.constantFrom(...rejectionReasons),
  })
  .map((one) => ({ ...one, reason: one.judgement === 'rejected' ? one.reason : null }));

test('no number is about one to four people, whatever was judged', () => {
  fc.assert(
    fc.property(fc.array(anyOnce, { maxLength: 120 }), (all) => {
      const judged = judgedOf(all);
      const figures = judged.lines.flatMap((line) => [
        ...judgements.map((judgement) => line[judgement]),
        ...line.reasons.map(({ people }) => people),
      ]);
      for (const figure of figures)
        expect(figure === null || figure === 0 || figure >= fewestPeople).toBe(true);
      for (const { rejected, reasons } of judged.lines)
        for (const { people } of reasons) expect(people).toBeLessThanOrEqual(rejected ?? 0);
      expect(judged.lines.length + judged.hidden).toBe(new Set(all.map(({ line }) => line)).size);
    }),
  );
});
