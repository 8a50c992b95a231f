import { describe, expect, test } from 'vitest';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { readCompassSides } from '../domain/reading.ts';
import { noWish, wishesInput } from '../domain/wish.ts';
import type { Wish } from '../domain/wish.ts';
import { describePicture, typedDiffers, voiceOf, wishLine, wishSentences } from './words.ts';

const nl = messages('nl').compass;
const wish: Wish = { ...noWish, want: 4, options: ['variety'], note: 'graag snel' };

describe('how a page speaks', () => {
  test('to herself with «je», about her with her name', () => {
    expect(voiceOf(nl, null).reading('wanted-and-possible')).toMatch(/^Jij wilt/);
    expect(voiceOf(nl, 'Samira').reading('wanted-and-possible')).toMatch(/^Samira wil/);
    expect(voiceOf(nl, 'Samira').pictureTitle).toContain('Samira');
  });

  test.each(['nl', 'en'] as const)('%s has five words for want and for can', (locale) => {
    const t = messages(locale).compass;
    expect(new Set(t.wantWords).size).toBe(5);
    expect(new Set(t.canWords).size).toBe(5);
  });
});

describe('an answer in words', () => {
  test('on one line', () => {
    expect(wishLine(nl, wish)).toBe('graag · Gekozen: meer afwisseling in taken. · graag snel');
    expect(wishLine(nl, noWish)).toBe('niets ingevuld');
  });

  test('not wanting another school needs no sentence', () => {
    expect(wishSentences(nl, { ...noWish, otherSchool: 'no' })).toEqual([]);
    expect(wishSentences(nl, { ...noWish, otherSchool: 'yes', fiveYears: 'unknown' })).toHaveLength(2);
  });
});

test('the picture is told by what stands out', () => {
  const wishes = wishesInput.parse({ expert: { want: 5 }, tasks: { want: 4 } });
  const told = describePicture(nl, readCompassSides(wishes, []));
  expect(told).toContain('De school zei nog niets over: Groeien in je eigen werk, Andere taken en rollen.');
});

describe('a form that came back against what is kept', () => {
  const typed = (tasks: unknown) =>
    formView(
      'nl',
      { action: 'answer', values: { wishes: { tasks } }, fields: {}, problem: null, theirs: {} },
      'answer',
    );
  test.each([
    ['the same', { want: '4', options: ['variety'], note: 'graag snel' }, false],
    ['another want', { want: '5', options: ['variety'], note: 'graag snel' }, true],
    ['an option less', { want: '4', note: 'graag snel' }, true],
    ['another note', { want: '4', options: ['variety'], note: '' }, true],
  ])('%s', (_, values, differs) => {
    expect(typedDiffers(typed(values), 'tasks', wish)).toBe(differs);
  });
});
