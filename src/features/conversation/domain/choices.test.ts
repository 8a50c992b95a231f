import { describe, expect, test } from 'vitest';
import { canPick, choiceInput, choicesOf, defaultChoices, labelsOf } from './choices.ts';

const own = [
  { list: 'form', code: 'live', labels: { nl: 'Bij elkaar', en: 'Together' }, inUse: true },
  { list: 'form', code: 'paper', labels: { nl: 'Op papier', en: 'On paper' }, inUse: false },
] as const;

describe('the lists of a board', () => {
  test('a list nobody touched is the default one', () => {
    const choices = choicesOf(own);
    expect(choices.filter(({ list }) => list === 'form')).toEqual(own);
    expect(choices.filter(({ list }) => list === 'kind')).toEqual(
      defaultChoices.filter(({ list }) => list === 'kind'),
    );
  });

  test.each([
    ['form', 'live', true],
    ['form', 'paper', false],
    ['form', 'walking', false],
    ['kind', 'progress', true],
    ['kind', 'live', false],
  ] as const)('%s %s can be picked: %s', (list, code, expected) => {
    expect(canPick(choicesOf(own), list, code)).toBe(expected);
  });

  test('what is no longer used still has its name', () => {
    expect(labelsOf(choicesOf(own), 'form', 'paper').nl).toBe('Op papier');
    expect(labelsOf(choicesOf(own), 'form', 'forgotten').en).toBe('forgotten');
  });

  test('codes are used once per list', () => {
    const codes = defaultChoices.map(({ list, code }) => `${list}/${code}`);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test.each([
  ['a box that is ticked', { inUse: 'on' }, true],
  ['a box that is not ticked', {}, false],
])('%s', (_, change, inUse) => {
  const given = { list: 'kind', code: 'progress', labelNl: ' Voortgang ', labelEn: 'Progress', ...change };
  expect(choiceInput.parse(given)).toMatchObject({ labelNl: 'Voortgang', inUse });
});
