import { describe, expect, test } from 'vitest';
import { judgedFigure, judgedOf, reasonFigure } from './judged.ts';

const lines = (shown: Readonly<Record<string, number>>) =>
  judgedOf(Object.keys(shown), (name) => shown[name] ?? null);

describe('how often coaches took a line over, and why not', () => {
  test('is nothing where nothing may be shown', () => {
    expect(lines({ 'wish:direction:expert': 9, [judgedFigure('a', 'rejected')]: 0 })).toEqual([]);
  });

  test('has a line for each of which a number is shown; the others of it are hidden', () => {
    expect(lines({ [judgedFigure('a', 'taken')]: 7, [judgedFigure('a', 'rejected')]: 5 })).toEqual([
      { line: 'a', taken: 7, reworded: null, rejected: 5, reasons: [] },
    ]);
  });

  test('puts the most judged first, and of the reasons the most given', () => {
    const found = lines({
      [judgedFigure('some', 'taken')]: 6,
      [judgedFigure('more:so', 'rejected')]: 14,
      [reasonFigure('more:so', 'other')]: 5,
      [reasonFigure('more:so', 'not-her-wish')]: 9,
      [reasonFigure('more:so', 'rule-wrong')]: 0,
    });
    expect(found.map(({ line }) => line)).toEqual(['more:so', 'some']);
    expect(found[0]?.reasons).toEqual([
      { reason: 'not-her-wish', people: 9 },
      { reason: 'other', people: 5 },
    ]);
  });
});
