import { describe, expect, test } from 'vitest';
import { card as en } from '#i18n/en/card.ts';
import { card as nl } from '#i18n/nl/card.ts';
import type { CardItem } from '../domain/card.ts';
import { itemText, itemWords } from './item-words.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';
const cook: CardItem = {
  part: 'experience',
  id,
  title: 'Kok',
  sector: 'care',
  years: 7.5,
  detail: 'Plannen.',
};
const diploma: CardItem = {
  part: 'diplomas',
  study: null,
  status: null,
  subjects: [],
  licence: null,
  id,
  title: 'Onderwijsassistent',
  level: 'mbo-4',
  graduatedIn: 2009,
  aboutEducation: true,
};

describe('an item in words', () => {
  test.each([
    [cook, { title: 'Kok', meta: 'Zorg · 7,5 jaar', text: 'Plannen.' }],
    [
      { ...cook, sector: null, years: null },
      { title: 'Kok', meta: '', text: 'Plannen.' },
    ],
    [diploma, { title: 'Onderwijsassistent', meta: 'Mbo niveau 4 · 2009 · over onderwijs', text: '' }],
    [
      { ...diploma, title: ' ', graduatedIn: null },
      { title: 'Mbo niveau 4', meta: 'over onderwijs', text: '' },
    ],
    [
      { part: 'expertise', id, title: 'Spaans', detail: '' } as const,
      { title: 'Spaans', meta: '', text: '' },
    ],
  ])('%#', (item, words) => {
    expect(itemWords(nl, item)).toEqual(words);
  });

  test('speaks English too', () => {
    expect(itemWords(en, cook).meta).toBe('Care · 7.5 years');
  });

  test('as one text leaves out what is empty', () => {
    expect(itemText(nl, { ...cook, detail: '' })).toBe('Kok\nZorg · 7,5 jaar');
  });
});
