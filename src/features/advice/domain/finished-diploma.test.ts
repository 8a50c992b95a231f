import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { diplomaStatuses, examSubjects, studies } from '#core/diploma.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyDay, anyPerson } from '#tests/support/advice-arbitrary.ts';
import { advise } from './advise.ts';
import type { Diploma, Person } from './person.ts';

const national = readNational();

/** All of them in `npm run proofs`. */
const people = process.env['PROOFS'] === '1' ? 4_000 : 300;
const property = { numRuns: people, seed: 9 };

const anyDiploma: fc.Arbitrary<Diploma> = fc.record({
  level: fc.constantFrom(...diplomaLevels),
  field: fc.constantFrom('', 'pabo, alleen propedeuse', 'onderwijsassistent'),
  study: fc.constantFrom(null, ...studies),
  status: fc.constantFrom(...diplomaStatuses),
  subjects: fc.subarray([...examSubjects]),
  licence: fc.boolean(),
  year: fc.constantFrom(null, 2012, 2024, 2025),
});
const anybody: fc.Arbitrary<Person> = fc
  .tuple(anyPerson, fc.array(anyDiploma, { minLength: 1, maxLength: 4 }))
  .map(([person, diplomas]) => ({ ...person, diplomas }));

const order = ['unmet', 'unknown', 'conditional', 'met'];

test(
  `${String(people)} people: one more finished diploma never worsens admission`,
  { timeout: 240_000 },
  () => {
    fc.assert(
      fc.property(anybody, anyDiploma, anyDay, (person, one, day) => {
        const more = { ...person, diplomas: [...person.diplomas, { ...one, status: 'finished' as const }] };
        const [before, after] = [advise(national, person, day), advise(national, more, day)];
        before.routes.forEach(({ route, admission }, index) => {
          // A route below her new diploma is offered only to who asks for it.
          if (after.routes[index]?.isBelow === true) return;
          const then = after.routes[index]?.admission ?? 'unmet';
          expect(order.indexOf(then), route.code).toBeGreaterThanOrEqual(order.indexOf(admission));
        });
      }),
      property,
    );
  },
);

test(`${String(people)} people: nothing below her highest diploma is advised`, { timeout: 240_000 }, () => {
  const height: Readonly<Record<string, number>> = {
    ...{ 'mbo-1': 1, vmbo: 2, 'mbo-2': 3, 'mbo-3': 4, 'mbo-4': 5 },
    ...{ havo: 5, vwo: 6, ad: 6, hbo: 7, wo: 8 },
  };
  fc.assert(
    fc.property(anybody, anyDay, (person, day) => {
      const highest = Math.max(
        0,
        ...person.diplomas
          .filter(({ status }) => status === 'finished' || status === 'foreign-valued')
          .map(({ level }) => height[level] ?? 0),
      );
      for (const { kind, route } of advise(national, person, day).steps) {
        const grants = national.routes.find(({ code }) => code === route)?.grants ?? [];
        if (kind !== 'qualification' || grants.some((one) => one.startsWith('licence:'))) continue;
        const led = Object.entries(height).filter(([level]) => grants.includes(`diploma:${level}`));
        for (const [level, high] of led) expect(high, level).toBeGreaterThanOrEqual(highest);
      }
    }),
    property,
  );
});

test(`${String(people)} people: cost and money follow their rules`, { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(anybody, anyDay, (person, day) => {
      for (const { route, funding } of advise(national, person, day).routes) {
        const { costRule } = national.routes.find(({ code }) => code === route.code) ?? { costRule: null };
        const begun = national.rules.filter(({ key, validFrom }) => key === costRule && validFrom <= day);
        if (costRule !== null) expect(route.costCents).toBe(begun.at(-1)?.value ?? null);
        for (const { kind, who, loan, status, code } of funding) {
          expect(who === 'board', code).toBe(kind === 'employer');
          expect(loan, code).toBe(kind === 'loan' || kind === 'student-finance');
          const scheme = national.funding.filter((one) => one.code === code && one.validFrom <= day).at(-1);
          const isKnown = scheme !== undefined && (scheme.knownUntil === null || day <= scheme.knownUntil);
          if (status === 'open') expect(isKnown, code).toBe(true);
        }
      }
    }),
    property,
  );
});

test('in 2100 nothing that the rules give is said to be sure', () => {
  fc.assert(
    fc.property(anybody, (person) => {
      const { entitlements, routes } = advise(national, person, isoDate('2100-01-01'));
      for (const { certainty, rule } of entitlements) expect(certainty, rule).not.toBe('confirmed');
      for (const { route, checks } of routes) {
        expect(route.certainty, route.code).not.toBe('confirmed');
        for (const check of checks) expect(check.certainty, check.code).not.toBe('confirmed');
      }
    }),
    { numRuns: 50, seed: 9 },
  );
});

test('every rule, route and scheme without an end says until when it is known', () => {
  const open = [...national.rules, ...national.routes, ...national.funding].filter(
    ({ validTo }) => validTo === null,
  );
  const silent = open.filter(({ knownUntil }) => knownUntil === null);
  expect(silent.map((one) => ('key' in one ? one.key : one.code))).toEqual([]);
});
