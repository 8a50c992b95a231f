import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { ruleUnits } from '#core/knowledge.ts';
import { messages } from '#i18n/messages.ts';
import { sayPeriod, sayValue, sourceLink } from './say.ts';

const nl = messages('nl').knowledge;
const en = messages('en').knowledge;
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('a value as people say it', () => {
  test.each([
    ['hours', 40, '40 uur', '40 hours'],
    ['hours-per-week', 2, '2 uur per week', '2 hours a week'],
    ['hours-per-year', 1659, '1.659 uur per jaar', '1,659 hours a year'],
    ['weeks-per-year', 41.475, '41,475 weken per jaar', '41.475 weeks a year'],
    ['hours-per-credit', 28, '28 uur per studiepunt', '28 hours per credit'],
    ['eur-cents', 50_000, '€ 500', '€500'],
    ['eur-cents', 1250, '€ 12,50', '€12.50'],
    ['years', 57, '57 jaar', '57 years'],
    ['years', 1, '1 jaar', '1 year'],
    ['months', 16, '16 maanden', '16 months'],
    ['months', 804, '67 jaar', '67 years'],
    ['months', 1, '1 maand', '1 month'],
    ['percent', 40, '40%', '40%'],
    ['count', 5, '5', '5'],
    ['factor', 0.2, '0,2', '0.2'],
    ['yes-no', 1, 'ja', 'yes'],
    ['yes-no', 0, 'nee', 'no'],
  ] as const)('%s %d', (unit, value, dutch, english) => {
    expect(plain(sayValue(nl, 'nl', unit, value))).toBe(dutch);
    expect(plain(sayValue(en, 'en', unit, value))).toBe(english);
  });

  test.each(ruleUnits)('%s has a hint for who types it', (unit) => {
    expect(nl.unitHints[unit]).toBeTypeOf('string');
  });
});

test.each([
  [null, 'vanaf 1 aug 2019'],
  ['2026-12-31', '1 aug 2019 tot en met 31 dec 2026'],
])('a period that ends on %s', (validTo, text) => {
  const period = { validFrom: isoDate('2019-08-01'), validTo: validTo === null ? null : isoDate(validTo) };
  expect(sayPeriod(nl, 'nl', period)).toBe(text);
});

test.each([
  ['https://www.poraad.nl/a/b', { text: 'poraad.nl', href: 'https://www.poraad.nl/a/b' }],
  ['https://wetten.overheid.nl', { text: 'wetten.overheid.nl', href: 'https://wetten.overheid.nl' }],
  ['besluit van het bestuur', { text: 'besluit van het bestuur' }],
  ['http://oud.nl', { text: 'http://oud.nl' }],
  ['javascript:alert(1)', { text: 'javascript:alert(1)' }],
  ['https://', { text: 'https://' }],
])('the source «%s»', (source, shown) => {
  expect(sourceLink(source)).toEqual(shown);
});
