import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { FundingScheme, LearningRoute } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { admissionOf } from './admission.ts';
import type { CheckOutcome } from './check.ts';
import { weigh } from './feasibility.ts';
import { fundingOn } from './funding.ts';
import type { Person } from './person.ts';
import { because } from './reason.ts';
import { situationOf } from './situation.ts';

const national = readNational();
const day = isoDate('2026-11-21');
const [some] = national.routes.filter(({ code }) => code === 'ad-pep');
if (some === undefined) throw new Error('no route');
const route = (over: Partial<LearningRoute>): LearningRoute => ({ ...some, ...over });

/** A route of which a week weighs so much, beside practice. */
const hours = (hoursPerWeek: number | null, practiceHoursPerWeek = 0) => ({
  variants: some.variants.map((variant) => ({ ...variant, hoursPerWeek, practiceHoursPerWeek })),
});

function weighed(over: Partial<LearningRoute>, person: Partial<Person> = {}, on = day) {
  const it = route({ ...hours(10), costCents: 100_000, funding: ['own-budget'], ...over });
  const situation = situationOf(national, aPerson(person), on);
  const funding = it.funding.flatMap((code) => fundingOn(national.funding, code, situation) ?? []);
  return weigh(it, 'met', funding, situation);
}
const item = (code: string, over: Partial<LearningRoute>, person: Partial<Person> = {}, on = day) =>
  weighed(over, person, on).items.find((one) => one.code === code);

describe('time', () => {
  // The agreement gives 2.96 hours at full time: in work, or free on the days without work.
  test.each([
    ['enough', 0.6, 7.04, 0, 'time.enough', null],
    ['a little short', 0.6, 7, 0, 'time.with-study-leave', 3],
    ['as much as can be asked by working time', 0.6, 2.24, 0, 'time.with-study-leave', 288],
    ['more than that, and free on days without work', 0.6, 2, 0, 'time.with-free-days', 288],
    ['more than that, without such days', 1, 0, 0, 'time.with-study-leave', 423],
    ['with leave that is there already', 0.6, 0, 7.04, 'time.enough', null],
    ['a job of four hours asks no leave of eight', 0.1, 0, 0, 'time.with-free-days', 48],
  ])('%s', (_, workingTimeFactor, ownHoursPerWeek, studyLeaveHoursPerWeek, code, minutes) => {
    const contracts = [{ from: isoDate('2010-08-01'), to: null, workingTimeFactor }];
    const time = item('time', {}, { ownHoursPerWeek, studyLeaveHoursPerWeek, contracts });
    expect(time?.reason.code).toBe(code);
    expect(time?.colour).toBe(code === 'time.enough' ? 'green' : 'amber');
    expect(time?.needed?.minutes ?? null).toBe(minutes);
  });
  test('what leave and free days cannot carry is red, and asks no more of HR than there is to give', () => {
    const time = item('time', hours(20), { ownHoursPerWeek: 0 });
    expect(time).toMatchObject({
      colour: 'red',
      reason: { code: 'time.too-much', values: { short: 1023, leave: 288, rest: 735 } },
      needed: { kind: 'time', owner: 'hr', minutes: 288 },
    });
    expect(item('time', hours(20), { ownHoursPerWeek: 0, studyLeaveHoursPerWeek: 8 })?.needed).toBeNull();
  });
  test('practice asks no free hours, and is told beside them', () => {
    const time = item('time', hours(10, 20), { ownHoursPerWeek: 8 });
    expect(time).toMatchObject({ colour: 'green', reason: { values: { needed: 600, practice: 1200 } } });
  });
  test('of several ways the one that asks least is judged', () => {
    const [variant] = some.variants;
    if (variant === undefined) throw new Error('no variant');
    const two = { variants: [40, 4].map((hoursPerWeek) => ({ ...variant, hoursPerWeek })) };
    expect(item('time', two)).toMatchObject({ colour: 'green', reason: { values: { needed: 240 } } });
  });
  test('hours that are not known are not coloured', () => {
    expect(item('time', hours(null))).toMatchObject({ colour: 'unknown', needed: null });
    expect(weighed(hours(null), { budgetCents: 900_000 }).feasible).toBe('unknown');
    expect(weighed({ ...hours(null), costCents: 900_000 }, { budgetCents: 0 }).feasible).toBe('no');
  });
});

