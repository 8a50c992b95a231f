import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { anyOffer, offerContent } from '#tests/support/offers.ts';
import { cleanText, contentSchema } from './content-schema.ts';
import { isCredential, usualCredentials } from './credential.ts';
import { missingForPublishing, nextStart, startedYears, totalCosts } from './offer.ts';
import type { OfferContent } from './offer.ts';
import { catalogueImportLifecycle, offerLifecycle, offerRequestLifecycle } from './states.ts';
import { typedCents, typedDay, typedNumber } from './typed.ts';

describe('what an offer misses before others read it', () => {
  test('nothing, when it is complete', () => {
    expect(missingForPublishing(offerContent())).toEqual([]);
  });

  test.each([
    [{ summary: '' }, 'summary', 'required'],
    [{ summary: 'Te kort.' }, 'summary', 'too-short'],
    [{ level: null }, 'level', 'required'],
    [{ form: null }, 'form', 'required'],
    [{ hours: null }, 'hours', 'required'],
    [{ hoursPerWeek: null }, 'hoursPerWeek', 'required'],
    [{ months: null }, 'months', 'required'],
    [{ region: null }, 'region', 'required'],
    [{ directions: [] }, 'directions', 'required'],
    [{ contactEmail: '' }, 'contactEmail', 'required'],
    [{ yearCosts: [] }, 'yearCosts', 'costs-per-year'],
    [{ yearCosts: [1, 2, 3] }, 'yearCosts', 'costs-per-year'],
    [{ months: 25 }, 'yearCosts', 'costs-per-year'],
  ] satisfies [Partial<OfferContent>, string, string][])('%j', (given, field, code) => {
    expect(missingForPublishing(offerContent(given))).toEqual([{ field, code }]);
  });

  test('what may stay open: starts, needs, what it gives, places, place, link', () => {
    const given = { starts: [], needs: [], needsText: '', grants: [], places: null, place: '', link: '' };
    expect(missingForPublishing(offerContent(given))).toEqual([]);
  });
});

test.each([
  [1, 1],
  [12, 1],
  [13, 2],
  [24, 2],
  [25, 3],
  [96, 8],
])('%i months are %i started years', (months, years) => {
  expect(startedYears(months)).toBe(years);
});

test('the next start is the first from today on, today included', () => {
  const starts = [isoDate('2027-02-01'), isoDate('2027-09-01')];
  expect(nextStart(starts, isoDate('2027-02-01'))).toBe('2027-02-01');
  expect(nextStart(starts, isoDate('2027-02-02'))).toBe('2027-09-01');
  expect(nextStart(starts, isoDate('2027-09-02'))).toBeNull();
  expect(nextStart([], isoDate('2027-09-02'))).toBeNull();
});

test('all years together are the total', () => {
  expect(totalCosts({ yearCosts: [100, 250] })).toBe(350);
  expect(totalCosts({ yearCosts: [] })).toBe(0);
});

describe('credentials', () => {
  test.each(usualCredentials.map((one) => [one]))('%s is one', (one) => {
    expect(isCredential(one)).toBe(true);
  });
  test.each([['module:RK-1'], ['role:bouwcoordinator']])('%s too', (one) => {
    expect(isCredential(one)).toBe(true);
  });
  test.each([
    [''],
    ['diploma'],
    ['diploma:'],
    ['mbo 4'],
    ['paper:x'],
    ['diploma:a b'],
    [`module:${'x'.repeat(61)}`],
  ])('%j is none', (one) => {
    expect(isCredential(one)).toBe(false);
  });
});

describe('what was typed', () => {
  test('is read by the rules for all, and stays as it is when it cannot be read', () => {
    expect([typedNumber('7,5'), typedNumber(' '), typedNumber('-1')]).toEqual([7.5, null, '-1']);
    expect([typedCents('€ 1.250,50'), typedCents(''), typedCents('gratis')]).toEqual([
      125_050,
      null,
      'gratis',
    ]);
    expect([typedDay('1-2-2027'), typedDay(' volgende week ')]).toEqual(['2027-02-01', 'volgende week']);
  });
});

describe('the schema', () => {
  test('lets every good offer through unchanged', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        expect(contentSchema.parse(offer)).toEqual(offer);
      }),
    );
  });

  test('puts starts and directions in order, and takes doubles out', () => {
    const read = contentSchema.parse({
      ...offerContent(),
      starts: ['2027-09-01', '2027-02-01', '2027-09-01'],
      directions: ['tasks', 'expert', 'tasks'],
      competences: ['a', 'a', ' a '],
    });
    expect(read.starts).toEqual(['2027-02-01', '2027-09-01']);
    expect(read.directions).toEqual(['expert', 'tasks']);
    expect(read.competences).toEqual(['a']);
  });

  test('refuses what it does not know, by name', () => {
    expect(contentSchema.safeParse({ ...offerContent(), colour: 'red' }).success).toBe(false);
  });

  test('takes out what no database keeps', () => {
    expect(cleanText(' a\r\nb\u0000\ud800c ')).toBe('a\nb\ufffdc');
  });
});

test('only what waits or was answered can be taken back, only what was looked at comes in', () => {
  expect(offerRequestLifecycle.from('withdraw-request')).toEqual(['sent', 'answered']);
  expect(catalogueImportLifecycle.from('confirm-catalogue')).toEqual(['checked']);
  expect(offerLifecycle.from('publish-offer')).toEqual(['draft', 'withdrawn']);
});
