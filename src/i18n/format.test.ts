import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterpartKinds, ownerRoles } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { askedText, ownerText } from './counterpart-text.ts';
import { flashText } from './flash.ts';
import { formView } from './form-view.ts';
import { formatDay, formatDayShort, formatEuros, formatMinutes, formatMoment } from './format.ts';
import { pickLocale } from './locale.ts';
import { messages } from './messages.ts';
import { catalogues } from '#src/texts.ts';

const both = ['nl', 'en'] as const;
/** Intl puts narrow and hard spaces where a reader sees a space. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('days and moments', () => {
  const day = isoDate('2026-11-24');
  test.each([
    ['nl', undefined, 'dinsdag 24 november 2026'],
    ['nl', '2026-01-01', 'dinsdag 24 november'],
    ['nl', '2027-01-01', 'dinsdag 24 november 2026'],
    ['en', '2026-01-01', 'Tuesday 24 November'],
  ] as const)('in %s, seen on %s: %s', (locale, today, words) => {
    const given = today === undefined ? undefined : isoDate(today);
    expect(formatDay(locale, day, given).replace(',', '')).toBe(words);
  });

  test('short, for a table', () => {
    expect([formatDayShort('nl', day), formatDayShort('en', day)]).toEqual(['24 nov 2026', '24 Nov 2026']);
  });

  test.each([
    ['2026-11-24T13:05:00Z', 'dinsdag 24 november om 14:05'],
    ['2026-07-01T22:30:00Z', 'donderdag 2 juli om 00:30'],
  ])('%s by the Dutch clock is %s', (moment, words) => {
    expect(formatMoment('nl', new Date(moment))).toBe(words);
    expect(formatMoment('en', new Date(moment))).toMatch(/ at \d\d:\d\d$/);
  });
});

describe('amounts', () => {
  test.each([
    [0, '0 minuten', '0 minutes'],
    [1, '1 minuut', '1 minute'],
    [59, '59 minuten', '59 minutes'],
    [60, '1 uur', '1 hour'],
    [61, '1 uur en 1 minuut', '1 hour and 1 minute'],
    [200, '3 uur en 20 minuten', '3 hours and 20 minutes'],
    [2400, '40 uur', '40 hours'],
  ])('%i minutes', (minutes, nl, en) => {
    expect([formatMinutes('nl', minutes), formatMinutes('en', minutes)]).toEqual([nl, en]);
  });

  test.each([
    [50_000, '€ 500', '€500'],
    [1250, '€ 12,50', '€12.50'],
    [5, '€ 0,05', '€0.05'],
    [123_456_700, '€ 1.234.567', '€1,234,567'],
    [-4500, '€ -45', '-€45'],
  ])('%i cents', (cents, nl, en) => {
    expect([plain(formatEuros('nl', cents)), plain(formatEuros('en', cents))]).toEqual([nl, en]);
  });

  test('never show half a cent, and cents always in pairs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        expect(plain(formatEuros('nl', cents))).toMatch(/^€ [\d.]+(,\d\d)?$/);
      }),
    );
  });
});

describe('the language of a page', () => {
  test.each([
    ['nl', 'en', 'nl'],
    ['en', 'nl', 'en'],
    [null, 'en-GB,en;q=0.9', 'en'],
    [undefined, 'de-DE,en;q=0.8,nl;q=0.5', 'en'],
    [null, 'fr-FR, nl-BE;q=0.7', 'nl'],
    ['de', 'de', 'nl'],
    ['xx', null, 'nl'],
    [null, '', 'nl'],
    [null, ';;;,,,', 'nl'],
  ])('chosen %s, browser %s: %s', (chosen, browser, expected) => {
    expect(pickLocale(chosen, browser)).toBe(expected);
  });
});

describe('what is asked of the other side, in words', () => {
  const nothing = { minutes: null, cents: null, text: '' };
  const t = messages('nl').counterpart;

  test.each(counterpartKinds)('%s has a sentence in both languages, also without words', (kind) => {
    for (const locale of both) {
      const texts = messages(locale).counterpart;
      const text = askedText(locale, texts, { kind, detail: nothing });
      expect(text.trim().length, locale).toBeGreaterThan(2);
      expect(text).not.toMatch(/undefined|null|\[object/);
      expect(texts.kinds[kind].length).toBeGreaterThan(2);
    }
  });

  test.each([
    ['time', { ...nothing, minutes: 960 }, '16 uur om te leren'],
    ['money', { ...nothing, cents: 45_000 }, '€ 450 voor de kosten'],
    ['practice-place', { ...nothing, text: 'groep 5, lezen' }, 'Oefenplek: groep 5, lezen'],
    ['practice-place', nothing, 'Een plek om te oefenen'],
    ['inform', { ...nothing, text: 'expert' }, 'Vertellen wat er kan: groeien in het eigen werk'],
    ['cover', { ...nothing, text: 'op dinsdag' }, 'Vervanging: op dinsdag'],
  ] as const)('%s %j', (kind, detail, words) => {
    expect(plain(askedText('nl', t, { kind, detail }))).toBe(words);
  });

  test.each(directions)('the direction %s is said in words, not by its code', (direction) => {
    for (const locale of both) {
      const texts = messages(locale).counterpart;
      const text = askedText(locale, texts, { kind: 'career', detail: { ...nothing, text: direction } });
      expect(text).toContain(texts.directions[direction]);
    }
  });

  test.each(ownerRoles)('%s is called by name, else by role', (ownerRole) => {
    expect(ownerText(t, { ownerRole, ownerName: 'Karin' })).toBe('Karin');
    expect(ownerText(t, { ownerRole, ownerName: null })).toBe(t.roles[ownerRole]);
  });
});

describe('what was just done', () => {
  test.each([
    ['trust.undone', true],
    ['plan.finished', true],
    ['plan.answeredMany:2:0', true],
    ['counterpart.answeredMany:-5:x', false],
    ['signIn.not-in-any-more', true],
    ['plan.unheard', false],
    ['unheard.saved', false],
    ['plan', false],
    ['', false],
    ['plan.done', false],
    ['plan.__proto__', false],
    ['toString.call', false],
    [null, false],
  ])('%j says something: %s', (code, says) => {
    for (const locale of both) expect(flashText(catalogues(locale), code) !== null, locale).toBe(says);
  });
});

describe('a form that came back', () => {
  const returned = {
    action: 'save',
    values: { name: 'Sam', texts: { wish: 'x' }, tags: ['a', 'b'], steps: { 0: { title: 'y' } } },
    fields: {
      name: [{ code: 'too-long', values: { maximum: 9 } }, { code: 'required' }],
      wish: [{ code: 'own-code' }],
      odd: [{ code: 'never-heard' }],
      none: [],
    },
    problem: { code: 'works-nowhere' },
    theirs: { title: 'Hun' },
  };

  test('shows every word and one sentence per field, in the order of the form', () => {
    const view = formView('nl', returned, 'save', { 'own-code': () => 'Eigen zin.' });
    expect(view.value('name')).toBe('Sam');
    expect(view.value('texts.wish')).toBe('x');
    expect(view.value('steps.0.title')).toBe('y');
    expect(view.list('tags')).toEqual(['a', 'b']);
    expect(view.summary).toEqual([
      { field: 'name', message: 'Maak de tekst korter: hooguit 9 tekens.' },
      { field: 'wish', message: 'Eigen zin.' },
      { field: 'odd', message: messages('nl').errors.unknown },
    ]);
    expect(view.error('wish')).toBe('Eigen zin.');
    expect([view.problem, view.theirs]).toEqual([{ code: 'works-nowhere' }, { title: 'Hun' }]);
  });

  test.each([
    ['another form of the page', returned, 'remove'],
    ['no form', null, 'save'],
    ['something else', { message: 'hallo' }, 'save'],
    ['a text', 'hallo', 'save'],
  ])('%s shows nothing', (_, form, action) => {
    const view = formView('nl', form, action);
    expect([view.summary, view.problem, view.theirs]).toEqual([[], null, null]);
    expect([view.value('name'), view.list('tags'), view.error('name')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each(['name.length', 'tags.0', 'texts', '__proto__.x', 'constructor.name'])(
    '%s is no text that was typed',
    (name) => {
      expect(formView('nl', returned, 'save').value(name)).toBeUndefined();
    },
  );
});
