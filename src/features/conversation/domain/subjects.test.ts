import { describe, expect, test } from 'vitest';
import { isWritten, partAfter, parts, partTexts, subjects, textsFor, writtenParts } from './subjects.ts';

describe('what is prepared', () => {
  test('five subjects, and the view ahead as the last part', () => {
    expect(subjects).toHaveLength(5);
    expect(parts.map((part) => partAfter(part))).toEqual([...parts.slice(1), null]);
  });

  test('a part keeps its own texts only', () => {
    expect(textsFor('expectations', { ofOther: 'Tijd', wishes: 'Iets anders' })).toEqual({
      ofOther: 'Tijd',
      ofMe: '',
    });
  });

  test.each([
    [{}, false],
    [{ oneYear: '  \n' }, false],
    [{ oneYear: '', fiveYears: 'Leerkracht' }, true],
  ])('%j is written: %s', (texts, expected) => {
    expect(isWritten(texts)).toBe(expected);
  });

  test('only parts with words count as written', () => {
    const written = { texts: { wishes: 'Muziek' }, version: 2 };
    expect(writtenParts({ wishes: written, pitfalls: { texts: { pitfalls: ' ' }, version: 1 } })).toEqual([
      'wishes',
    ]);
  });

  test('a text of more than 4000 signs is refused, and so is a text that nobody asked for', () => {
    expect(partTexts.safeParse({ wishes: 'x'.repeat(4001) }).success).toBe(false);
    expect(partTexts.safeParse({ health: 'x' }).success).toBe(false);
  });
});
