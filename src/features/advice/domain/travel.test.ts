import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyPerson } from '#tests/support/advice-arbitrary.ts';
import { aTaughtOffer } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import type { Travel } from './person.ts';
import type { TaughtOffer } from './taught-offer.ts';
import { travelTo } from './travel.ts';

const route = { code: 'ad-pep', kind: 'qualification' } as const;
const at = (form: string, region: string, place = '', over: Partial<TaughtOffer> = {}) =>
  aTaughtOffer({ id: `${form}-${region}-${place}`, routeCode: 'ad-pep', form, region, place, ...over });
const utrecht = at('on-site', 'utrecht', 'Oudeveer');
const arnhem = at('on-site', 'gelderland', 'Arnhem');
const half = at('blended', 'gelderland', 'Ede');
const somewhere = at('on-site', 'nationwide');
const goes = (...regions: string[]): Travel => ({ regions, places: [] });

describe('the way to a route', () => {
  test.each([
    ['nobody teaches', [], goes('utrecht'), 'unknown', 'travel.not-known', {}],
    [
      'she did not say',
      [utrecht, arnhem],
      null,
      'unknown',
      'travel.not-told',
      { places: 'Oudeveer, Arnhem' },
    ],
    ['in her region', [arnhem, utrecht], goes('utrecht'), 'green', 'travel.near', { place: 'Oudeveer' }],
    ['elsewhere', [arnhem], goes('utrecht'), 'red', 'travel.elsewhere', { places: 'Arnhem' }],
    ['partly online', [arnhem, half], goes('utrecht'), 'amber', 'travel.partly-online', { places: 'Ede' }],
    [
      'place not said',
      [somewhere],
      goes('utrecht'),
      'unknown',
      'travel.place-not-said',
      { places: 'Hogeschool Rijn' },
    ],
    ['online besides', [arnhem, at('online', 'nationwide')], goes(), 'green', 'travel.at-home', {}],
    ['at her work, not told', [at('at-work', 'utrecht')], null, 'green', 'travel.at-home', {}],
  ] as const)('%s', (_, taught, travel, colour, code, values) => {
    const reached = travelTo(route, taught, travel);
    expect(reached).toMatchObject({ colour, reason: { code, values } });
  });

  test('knows the place of her school however it is written', () => {
    const offer = at('on-site', 'utrecht', ' oudeVEER ');
    expect(travelTo(route, [offer], { regions: [], places: ['Oudeveer'] }).colour).toBe('green');
    expect(travelTo(route, [at('on-site', 'utrecht')], { regions: [], places: [] }).colour).toBe('red');
  });

  test('is none for what she learns in her own work', () => {
    expect(travelTo({ code: 'growth-in-function', kind: 'growth' }, [], null)).toMatchObject({
      colour: 'green',
      reason: { code: 'travel.own-work' },
    });
  });

  test('names three places at most, each once', () => {
    const places = ['A', 'B', 'A', 'C', 'D'].map((place, index) =>
      at('on-site', 'drenthe', place, { id: String(index) }),
    );
    expect(travelTo(route, places, goes('zeeland')).reason.values).toEqual({ places: 'A, B, C' });
  });

  test('never makes anything impossible, and more places to go to never make it worse', () => {
    const knowledge = readNational();
    const day = isoDate('2026-11-24');
    const order = ['green', 'amber', 'unknown', 'red'];
    fc.assert(
      fc.property(anyPerson, fc.subarray([utrecht, arnhem, half, somewhere]), (person, taught) => {
        const without = advise(knowledge, person, day);
        const withTaught = advise(knowledge, person, day, taught);
        for (const [index, { feasible }] of withTaught.routes.entries()) {
          const before = without.routes[index]?.feasible;
          expect(feasible === before || (before === 'yes' && feasible === 'if')).toBe(true);
        }
        const few = travelTo(route, taught, goes('zeeland'));
        const more = travelTo(route, taught, goes('zeeland', 'utrecht'));
        expect(order.indexOf(more.colour)).toBeLessThanOrEqual(order.indexOf(few.colour));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['nl', 'en'] as const)('has a sentence with the places in %s', (locale) => {
    const { reasons } = messages(locale).advice;
    const said = ([] as (readonly TaughtOffer[])[])
      .concat([[utrecht], [half], [somewhere], []])
      .flatMap((taught) =>
        [null, goes('zeeland'), goes('utrecht')].map((travel) => {
          const { reason } = travelTo(route, taught, travel);
          return reasons[reason.code]?.(reason.values) ?? '';
        }),
      );
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
    expect(said.join(' ')).toContain('Oudeveer');
  });
});
