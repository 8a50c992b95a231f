import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { checkDay, fit } from './forms.ts';
import { hostLifecycle, placeFor } from './states.ts';

test('there is a place while fewer come than there are places, and always where there is no end to them', () => {
  fc.assert(
    fc.property(fc.option(fc.nat(50)), fc.nat(60), (places, coming) => {
      expect(placeFor(places, coming) === 'coming').toBe(places === null || coming < places);
    }),
  );
});

test.each([
  ['Rekenen met taal', 'rekenen, kleuters', 1],
  ['Rekenen met taal', 'Taal en Rekenen', 2],
  ['Rekenen met taal', 'met veel geduld', 0],
  ['Kleuters', 'kleuteronderwijs', 0],
  ['Zoë leest', 'Zoe leest voor', 1],
])('«%s» beside «%s» fits %i times', (title, shown, times) => {
  expect(fit(title, shown)).toBe(times);
});

test('the check is a trimester later', () => {
  expect(checkDay(isoDate('2026-12-18'))).toBe('2027-03-19');
});

test('somebody who is asked answers once', () => {
  expect(hostLifecycle.from('answer-host')).toEqual(['asked']);
});
