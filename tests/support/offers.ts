import fc from 'fast-check';
import { directions } from '#core/direction.ts';
import { offerKinds } from '#core/offer.ts';
import { isoDate } from '#core/date.ts';
import { cleanText } from '#features/offers/domain/content-schema.ts';
import { usualCredentials } from '#features/offers/domain/credential.ts';
import { offerForms, offerLevels, regions } from '#features/offers/domain/offer.ts';
import type { OfferContent } from '#features/offers/domain/offer.ts';

/** A complete offer; `given` changes what a test is about. */
export const offerContent = (given: Partial<OfferContent> = {}): OfferContent => ({
  code: 'AD-PEP',
  name: 'Ad Pedagogisch Educatief Professional',
  summary: 'Een studie van twee jaar naast je werk, voor wie meer wil doen met kinderen en ouders.',
  kind: 'degree',
  routeCode: null,
  level: 'ad',
  form: 'blended',
  hours: 3360,
  hoursPerWeek: 20,
  months: 24,
  yearCosts: [269_400, 269_400],
  needs: [['diploma:mbo-4', 'diploma:havo', 'diploma:vwo']],
  needsText: 'Je werkt minstens twaalf uur per week in een school.',
  grants: [{ credential: 'diploma:ad', validMonths: null }],
  starts: [isoDate('2027-02-01'), isoDate('2027-09-01')],
  region: 'utrecht',
  place: 'Utrecht',
  directions: ['expert', 'tasks'],
  competences: ['pedagogisch klimaat', 'gesprekken met ouders'],
  places: 24,
  link: 'https://rijnoever.example/ad-pep',
  contactEmail: 'loket@rijnoever.example',
  ...given,
});

const text = (longest: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: Math.floor(longest / 4) })
    .map((one) => cleanText(one).slice(0, longest).trim());
const line = (longest: number) => text(longest).map((one) => one.replaceAll(/\s+/g, ' ').trim());
const filled = (longest: number) => line(longest).map((one) => (one === '' ? 'x' : one));
const code = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const credential = fc.oneof(
  fc.constantFrom(...usualCredentials),
  code.map((one) => `module:${one}`),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Any offer that the schema lets through, whole or half-written. */
export const anyOffer: fc.Arbitrary<OfferContent> = fc.record({
  code,
  name: filled(120),
  summary: text(400),
  kind: fc.constantFrom(...offerKinds),
  routeCode: maybe(code),
  level: maybe(fc.constantFrom(...offerLevels)),
  form: maybe(fc.constantFrom(...offerForms)),
  hours: maybe(fc.integer({ min: 1, max: 10_000 })),
  hoursPerWeek: maybe(fc.integer({ min: 1, max: 120 }).map((halves) => halves / 2)),
  months: maybe(fc.integer({ min: 1, max: 96 })),
  yearCosts: fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 8 }),
  needs: fc.array(fc.uniqueArray(credential, { minLength: 1, maxLength: 8 }), { maxLength: 4 }),
  needsText: text(200),
  grants: fc.array(fc.record({ credential, validMonths: maybe(fc.integer({ min: 1, max: 600 })) }), {
    maxLength: 6,
  }),
  starts: fc
    .uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 24 })
    .map((days) =>
      days
        .sort((a, b) => a - b)
        .map((day) => isoDate(new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10))),
    ),
  region: maybe(fc.constantFrom(...regions)),
  place: line(80),
  directions: fc.subarray([...directions]),
  competences: fc.uniqueArray(
    filled(60).map((one) => one.replaceAll('|', 'l')),
    { maxLength: 12 },
  ),
  places: maybe(fc.integer({ min: 1, max: 10_000 })),
  link: fc.constantFrom('', 'https://rijnoever.example/a?b=c', 'http://rijnoever.example'),
  contactEmail: fc.constantFrom('', 'loket@rijnoever.example'),
});

/** Offers whose codes differ, also without capitals. */
export const anyCatalogue = fc.uniqueArray(anyOffer, {
  maxLength: 6,
  selector: ({ code: own }) => own.toLowerCase(),
});
