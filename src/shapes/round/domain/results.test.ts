import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mode, Question } from './instrument.ts';
import { isReadable, perGiver, resultsOf } from './results.ts';
import type { CameIn } from './results.ts';
import { emptySheet } from './sheet.ts';

const least = { answers: 3, remarks: 4 };

const questions: Question[] = [
  { id: 'q1', theme: 'level', code: 'overview', wording: null },
  { id: 'q2', theme: 'level', code: null, wording: 'Eigen vraag' },
  { id: 'q3', theme: 'qualities', code: 'calm', wording: null },
];
const instrument = { version: 1, themes: ['level', 'qualities'].map((key) => ({ key, asks: [] })) };
const names = ['Joost Visser', 'Karin de Wit', 'Noor Prins', 'Ilse Maas'];

/** A round in which person n gave figure n + 1 to q1 and wrote under level; only the first answered q3. */
function round(mode: Mode, state: CameIn['state'], answered: number): CameIn {
  const givers = names
    .slice(0, answered)
    .map((name, n) => ({ id: `g${String(n)}`, name, source: 'teacher' as const }));
  const giverId = (n: number) => (mode === 'named' ? `g${String(n)}` : null);
  return {
    mode,
    door: 'as-they-come',
    instrument,
    state,
    answered,
    least,
    questions,
    givers,
    ratings: [
      ...givers.map((_, n) => ({ questionId: 'q1', rating: answered - n, giverId: giverId(n) })),
      ...givers.slice(0, 1).map((_, n) => ({ questionId: 'q3', rating: 5, giverId: giverId(n) })),
    ],
    remarks: [
      ...givers.map((_, n) => ({
        theme: 'level' as const,
        text: `tekst ${String(9 - n)}`,
        giverId: giverId(n),
      })),
      ...givers
        .slice(0, 1)
        .map((_, n) => ({ theme: 'qualities' as const, text: 'alleen ik', giverId: giverId(n) })),
    ],
    ownView: { ratings: { q1: '4', q3: 'unknown' }, texts: { level: ' zo zie ik het ' } },
  };
}

describe('whether a round can be read', () => {
  test.each([
    ['named', 'open', 0, false, false],
    ['named', 'open', 1, true, false],
    ['named', 'closed', 1, true, true],
    ['named', 'withdrawn', 1, false, false],
    ['named', 'draft', 0, false, false],
    ['together', 'open', 4, false, false],
    ['together', 'closed', 2, false, false],
    ['together', 'closed', 3, true, true],
  ] as const)('%s, %s, %i answers: by her %s, by others %s', (mode, state, answered, self, other) => {
    const one = round(mode, state, answered);
    expect(isReadable(one, 'self')).toBe(self);
    expect(isReadable(one, 'other')).toBe(other);
    expect(resultsOf(one, 'self') !== null).toBe(self);
    expect(resultsOf(one, 'other') !== null).toBe(other);
  });
});

describe('with names', () => {
  const one = round('named', 'closed', 2);

  test('she sees figures, texts and who said them, beside her own view', () => {
    expect(resultsOf(one, 'self')).toMatchObject([
      {
        theme: 'level',
        ownText: 'zo zie ik het',
        questions: [
          { question: { id: 'q1' }, own: 4, others: [1, 2] },
          { question: { id: 'q2' }, own: null, others: [] },
        ],
        remarks: [
          { text: 'tekst 9', by: { name: 'Joost Visser', source: 'teacher' } },
          { text: 'tekst 8', by: { name: 'Karin de Wit' } },
        ],
      },
      { theme: 'qualities', questions: [{ own: null, others: [5] }], remarks: [{ text: 'alleen ik' }] },
    ]);
    expect(perGiver(one)).toMatchObject([
      { giver: { name: 'Joost Visser' }, ratings: [{ rating: 2 }, { rating: 5 }] },
      { giver: { name: 'Karin de Wit' }, ratings: [{ rating: 1 }] },
    ]);
  });

  test('others see the role, never a name', () => {
    const text = JSON.stringify(resultsOf(one, 'other'));
    expect(text).toContain('teacher');
    for (const name of names) expect(text).not.toContain(name);
  });

  test('a remark of whom nothing is known any more has no name', () => {
    expect(resultsOf({ ...one, givers: [] }, 'self')?.[0]?.remarks?.[0]?.by).toBeNull();
  });
});

describe('together, without names', () => {
  test('nothing is shown where fewer people answered than was promised: figures from three here, words from four', () => {
    expect(resultsOf(round('together', 'closed', 3), 'self')).toMatchObject([
      { questions: [{ others: [1, 2, 3] }, { others: null }], remarks: null },
      { questions: [{ others: null }], remarks: null },
    ]);
    expect(resultsOf(round('together', 'closed', 4), 'self')).toMatchObject([
      {
        questions: [{ others: [1, 2, 3, 4] }, { others: null }],
        remarks: [
          { text: 'tekst 6', by: null },
          { text: 'tekst 7' },
          { text: 'tekst 8' },
          { text: 'tekst 9' },
        ],
      },
      { questions: [{ others: null }], remarks: null },
    ]);
  });

  test('whatever was stored, no name, no role and no cell below the least comes out', () => {
    const rating = fc.record({
      questionId: fc.constantFrom('q1', 'q2', 'q3'),
      rating: fc.integer({ min: 1, max: 5 }),
      giverId: fc.constantFrom(null, 'g0', 'g1'),
    });
    const remark = fc.record({
      theme: fc.constantFrom('level' as const, 'qualities' as const),
      text: fc.constantFrom('a', 'b', 'c'),
      giverId: fc.constantFrom(null, 'g0'),
    });
    fc.assert(
      fc.property(
        fc.array(rating),
        fc.array(remark),
        fc.nat(6),
        fc.constantFrom('self' as const, 'other' as const),
        (ratings, remarks, answered, viewer) => {
          const one = {
            ...round('named', 'closed', 4),
            mode: 'together' as const,
            answered,
            ratings,
            remarks,
          };
          expect(perGiver(one)).toEqual([]);
          const results = resultsOf(one, viewer);
          if (answered < least.answers) expect(results).toBeNull();
          for (const theme of results ?? []) {
            for (const { others } of theme.questions) {
              expect(others === null || others.length >= least.answers).toBe(true);
              expect(others).toEqual(others === null ? null : [...others].sort());
            }
            expect(theme.remarks === null || theme.remarks.length >= least.remarks).toBe(true);
            expect((theme.remarks ?? []).every(({ by }) => by === null)).toBe(true);
          }
          const text = JSON.stringify(results);
          for (const name of [...names, 'g0', 'g1', 'teacher']) expect(text).not.toContain(name);
        },
      ),
    );
  });

  test('the order in which answers came in does not show', () => {
    const one = round('together', 'closed', 4);
    const turned = { ...one, ratings: [...one.ratings].reverse(), remarks: [...one.remarks].reverse() };
    expect(resultsOf(turned, 'self')).toEqual(resultsOf(one, 'self'));
  });
});

test('without an own view the own side is empty', () => {
  const results = resultsOf({ ...round('named', 'closed', 1), ownView: emptySheet }, 'self');
  expect(results?.[0]).toMatchObject({ ownText: '', questions: [{ own: null }, { own: null }] });
});
