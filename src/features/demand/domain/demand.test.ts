import { describe, expect, test } from 'vitest';
import { directions } from '#core/direction.ts';
import { offerKinds, taughtStepOf } from '#core/offer.ts';
import { plan } from '#i18n/nl/plan.ts';
import { demandOf, gapOf, splitTheme, stepCodes, topicsOf } from './demand.ts';
import type { DemandFigures, DemandGroup, DemandRow, OpenOffer } from './demand.ts';

const offer = (change: Partial<OpenOffer> = {}): OpenOffer => ({
  kind: 'module',
  routeCode: null,
  directions: ['expert'],
  competences: [],
  ...change,
});

const find = (rows: readonly DemandRow[], group: DemandGroup, code: string): DemandRow | undefined =>
  rows.find((row) => row.group === group && row.code === code);

const figures = (change: Partial<DemandFigures> = {}): DemandFigures => ({
  people: () => null,
  possible: () => null,
  themes: [],
  ...change,
});

describe('what people wish beside what is offered', () => {
  test('every direction and every kind of step has a row, also when nothing of it may be shown', () => {
    const rows = demandOf(figures(), []);
    expect(rows.map(({ code }) => code)).toEqual([...directions, ...stepCodes]);
    expect(rows.every(({ people, possible }) => people === null && possible === null)).toBe(true);
  });

  test('the kinds of step are those of a plan', () => {
    expect([...stepCodes].sort()).toEqual(Object.keys(plan.kinds).sort());
  });

  test('a theme is named only when its figure is shown', () => {
    const rows = demandOf(figures({ themes: ['option:behaviour'], people: () => 7, possible: () => 5 }), []);
    expect(rows.at(-1)).toEqual({
      group: 'theme',
      code: 'option:behaviour',
      people: 7,
      possible: 5,
      offers: null,
    });
  });

  test('counts one person once in a topic, whatever she did', () => {
    const wish = {
      personId: 'p',
      schoolId: 'a',
      group: 'direction',
      code: 'expert',
      isPossible: false,
    } as const;
    expect(topicsOf([wish, wish]).find(({ code }) => code === 'expert')?.people.size).toBe(1);
  });

  test('offers per direction, kind of step, route and competence; none where the school itself is at turn', () => {
    const list = [
      offer({ kind: 'degree', routeCode: 'pabo-deeltijd', competences: [' Rekenen '] }),
      offer({ kind: 'degree', routeCode: 'ad-pep', directions: ['tasks'] }),
      offer({ competences: ['rekenen'] }),
    ];
    const rows = demandOf(
      figures({ themes: ['route:ad-pep', 'competence:rekenen', 'option:behaviour'] }),
      list,
    );
    const offers = (group: DemandGroup, code: string) => find(rows, group, code)?.offers;
    expect(offers('direction', 'expert')).toBe(2);
    expect(offers('direction', 'leadership')).toBe(0);
    expect(offers('step', 'pabo')).toBe(1);
    expect(offers('step', 'further-training')).toBe(1);
    expect(offers('step', 'coaching')).toBeNull();
    expect(offers('theme', 'route:ad-pep')).toBe(1);
    expect(offers('theme', 'competence:rekenen')).toBe(2);
    expect(offers('theme', 'option:behaviour')).toBeNull();
  });

  test('every kind of offer is a kind of step', () => {
    for (const kind of offerKinds) expect(stepCodes).toContain(taughtStepOf({ kind, routeCode: null }));
  });
});

describe('the gap in one word', () => {
  const row = (change: Partial<DemandRow>): DemandRow => ({
    group: 'step',
    code: 'module',
    people: 12,
    possible: null,
    offers: 3,
    ...change,
  });
  test.each([
    [{ people: null }, 'hidden'],
    [{ people: 0, offers: 0 }, 'nobody'],
    [{ offers: 0 }, 'no-offers'],
    [{}, 'offers'],
    [{ offers: null }, 'at-school'],
    [{ group: 'theme', offers: null }, 'not-counted'],
  ] as [Partial<DemandRow>, string][])('%j is %s', (change, gap) => {
    expect(gapOf(row(change))).toBe(gap);
  });
});

test('a theme is a kind and its own code', () => {
  expect(splitTheme('competence:rekenen: de basis')).toEqual(['competence', 'rekenen: de basis']);
});
