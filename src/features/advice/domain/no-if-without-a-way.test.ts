import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { anyDay, anyPerson } from '#tests/support/advice-arbitrary.ts';
import { advise } from './advise.ts';
import { feasibles } from './feasibility.ts';
import type { RouteAdvice } from './advise.ts';
import type { Person } from './person.ts';
import { situationOf } from './situation.ts';
import { mostTime } from './time.ts';
import { waysTo, whyNoWay } from './ways.ts';

/** npm test takes a sample; `PROOFS=1` tries all. */
const people = process.env['PROOFS'] === '1' ? 4_000 : 60;
const patience = { timeout: 600_000 };
const national = readNational();
const rank = ({ feasible }: RouteAdvice): number => feasibles.indexOf(feasible);
const timeOf = ({ items }: RouteAdvice): number =>
  ['red', 'unknown', 'amber', 'green'].indexOf(items.find(({ code }) => code === 'time')?.colour ?? 'red');

test(
  'no route says «yes» or «if» without a way to what it leads to, within the hours that it names',
  patience,
  () => {
    fc.assert(
      fc.property(anyPerson, anyDay, (person, on) => {
        const situation = situationOf(national, person, on);
        const most = Math.round(mostTime(situation.time));
        const found = new Map<string, number>();
        for (const { route, feasible, because } of advise(national, person, on).routes) {
          const goal = route.grants.at(-1);
          if (feasible === 'unknown') expect(because.map(({ code }) => code)).toContain('time.not-known');
          if (feasible === 'no' || feasible === 'unknown' || goal === undefined) continue;
          const ways = found.get(goal) ?? waysFrom(goal);
          found.set(goal, ways);
          expect(ways, `${route.code} is «${feasible}»`).toBeGreaterThan(0);
        }
        function waysFrom(goal: string): number {
          const ways = waysTo(national, situation, goal);
          for (const { peakHoursPerWeek, shortMinutes } of ways) {
            expect(Math.round(peakHoursPerWeek * 60)).toBeLessThanOrEqual(most + 1);
            expect(shortMinutes).toBeLessThanOrEqual(most - Math.floor(situation.time.total) + 1);
          }
          if (ways.length === 0) expect(whyNoWay(national, situation, goal)).not.toEqual([]);
          return ways.length;
        }
      }),
      { numRuns: people },
    );
  },
);

test(
  'more hours of her own, leave or money never worsen what can be done; fewer days never the hours',
  patience,
  () => {
    const factor = fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000);
    fc.assert(
      fc.property(
        anyPerson,
        anyDay,
        fc.nat(20),
        fc.nat(500_000),
        factor,
        factor,
        (person, on, more, money, one, other) => {
          const routes = (over: Partial<Person>) => advise(national, { ...person, ...over }, on).routes;
          const working = (workingTimeFactor: number) =>
            routes({ contracts: [{ from: isoDate('2000-08-01'), to: null, workingTimeFactor }] });
          const now = routes({});
          const better = [
            routes({ ownHoursPerWeek: person.ownHoursPerWeek + more }),
            routes({ studyLeaveHoursPerWeek: person.studyLeaveHoursPerWeek + more }),
            routes({ budgetCents: person.budgetCents + money }),
          ];
          for (const then of better)
            for (const [index, route] of then.entries())
              expect(rank(route), route.route.code).toBeGreaterThanOrEqual(rank(now[index] ?? route));
          const longer = working(Math.max(one, other));
          for (const [index, route] of working(Math.min(one, other)).entries())
            expect(timeOf(route), route.route.code).toBeGreaterThanOrEqual(timeOf(longer[index] ?? route));
        },
      ),
      { numRuns: people * 3 },
    );
  },
);
