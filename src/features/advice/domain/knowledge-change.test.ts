import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyPerson } from '#tests/support/advice-arbitrary.ts';
import { aPerson } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { aboutMany, differencesOf, startOf, withChange } from './knowledge-change.ts';
import type { KnowledgeChange } from './knowledge-change.ts';

const national = readNational();
const today = isoDate('2026-11-24');
const from = isoDate('2027-01-01');

const ruleOf = (key: string): RuleVersion => {
  const found = national.rules.find((one) => one.key === key && one.validTo === null);
  if (found === undefined) throw new Error(key);
  return found;
};
const hours = (value: number, more: Partial<RuleVersion> = {}): KnowledgeChange => ({
  kind: 'rule',
  version: { ...ruleOf('di.base_hours'), value, validFrom: from, ...more },
});

describe('a change of a rule', () => {
  test('follows the version before it, which ends the day before', () => {
    const rules = withChange(national, hours(50)).rules.filter(({ key }) => key === 'di.base_hours');
    expect(rules).toMatchObject([
      { value: 40, validTo: '2026-12-31' },
      { value: 50, validFrom: '2027-01-01', validTo: null },
    ]);
  });

  test('of a board leaves that of the country alone', () => {
    const rules = withChange(national, hours(50, { setBy: 'board' })).rules.filter(
      ({ key }) => key === 'di.base_hours',
    );
    expect(rules).toMatchObject([
      { value: 40, validTo: null, setBy: 'national' },
      { value: 50, setBy: 'board' },
    ]);
  });

  test('leaves what is known as it was given', () => {
    const before = structuredClone(national);
    withChange(national, hours(50));
    expect(national).toEqual(before);
  });

  test('changes advice from its day on, and on no day before', () => {
    const after = withChange(national, hours(60));
    fc.assert(
      fc.property(anyPerson, fc.integer({ min: 1, max: 2000 }), (person, days) => {
        const day = addDays(from, -days);
        expect(advise(after, person, day)).toEqual(advise(national, person, day));
      }),
      { numRuns: 60 },
    );
    const person = aPerson({});
    expect(differencesOf(advise(national, person, from), advise(after, person, from))).toContain(
      'entitlements',
    );
  });

  test('of an unknown key stands beside the others', () => {
    const version = { ...ruleOf('di.base_hours'), key: 'new.rule', validFrom: from };
    expect(withChange(national, { kind: 'rule', version }).rules).toEqual([...national.rules, version]);
  });
});

describe('a change of a route or a scheme', () => {
  const route = national.routes.find(({ code }) => code === 'modules');
  const scheme = national.funding.at(-1);
  if (route === undefined || scheme === undefined) throw new Error('the files changed');

  test('that asks a diploma changes who may begin', () => {
    const asks = {
      code: 'diploma',
      anyOf: ['wo'],
      perhaps: [],
      orTest21: false,
      notVmboBasis: false,
      source: 'bron',
      checkedOn: today,
      certainty: 'confirmed',
    } as const;
    const after = withChange(national, {
      kind: 'route',
      route: { ...route, needs: [asks], validFrom: from },
    });
    const person = aPerson({ diplomas: [{ level: 'mbo-4', field: '' }] });
    expect(differencesOf(advise(national, person, from), advise(after, person, from))).toContain('admission');
    const before = addDays(from, -1);
    expect(differencesOf(advise(national, person, before), advise(after, person, before))).toEqual([]);
  });

  test('keeps the other routes and their order', () => {
    const after = withChange(national, { kind: 'route', route: { ...route, validFrom: from } });
    expect(after.routes.filter(({ code }) => code !== 'modules')).toEqual(
      national.routes.filter(({ code }) => code !== 'modules'),
    );
    expect(after.routes).toHaveLength(national.routes.length + 1);
  });

  test('of a scheme follows the version before it', () => {
    const after = withChange(national, { kind: 'funding', scheme: { ...scheme, validFrom: from } });
    const versions = after.funding.filter(({ code }) => code === scheme.code);
    expect(versions.at(-1)?.validFrom).toBe(from);
    expect(versions.filter(({ validTo }) => validTo === null || validTo >= from)).toHaveLength(1);
  });

  test.each([
    [{ kind: 'route', route: { ...route, validFrom: from } }],
    [{ kind: 'funding', scheme: { ...scheme, validFrom: from } }],
    [hours(1)],
  ] as const)('begins on its own first day', (change) => {
    expect(startOf(change)).toBe(from);
  });
});

describe('a change of a function or a step', () => {
  const ends = { validFrom: from, validTo: null };
  const [first] = national.functions;
  const [step] = national.steps;
  if (first === undefined || step === undefined) throw new Error('the files changed');

  test('takes the place of the one with its code', () => {
    const changed = { ...first, scale: [9, 9] as const };
    const after = withChange(national, { kind: 'function', function: changed, ...ends });
    expect(after.functions).toEqual([changed, ...national.functions.slice(1)]);
    const other = { ...step, direction: 'reach' as const };
    expect(withChange(national, { kind: 'step', step: other, ...ends }).steps[0]).toEqual(other);
  });

  test('that is new stands at the end', () => {
    const added = { ...step, code: 'new-step' };
    expect(withChange(national, { kind: 'step', step: added, ...ends }).steps).toEqual([
      ...national.steps,
      added,
    ]);
  });

  test('that has ended by the day it is looked at is there no more', () => {
    const short = { kind: 'step', step, validFrom: from, validTo: isoDate('2027-06-30') } as const;
    expect(withChange(national, short, isoDate('2027-06-30')).steps).toHaveLength(national.steps.length);
    expect(withChange(national, short, isoDate('2027-07-01')).steps).toEqual(national.steps.slice(1));
  });

  test('that moves a step to other functions changes the advice of who had it', () => {
    const none = { ...step, functions: ['no-such-function'] };
    const person = aPerson({});
    const before = advise(national, person, from);
    const after = advise(withChange(national, { kind: 'step', step: none, ...ends }), person, from);
    expect(before.steps.some(({ code }) => code === step.code)).toBe(true);
    expect(after.steps.some(({ code }) => code === step.code)).toBe(false);
  });

  test.each([[{ kind: 'function', function: first, ...ends }], [{ kind: 'step', step, ...ends }]] as const)(
    'begins on its own first day',
    (change) => {
      expect(startOf(change)).toBe(from);
    },
  );
});

test('the same advice differs in nothing', () => {
  fc.assert(
    fc.property(anyPerson, (person) => {
      expect(differencesOf(advise(national, person, today), advise(national, person, today))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each([
  [0, { kind: 'none' }],
  [1, { kind: 'few' }],
  [4, { kind: 'few' }],
  [5, { kind: 'about', people: 5 }],
  [7, { kind: 'about', people: 5 }],
  [8, { kind: 'about', people: 10 }],
  [42, { kind: 'about', people: 40 }],
])('%d people are told as %o', (people, told) => {
  expect(aboutMany(people)).toEqual(told);
});
