import { expect, test } from 'vitest';
import { codeOf, momentOf, readyQuestions, themesAsked, themesOf } from './instrument.ts';

const instrument = {
  version: 1,
  themes: [
    {
      key: 'work',
      asks: [
        { code: 'calm', kind: 'scale' },
        { code: 'vision', kind: 'level' },
      ],
    },
    { key: 'team', asks: [{ code: 'help', kind: 'level' }] },
  ],
} as const;

test('a level is asked twice, as it is and as it is wanted', () => {
  expect(readyQuestions(instrument)).toEqual([
    { theme: 'work', code: 'calm', wording: null },
    { theme: 'work', code: 'vision-now', wording: null },
    { theme: 'work', code: 'vision-wanted', wording: null },
    { theme: 'team', code: 'help-now', wording: null },
    { theme: 'team', code: 'help-wanted', wording: null },
  ]);
});

test.each([
  [codeOf('help', 'now'), 'now'],
  [codeOf('help', 'wanted'), 'wanted'],
  ['now-help', null],
  ['calm', null],
  [null, null],
])('%s is the half %s of a level', (code, half) => {
  expect(momentOf({ code })).toBe(half);
});

test('the themes under which something is asked, as they come or in the order of the instrument', () => {
  const asked = ['team', 'work', 'team'].map((theme, at) => ({
    id: String(at),
    theme,
    code: null,
    wording: 'x',
  }));
  expect(themesAsked(asked)).toEqual(['team', 'work']);
  expect(themesOf(instrument, asked)).toEqual(['work', 'team']);
  expect(themesOf(instrument, asked.slice(0, 1))).toEqual(['team']);
  expect(themesOf(instrument, [])).toEqual([]);
});
