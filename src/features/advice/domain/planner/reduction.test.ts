import { describe, expect, it } from 'vitest';
import type { PlannerOffer } from './model.ts';
import { reducedCatalogue } from './reduction.ts';

const offer = (code: string, more: Partial<PlannerOffer> = {}): PlannerOffer => ({
  code,
  needs: [],
  grants: [{ credential: 'goal', validMonths: null }],
  starts: [0, 12],
  months: 6,
  load: 60,
  payments: [100],
  ...more,
});

const kept = (offers: readonly PlannerOffer[]): string[] =>
  reducedCatalogue(offers, [['goal']], { months: 48, intoSchoolYear: 0 }).map(({ code }) => code);

describe('the reduced catalogue', () => {
  it('keeps what leads to the goal, also along the way, and leaves out the rest', () => {
    const last = offer('last', { needs: [['card', 'diploma']] });
    const card = offer('card', { grants: [{ credential: 'card', validMonths: null }] });
    const other = offer('other', { grants: [{ credential: 'hobby', validMonths: null }] });
    expect(kept([other, last, card])).toEqual(['card', 'last']);
  });

  it('leaves out what cannot finish in time', () => {
    expect(kept([offer('late', { starts: [43] }), offer('just', { starts: [42] })])).toEqual(['just']);
  });

  const worse: readonly (readonly [string, Partial<PlannerOffer>])[] = [
    ['takes longer', { months: 7 }],
    ['is heavier', { load: 61 }],
    ['costs more', { payments: [101] }],
    ['costs a second year', { payments: [100, 1] }],
    ['starts less often', { starts: [12] }],
    ['asks for something', { needs: [['card']] }],
    ['expires', { grants: [{ credential: 'goal', validMonths: 12 }] }],
    ['is the same', {}],
  ];
  it.each(worse)('leaves out what only %s', (_, more) => {
    expect(kept([offer('z', more), offer('a')])).toEqual(['a']);
  });

  const different: readonly (readonly [string, Partial<PlannerOffer>])[] = [
    ['is shorter', { months: 5, load: 61 }],
    ['is lighter', { load: 59, payments: [101] }],
    ['is cheaper', { payments: [99], months: 7 }],
    ['starts at another moment', { starts: [3], load: 61 }],
  ];
  it.each(different)('keeps what is worse in one thing and %s', (_, more) => {
    expect(kept([offer('z', more), offer('a')])).toEqual(['a', 'z']);
  });

  it('keeps two certificates that expire, because somebody may need one after the other', () => {
    const grants = [{ credential: 'goal', validMonths: 12 }];
    expect(kept([offer('a', { grants }), offer('z', { grants, load: 70 })])).toEqual(['a', 'z']);
  });

  const senseless: readonly (readonly [string, readonly PlannerOffer[]])[] = [
    ['no time', [offer('a', { months: 0 })]],
    ['half a month', [offer('a', { months: 1.5 })]],
    ['half a minute', [offer('a', { load: 0.5 })]],
    ['a negative payment', [offer('a', { payments: [-1] })]],
    ['a start before now', [offer('a', { starts: [-1] })]],
    ['one code twice', [offer('a'), offer('a')]],
  ];
  it.each(senseless)('refuses %s', (_, offers) => {
    expect(() => kept(offers)).toThrow(RangeError);
  });
});
