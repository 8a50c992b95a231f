import { describe, expect, test } from 'vitest';
import { feedback as en } from '#i18n/en/feedback.ts';
import { feedback as nl } from '#i18n/nl/feedback.ts';
import { questionCodes } from '../domain/feedback.ts';
import type { Question } from '#shapes/round/domain/instrument.ts';
import { ownWords, refusalIn, wordsAbout } from './words.ts';
import { labelled } from '#i18n/form-view.ts';

const ready = (code: Question['code']): Question => ({ id: 'q', theme: 'level', code, wording: null });
const own: Question = { id: 'q', theme: 'level', code: null, wording: 'Ik lees goed voor.' };

describe.each([
  ['Dutch', nl],
  ['English', en],
])('a question in %s', (_, t) => {
  test.each(questionCodes)('%s names her to others, by first name', (code) => {
    expect(wordsAbout(t, ready(code), 'Samira Bakker')).toContain('Samira');
    expect(wordsAbout(t, ready(code), 'Samira Bakker')).not.toContain('Bakker');
    expect(ownWords(t, ready(code))).not.toContain('Samira');
  });

  test('in her own words stays as she wrote it', () => {
    expect(wordsAbout(t, own, 'Samira Bakker')).toBe('Ik lees goed voor.');
    expect(ownWords(t, own)).toBe('Ik lees goed voor.');
  });
});

describe('a refusal in words', () => {
  test.each([
    ['nothing sent', null, undefined],
    ['a field only', { action: 'add', fields: {}, problem: null }, undefined],
    ['a rule', { problem: { code: 'not-sent' } }, nl.refusals['not-sent']],
    ['a rule without words of its own', { problem: { code: 'other' } }, nl.refusals['round-over']],
  ])('%s', (_, form, words) => {
    expect(refusalIn(nl, form)).toBe(words);
  });
});

test('a line of the summary says which field it is about', () => {
  const summary = [
    { field: 'name', message: 'Vul dit in.' },
    { field: 'codes', message: 'Kies minstens één vraag.' },
  ];
  expect(labelled(summary, { name: 'Naam:' })).toEqual([
    { field: 'name', message: 'Naam: Vul dit in.' },
    summary[1],
  ]);
});
