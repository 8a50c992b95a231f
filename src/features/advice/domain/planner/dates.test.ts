import { describe, expect, it } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Offer } from '#core/offer.ts';
import { choicesForPage, plansInDates, plansInDatesWithin } from './dates.ts';
import type { PlanQuestion } from './dates.ts';

const words = (text: string) => ({ nl: text, en: text });

const offer = (code: string, more: Partial<Offer>): Offer => ({
  code,
  instituteId: null,
  name: words(code),
  kind: 'course',
  routeCode: null,
  level: null,
  hoursPerWeek: 4,
  months: 6,
  yearCosts: [],
  needs: [],
  grants: [{ credential: `module:${code}`, validMonths: null }],
  starts: [isoDate('2027-02-01')],
  region: null,
  directions: [],
  competences: [],
  places: null,
  ...more,
});

const question = (more: Partial<PlanQuestion>): PlanQuestion => ({
  asOf: isoDate('2026-11-21'),
  offers: [],
  goal: [['licence:teacher-primary']],
  held: [],
  hoursPerWeek: 24,
  budgets: new Map(),
  otherYears: 0,
  netPayments: new Map(),
  ...more,
});

const test = offer('test', {
  months: 0,
  hoursPerWeek: 3.5,
  yearCosts: [12_000],
  grants: [{ credential: 'test:pabo-history', validMonths: 21 }],
  starts: [isoDate('2026-11-10'), isoDate('2027-03-08')],
});

const pabo = offer('pabo', {
  months: 36,
  hoursPerWeek: 20,
  yearCosts: [250_000, 250_000, 260_000],
  needs: [['test:pabo-history', 'diploma:vwo']],
  grants: [{ credential: 'licence:teacher-primary', validMonths: null }],
  starts: [isoDate('2027-02-01'), isoDate('2027-09-01'), isoDate('2028-09-01')],
});

describe('plans for a page', () => {
  const asked = question({ offers: [pabo, test] });

  it('are all that there are when the choices suffice', () => {
    expect(plansInDatesWithin(asked, choicesForPage)).toEqual({
      plans: plansInDates(asked),
      isComplete: true,
    });
  });

  it('say when choices were left untried', () => {
    expect(plansInDatesWithin(asked, 1)).toEqual({ plans: [], isComplete: false });
  });

  it('need no choice when nothing leads there', () => {
    expect(plansInDatesWithin(question({ offers: [test] }), 0)).toEqual({ plans: [], isComplete: true });
  });
});

describe('plans in dates', () => {
  it('show days, hours per month and money per school year', () => {
    const plans = plansInDates(
      question({ offers: [pabo, test], budgets: new Map([[2026, 10_000]]), otherYears: 50_000 }),
    );
    expect(plans).toHaveLength(1);
    const [plan] = plans;
    expect(plan?.steps).toEqual([
      { offerCode: 'test', startsOn: '2027-03-08', endsOn: '2027-04-07', hoursPerWeek: 3.5 },
      { offerCode: 'pabo', startsOn: '2027-09-01', endsOn: '2030-08-31', hoursPerWeek: 20 },
    ]);
    expect(plan).toMatchObject({ readyOn: '2030-09-01', costCents: 612_000, peakHoursPerWeek: 20 });
    expect(plan?.years.map(({ year, ...money }) => [year.startYear, money])).toEqual([
      [2026, { dueCents: 12_000, budgetCents: 10_000, ownCents: 2000 }],
      [2027, { dueCents: 250_000, budgetCents: 50_000, ownCents: 200_000 }],
      [2028, { dueCents: 250_000, budgetCents: 50_000, ownCents: 200_000 }],
      [2029, { dueCents: 260_000, budgetCents: 50_000, ownCents: 210_000 }],
    ]);
    const heavy = plan?.months.filter(({ hoursPerWeek }) => hoursPerWeek > 0) ?? [];
    expect(heavy).toHaveLength(37);
    expect(heavy[0]).toEqual({ month: '2027-03-01', hoursPerWeek: 3.5 });
    expect(plan?.months).toHaveLength(46);
  });

  it('take what funding leaves to pay instead of the price', () => {
    const [plan] = plansInDates(
      question({ offers: [pabo, test], netPayments: new Map([['pabo', [0, 0, 0]]]) }),
    );
    expect(plan?.costCents).toBe(12_000);
  });

  it('say that she is there already', () => {
    const held = [{ credential: 'licence:teacher-primary', until: null }];
    expect(plansInDates(question({ held }))).toEqual([
      { readyOn: '2026-11-21', costCents: 0, peakHoursPerWeek: 0, steps: [], months: [], years: [] },
    ]);
  });

  it('are none when the weeks are too short', () => {
    expect(plansInDates(question({ offers: [pabo, test], hoursPerWeek: 19.9 }))).toEqual([]);
  });

  it('pass over starts that are past', () => {
    expect(plansInDates(question({ asOf: isoDate('2028-09-02'), offers: [pabo, test] }))).toEqual([]);
  });

  const doors: readonly (readonly [until: string | null, starts: string | null])[] = [
    [null, '2027-02-01'],
    ['2027-02-20', '2027-02-01'],
    ['2027-02-10', null],
    ['2027-01-31', null],
  ];
  it.each(doors)('with a diploma that counts until %s start on %s', (until, startsOn) => {
    const held = [{ credential: 'diploma:vwo', until: until === null ? null : isoDate(until) }];
    const [plan] = plansInDates(question({ offers: [pabo], held }));
    expect(plan?.steps[0]?.startsOn ?? null).toBe(startsOn);
  });

  it('count a start after the fifteenth as of the next month, and end on a day that exists', () => {
    const late = offer('late', {
      months: 3,
      grants: [{ credential: 'licence:teacher-primary', validMonths: null }],
      starts: [isoDate('2026-11-30')],
    });
    const [plan] = plansInDates(question({ offers: [late] }));
    expect(plan?.steps).toEqual([
      { offerCode: 'late', startsOn: '2026-11-30', endsOn: '2027-02-27', hoursPerWeek: 4 },
    ]);
    expect(plan?.readyOn).toBe('2027-03-01');
  });
});
