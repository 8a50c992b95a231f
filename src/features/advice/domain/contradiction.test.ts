import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { contradictionsOf, toldBy } from './contradiction.ts';

const day = isoDate('2026-11-21');
const national = readNational();
const found = (who: string) =>
  contradictionsOf(toldBy(changed(aPerson(), who), day, 40), day).map(({ code, here, there }) => [
    code,
    here,
    there,
  ]);

describe('what does not go together', () => {
  test.each([
    ['age 22; working 10; education 5; employed 2020-08-01', []],
    ['age 22; working 10.5; education 5; employed 2020-08-01', [['years-and-age', 10.5, 22]]],
    ['working 10; education 10', []],
    ['working 10; education 11', [['education-and-working', 11, 10]]],
    ['age 29; employed 2010-08-01', []],
    ['age 27; employed 2010-08-01', [['employed-and-age', '2010-08-01', 27]]],
    ['diplomas none', []],
    ['diplomas none + hbo', [['none-beside', 'none', 'hbo']]],
    ['diplomas none + hbo foreign', []],
    ['works 1; own 72', []],
    ['works 1; own 72.5', [['week', 72.5, 40]]],
    ['works 0.1; leave 4', []],
    ['works 0.1; leave 8', [['leave-and-job', 8, 4]]],
  ])('%s', (who, contradictions) => {
    expect(found(who)).toEqual(contradictions);
  });

  test('age 16 with 40 years of work of which 50 in education is asked about three times', () => {
    expect(found('age 16; working 40; education 50; employed 2026-08-01').map(([code]) => code)).toEqual([
      'years-and-age',
      'education-and-age',
      'education-and-working',
    ]);
  });
});

test('it is told at the routes that rest on it, and changes no verdict', () => {
  const of = (who: string) => advise(national, changed(aPerson(), who), day).routes;
  const [apart, together] = [of('diplomas hbo'), of('diplomas none + hbo')];
  const doubted = together.filter(({ because }) =>
    because.some(({ code }) => code.startsWith('contradiction.')),
  );
  expect(doubted.map(({ route }) => route.code)).toEqual(
    national.routes.flatMap(({ code, needs }) => (needs.some((one) => one.code === 'diploma') ? [code] : [])),
  );
  const verdicts = (routes: typeof apart) => routes.map(({ admission, feasible }) => [admission, feasible]);
  expect(verdicts(together)).toEqual(verdicts(apart));
});
