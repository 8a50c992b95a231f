import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { RuleVersion } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyDay, anyPerson } from '#tests/support/advice-arbitrary.ts';
import { aPerson } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { feasibles } from './feasibility.ts';

const national = readNational();
const today = isoDate('2026-11-21');
const rank = (steps: readonly { readonly code: string }[], code: string): number =>
  steps.findIndex((step) => step.code === code);

describe('for anybody, on any day', () => {
  test('the same gives the same, and nothing given is changed', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (person, day) => {
        const before = structuredClone(person);
        const advice = advise(national, person, day);
        expect(advise(national, structuredClone(person), day)).toEqual(advice);
        expect(person).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of diplomas, tests, routes and steps makes no difference', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (person, day) => {
        const turned = {
          ...person,
          diplomas: person.diplomas.toReversed(),
          certificates: person.certificates.toReversed(),
        };
        expect(advise(national, turned, day)).toEqual(advise(national, person, day));
        const other = { ...national, rules: national.rules.toReversed(), steps: national.steps.toReversed() };
        expect(advise(other, person, day)).toEqual(advise(national, person, day));
      }),
      { numRuns: 60 },
    );
  });

  test('more hours, leave or money never make a route less feasible', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyDay,
        fc.record({ hours: fc.nat(20), leave: fc.nat(20), cents: fc.nat(900_000) }),
        (person, day, more) => {
          const richer = {
            ...person,
            ownHoursPerWeek: person.ownHoursPerWeek + more.hours,
            studyLeaveHoursPerWeek: person.studyLeaveHoursPerWeek + more.leave,
            budgetCents: person.budgetCents + more.cents,
          };
          const before = advise(national, person, day).routes;
          advise(national, richer, day).routes.forEach(({ feasible }, index) => {
            expect(feasibles.indexOf(feasible)).toBeGreaterThanOrEqual(
              feasibles.indexOf(before[index]?.feasible ?? 'no'),
            );
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a wish of 1 never ranks a step above the same step with 5', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, fc.constantFrom(...directions), (person, day, direction) => {
        const with1 = advise(
          national,
          { ...person, wishes: { ...person.wishes, [direction]: 1 } },
          day,
        ).steps;
        const with5 = advise(
          national,
          { ...person, wishes: { ...person.wishes, [direction]: 5 } },
          day,
        ).steps;
        for (const step of with5.filter((one) => one.direction === direction)) {
          const before = with1.find(({ code }) => code === step.code);
          expect(before?.score ?? Infinity).toBeLessThan(step.score);
          expect(rank(with5, step.code)).toBeLessThanOrEqual(rank(with1, step.code));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('who wants no diploma is advised none, and is advised well', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (person, day) => {
        const { steps } = advise(national, { ...person, wantsQualification: 'no' }, day);
        expect(steps.filter(({ kind }) => kind === 'qualification')).toEqual([]);
        expect(new Set(steps.map(({ direction }) => direction))).toEqual(new Set(directions));
        expect(steps.some(({ kind }) => kind === 'stay')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('every score is the sum of its reasons, every step asks something of an owner', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (person, day) => {
        const { steps } = advise(national, person, day);
        expect(steps.map(({ score }) => score)).toEqual(
          steps.map(({ score }) => score).sort((a, b) => b - a),
        );
        for (const { score, because, counterparts } of steps) {
          expect(because.reduce((sum, { values }) => sum + Number(values['points']), 0)).toBe(score);
          expect(counterparts.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a no has a red reason, a yes has none but green ones', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (person, day) => {
        for (const { feasible, items, admission } of advise(national, person, day).routes) {
          const colours = items.filter(({ code }) => code !== 'travel').map(({ colour }) => colour);
          expect(feasible === 'no').toBe(colours.includes('red'));
          expect(feasible === 'yes').toBe(colours.every((colour) => colour === 'green'));
          if (admission === 'unmet') expect(feasible).toBe('no');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('nobody is nudged to the pabo', () => {
  test('with equal wishes and no leaning, growing and staying come before every diploma', () => {
    const { steps } = advise(national, aPerson({ diplomas: [{ level: 'vwo', field: '' }] }), today);
    const first = steps.findIndex(({ kind }) => kind === 'qualification');
    const growth = steps
      .filter(({ kind }) => kind === 'growth' || kind === 'stay')
      .map(({ code }) => rank(steps, code));
    expect(Math.min(...growth)).toBeLessThan(first);
    expect(['stay', 'growth']).toContain(steps[0]?.kind);
  });

  test('who wants it and can do it does find it first', () => {
    const { steps } = advise(
      national,
      aPerson({
        wantsQualification: 'yes',
        wishes: { expert: 1, switch: 5, flexible: 1, tasks: 1, leadership: 1, reach: 1 },
        diplomas: [{ level: 'hbo', field: 'sociaal werk' }],
        ownHoursPerWeek: 30,
        budgetCents: 300_000,
      }),
      today,
    );
    expect(steps[0]).toMatchObject({ kind: 'qualification', direction: 'switch' });
  });

  test('who is a teacher already is not sent to become one', () => {
    const person = aPerson({
      wantsQualification: 'yes',
      diplomas: [{ level: 'hbo', field: '', licence: true }],
    });
    const { steps, routes } = advise(national, person, today);
    expect(steps.filter(({ code }) => code.startsWith('teacher-'))).toEqual([]);
    expect(routes.find(({ route }) => route.code === 'pabo-deeltijd')?.heldAlready).toBe(true);
  });

  test('an mbo-4 of another trade leaves the diploma of assistant open', () => {
    const of = (field: string) =>
      advise(national, aPerson({ diplomas: [{ level: 'mbo-4', field }] }), today).steps.some(
        ({ code }) => code === 'diploma-assistant',
      );
    expect(of('horeca')).toBe(true);
    expect(of('Onderwijsassistent')).toBe(false);
  });
});

test.each([
  ['can', 15],
  ['can-if', 8],
  ['not-now', -15],
] as const)('what the school says counts: %s', (answer, points) => {
  const silent = advise(national, aPerson(), today).steps;
  const school = { ...aPerson().school, tasks: answer };
  const { steps } = advise(national, aPerson({ school }), today);
  for (const { code, direction, score } of steps) {
    const before = silent.find((step) => step.code === code)?.score ?? 0;
    expect(score - before, code).toBe(direction === 'tasks' ? points : 0);
  }
});

test('qualities and feedback count, up to three times', () => {
  const score = (times: number) => {
    const strengths = { ...aPerson().strengths, reach: times };
    const { steps } = advise(national, aPerson({ strengths }), today);
    return steps.find(({ code }) => code === 'learn-across-schools')?.score ?? 0;
  };
  expect([0, 1, 2, 3, 9].map((times) => score(times) - score(0))).toEqual([0, 4, 8, 12, 12]);
});

describe('a rule that changes from a day', () => {
  const from = isoDate('2027-01-01');
  const change = (key: string, value: number): RuleVersion[] =>
    national.rules.flatMap((rule) =>
      rule.key === key && rule.validTo === null
        ? [
            { ...rule, validTo: addDays(from, -1) },
            { ...rule, value, validFrom: from },
          ]
        : [rule],
    );

  test.each([
    ['di.base_hours', 48],
    ['di.older.hours', 100],
    ['di.older.age', 60],
    ['prof.hours_per_week', 3],
    ['prof.budget_eur', 60_000],
    ['study_leave.hours_per_week', 20],
  ])('%s changes advice from that day only', (key, value) => {
    const changed = { ...national, rules: change(key, value) };
    const person = aPerson({ age: 58, ownHoursPerWeek: 6 });
    const before = addDays(from, -1);
    expect(advise(changed, person, before)).toEqual(advise(national, person, before));
    expect(advise(changed, person, from)).not.toEqual(advise(national, person, from));
  });

  test('a board’s own version goes before the national one, in its own days', () => {
    const [base] = national.rules.filter(({ key }) => key === 'di.base_hours');
    if (base === undefined) throw new Error('no rule');
    const own: RuleVersion = {
      ...base,
      value: 60,
      setBy: 'board',
      validFrom: from,
      validTo: isoDate('2027-06-30'),
      source: 'personeelsreglement',
    };
    const withBoard = { ...national, rules: [...national.rules, own] };
    const person = aPerson();
    const hours = (day: string) =>
      advise(withBoard, person, isoDate(day)).entitlements.find(({ rule }) => rule === 'di.base_hours');
    expect(hours('2026-12-31')).toMatchObject({ hours: 24, setBy: 'national' });
    expect(hours('2027-01-01')).toMatchObject({ hours: 36, setBy: 'board', source: 'personeelsreglement' });
    expect(hours('2027-06-30')?.because.map(({ code }) => code)).toContain('entitlement.set-by-board');
    expect(hours('2027-07-01')).toMatchObject({ hours: 24, setBy: 'national' });
  });
});