describe('money', () => {
  // 0.6 of a job: € 300 from the agreement.
  test.each([
    ['enough', 70_000, 'green', 'money.enough', null],
    ['a cent short', 69_999, 'amber', 'money.ask-school', 1],
    ['all of it short', 0, 'amber', 'money.ask-school', 70_000],
  ])('%s', (_, budgetCents, colour, code, cents) => {
    const money = item('money', {}, { budgetCents });
    expect(money).toMatchObject({ colour, reason: { code } });
    expect(money?.needed?.cents ?? null).toBe(cents);
  });
  test.each([
    [530_000, 'amber', 'money.ask-school'],
    [530_001, 'red', 'money.too-much'],
  ])('%d cents a year, without money of her own', (costCents, colour, code) => {
    expect(item('money', { costCents }, { budgetCents: 0 })).toMatchObject({ colour, reason: { code } });
  });
  test('a scheme that is open helps up to its amount, and only then', () => {
    const asks = { costCents: 530_000, funding: ['own-budget', 'sool'] };
    const open = isoDate('2025-05-01');
    expect(item('money', asks, { budgetCents: 0 }, open)).toMatchObject({
      colour: 'amber',
      reason: { code: 'money.scheme-can-pay', values: { scheme: 'sool' } },
    });
    expect(item('money', asks, { budgetCents: 0 })?.reason.code).toBe('money.ask-school');
  });
  test('a loan makes it payable, not cheaper', () => {
    const money = item('money', { costCents: 900_000, funding: ['llo-krediet'] }, { budgetCents: 0 });
    expect(money).toMatchObject({
      colour: 'amber',
      reason: { code: 'money.loan-can-pay' },
      needed: { cents: 900_000 },
    });
  });
  test('no cost is green, unknown cost is not coloured', () => {
    expect(item('money', { costCents: 0 }, { budgetCents: 0 })).toMatchObject({ colour: 'green' });
    expect(item('money', { costCents: null })).toMatchObject({ colour: 'unknown', needed: null });
  });
});

test('the way there is not known without institutes, and then never decides', () => {
  const { feasible, items } = weighed({}, { ownHoursPerWeek: 20, budgetCents: 100_000 });
  expect(items.find(({ code }) => code === 'travel')?.colour).toBe('unknown');
  expect(feasible).toBe('yes');
});

describe('admission from checks', () => {
  const check = (
    outcome: CheckOutcome['outcome'],
    how?: 'intake' | 'route' | 'time' | 'ask',
  ): CheckOutcome => ({
    code: 'diploma',
    note: { nl: '', en: '' },
    outcome,
    why: because('suitability.to-show'),
    turn: how === undefined ? null : { how, by: because('turn.assessment') },
    source: 'test',
    checkedOn: day,
    certainty: 'confirmed',
  });
  const met = check('met');
  const intake = check('unmet', 'intake');
  const later = check('unmet', 'route');
  const older = check('unmet', 'time');
  const ask = check('unknown', 'ask');
  test.each([
    ['met', []],
    ['met', [met, met]],
    ['conditional', [met, intake]],
    ['unknown', [met, ask]],
    ['unknown', [intake, ask]],
    ['unmet', [met, later]],
    ['unmet', [older, met]],
    ['unmet', [ask, later]],
    ['unmet', [intake, older]],
  ] as const)('%s', (admission, checks) => {
    expect(admissionOf(checks)).toBe(admission);
    expect(admissionOf(checks.toReversed())).toBe(admission);
  });
});

describe('a scheme', () => {
  const of = (over: Partial<FundingScheme>, person: Partial<Person> = {}, on = day) => {
    const [base] = national.funding.filter(({ code }) => code === 'praktijkleren');
    if (base === undefined) throw new Error('no scheme');
    const scheme = { ...base, windows: [], knownUntil: null, ...over };
    return fundingOn([scheme], 'praktijkleren', situationOf(national, aPerson(person), on));
  };
  test('that does not exist is not given', () => {
    expect(fundingOn(national.funding, 'stapje', situationOf(national, aPerson(), day))).toBeNull();
  });
  test('has the amount of its rule before its own', () => {
    expect(of({ amountRule: 'prof.budget_eur', amountCents: 7 })?.amountCents).toBe(50_000);
    expect(of({ amountRule: 'no.such_rule', amountCents: 7 })?.amountCents).toBe(7);
    expect(of({ amountCents: null })?.amountCents).toBeNull();
  });
  test('that ended is closed, also when nothing is known after an earlier day', () => {
    const over = { validTo: isoDate('2026-01-01'), knownUntil: isoDate('2025-01-01') };
    expect(of(over)).toMatchObject({ status: 'closed', because: { code: 'funding.ended' } });
  });
  test('that she is no part of is closed before it is unknown', () => {
    const over = { functions: ['concierge'], knownUntil: isoDate('2025-01-01') };
    expect(of(over)?.because.code).toBe('funding.other-functions');
    expect(of(over, { function: 'concierge' })?.because.code).toBe('funding.not-known-after');
  });
  test('that she is too old for is closed while the limit is known', () => {
    expect(of({ ageLimit: 35 })?.because.code).toBe('funding.too-old');
    expect(of({ ageLimit: 36 })?.status).toBe('open');
    expect(of({ ageLimit: 35, ageLimitKnownUntil: day })?.status).toBe('closed');
    expect(of({ ageLimit: 35, ageLimitKnownUntil: isoDate('2026-11-20') })?.status).toBe('unknown');
  });
});
