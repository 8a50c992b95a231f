import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { anyDay, anyPerson } from '#tests/support/advice-arbitrary.ts';
import { learningTime, mostTime } from './time.ts';

const { rules } = readNational();
const day = isoDate('2026-11-21');
const of = (who: string) => learningTime(rules, changed(aPerson(), who), day);
/** What the agreement gives in a week of full-time work: 40 and 82.95 hours over 41.475 weeks. */
const whole = ((40 + 82.95) / 41.475) * 60;

describe('the time to learn', () => {
  test.each([
    ['works 1; own 4', { own: 240, byRight: whole, freeDays: 0, leave: 0, askable: 480, spare: 0 }],
    ['works 0.6; own 4', { own: 240, byRight: whole * 0.6, freeDays: whole * 0.4, askable: 288, spare: 192 }],
    ['works 0; own 4', { byRight: 0, freeDays: whole, askable: 0, spare: 480 }],
    ['works 1; own 0; leave 8', { leave: 480, askable: 0, spare: 0 }],
    ['works 1; own 0; leave 3', { leave: 180, askable: 300, spare: 0 }],
  ])('%s', (who, expected) => {
    const time = of(who);
    for (const [part, minutes] of Object.entries(expected))
      expect(time[part as keyof typeof time], part).toBeCloseTo(minutes, 1);
    expect(time.total).toBeCloseTo(time.own + time.leave + time.byRight + time.freeDays, 6);
  });

  test('of a job of four hours holds no study leave of eight', () => {
    const { leave, askable } = of('works 0.1; own 8');
    expect([leave, askable]).toEqual([0, 48]);
    expect(of('works 0.1; own 8; leave 8').leave).toBe(240);
  });

  test('holds nothing of the hours of later years: nobody counts those as time to study unasked', () => {
    expect(of('age 58; works 1').total).toBe(of('age 35; works 1').total);
  });

  test('is her own where no rule says how many weeks there are', () => {
    expect(learningTime([], aPerson(), day).total).toBe(240);
  });

  test('is never less for who works less, and more for who has more of her own or more leave', () => {
    const runs = process.env['PROOFS'] === '1' ? 4_000 : 300;
    const factor = fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000);
    fc.assert(
      fc.property(anyPerson, anyDay, factor, factor, fc.nat(20), (person, on, one, other, more) => {
        const working = (workingTimeFactor: number, over = {}) =>
          learningTime(
            rules,
            { ...person, ...over, contracts: [{ from: isoDate('1990-01-01'), to: null, workingTimeFactor }] },
            on,
          );
        const [less, longer] = [working(Math.min(one, other)), working(Math.max(one, other))];
        expect(less.total).toBeGreaterThanOrEqual(longer.total - 1e-6);
        expect(mostTime(less)).toBeGreaterThanOrEqual(mostTime(longer) - 1e-6);
        const own = working(one, { ownHoursPerWeek: person.ownHoursPerWeek + more });
        expect(own.total - working(one).total).toBeCloseTo(more * 60, 6);
        const leave = working(one, { studyLeaveHoursPerWeek: person.studyLeaveHoursPerWeek + more });
        expect(leave.total).toBeGreaterThanOrEqual(working(one).total - 1e-6);
        expect(mostTime(leave)).toBeGreaterThanOrEqual(mostTime(working(one)) - 1e-6);
      }),
      { numRuns: runs },
    );
  });
});
