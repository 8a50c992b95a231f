import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import type { Pair } from '#ui/picture/types.ts';
import { paperTemplate, profilePaper } from './paper.ts';
import type { PaperFacts } from './paper.ts';

const facts: PaperFacts = {
  givenName: 'Samira',
  fullName: 'Samira Bakker',
  work: 'Onderwijsassistent A, De Regenboog',
  number: 2,
  coachName: 'Carla Coach',
  content: {
    qualities: 'Rustig.',
    ambitions: '  ',
    learningNeed: 'Rekenen.',
    steps: [{ adviceId: null, title: 'Klein', kind: 'task', direction: null, why: '' }],
  },
  settledOn: isoDate('2026-11-24'),
  changedOn: isoDate('2026-11-24'),
  reaction: '',
  compass: null,
  plan: null,
};
const paper = (locale: 'nl' | 'en', given: Partial<PaperFacts> = {}) => {
  const { profile, compass } = messages(locale);
  return profilePaper(locale, { profile, directions: compass.directions }, { ...facts, ...given });
};

test('the template is where the paper says it is', () => {
  expect(existsSync(paperTemplate)).toBe(true);
});

describe('the paper', () => {
  test('names her, her work, the version, the day and the coach', () => {
    expect(paper('nl')).toMatchObject({
      lang: 'nl',
      title: 'Ontwikkelprofiel van Samira Bakker',
      name: 'Samira Bakker',
      work: 'Onderwijsassistent A, De Regenboog',
      facts: [{ text: 'dinsdag 24 november 2026' }, { text: '2' }, { text: 'Carla Coach' }],
    });
    expect(paper('en')).toMatchObject({ lang: 'en', title: 'Development profile of Samira Bakker' });
  });

  test('says it when a version is not settled', () => {
    const [when, version] = paper('nl', { settledOn: null }).facts;
    expect(when?.term).toBe('Laatst veranderd op');
    expect(version?.text).toBe('Versie 2, nog niet vastgesteld');
  });

  test('leaves out what is blank and what the reader may not see', () => {
    const { parts, compass, plan, reaction, steps } = paper('nl', { plan: [] });
    expect(parts.map(({ title }) => title)).toEqual(['Kwaliteiten', 'Leerbehoefte']);
    expect([compass, plan, reaction]).toEqual([null, null, null]);
    expect(steps).toEqual([{ title: 'Klein', tags: 'Een andere taak of rol', why: '' }]);
  });

  test('gives compass and reaction a heading in her name', () => {
    const given = paper('nl', { compass: { axes: [] }, reaction: 'Mooi.' });
    expect(given.compass).toMatchObject({ title: 'Kompas', axes: [] });
    expect(given.reaction).toEqual({ title: 'Wat Samira ervan vindt', text: 'Mooi.' });
  });

  test.each<[string, Partial<Pair>, string, string]>([
    [
      'the other side waits',
      { state: 'waits-right', note: 'Karin, 1 dec' },
      'acht avonden',
      'tijd, Karin, 1 dec',
    ],
    ['she waits', { state: 'waits-left', note: 'jij, 1 dec' }, 'acht avonden, jij, 1 dec', 'tijd'],
    [
      'a note of her side',
      { state: 'runs', note: 'let op', noteSide: 'left' },
      'acht avonden, let op',
      'tijd',
    ],
  ])('puts a note on the side it belongs to: %s', (_, given, leftNote, rightNote) => {
    const pair: Pair = {
      left: { label: 'Module', sub: 'acht avonden' },
      right: { label: 'De school', sub: 'tijd' },
      state: 'runs',
      stateText: 'Loopt',
      ...given,
    };
    expect(paper('nl', { plan: [pair] }).plan?.rows).toMatchObject([{ left: 'Module', leftNote, rightNote }]);
  });
});
