import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { goalsOf } from './goal.ts';
import { givenOf, rulesOf } from './given.ts';
import { planIdea } from './plan-idea.ts';
import { lanesOf, placesOf, reachOf, withoutUnsaidWishes } from './reach.ts';

const day = isoDate('2026-11-24');
const knowledge = readNational();
const adviceFor = (over: Parameters<typeof aPerson>[0] = {}) => {
  const person = aPerson(over);
  const advice = advise(knowledge, person, day);
  return { person, advice, places: placesOf(advice.steps, advice.routes, person.school) };
};

describe('how far something lies', () => {
  test.each([
    [null, null, 'now'],
    [null, 'can', 'now'],
    [null, 'not-now', 'first'],
    [{ admission: 'met', feasible: 'yes' }, null, 'now'],
    [{ admission: 'met', feasible: 'yes' }, 'not-now', 'first'],
    [{ admission: 'met', feasible: 'if' }, 'can', 'first'],
    [{ admission: 'conditional', feasible: 'yes' }, null, 'first'],
    [{ admission: 'unknown', feasible: 'if' }, null, 'first'],
    [{ admission: 'unmet', feasible: 'yes' }, 'can', 'far'],
    [{ admission: 'met', feasible: 'no' }, 'can', 'far'],
  ] as const)('%o with a school that says %s is %s', (route, school, reach) => {
    expect(reachOf(route, school)).toBe(reach);
  });

  test('every step of the advice lies on one lane, near before far', () => {
    const { places } = adviceFor();
    const lanes = lanesOf(places);
    expect(lanes.flatMap((lane) => lane.places)).toHaveLength(places.length);
    for (const lane of lanes) {
      const order = lane.places.map(({ reach }) => ['now', 'first', 'far'].indexOf(reach));
      expect(order).toEqual([...order].sort());
    }
  });

  test('staying and growing lie near for everybody', () => {
    const { places } = adviceFor({ diplomas: [], ownHoursPerWeek: 0, budgetCents: 0 });
    expect(places.find(({ step }) => step.kind === 'stay')?.reach).toBe('now');
  });
});

test('a wish that she never said is not put in her mouth; one that she said is', () => {
  const { places } = adviceFor({ wishes: { ...aPerson().wishes, expert: 4, tasks: 5, reach: 1 } });
  const said = withoutUnsaidWishes(places, { expert: 4 });
  expect(said.map(({ number, reach }) => [number, reach])).toEqual(
    places.map(({ number, reach }) => [number, reach]),
  );
  for (const { step } of said)
    expect(step.because.some(({ code }) => code.startsWith('score.wish'))).toBe(step.direction === 'expert');
});

describe('an idea for the plan', () => {
  const { rules } = knowledge;
  test.each([
    [{ route: 'pabo-deeltijd' }, 'pabo'],
    [{ route: 'zij-instroom' }, 'side-entry'],
    [{ route: 'ad-pep' }, 'further-training'],
    [{ route: 'modules' }, 'module'],
    [{ step: 'try-another-task' }, 'other-task'],
    [{ step: 'lead-a-small-project' }, 'other-task'],
    [{ step: 'look-elsewhere' }, 'practice'],
  ])('%o is kept as %s', (wanted, kind) => {
    expect(planIdea(adviceFor().advice, rules, wanted, day)?.kind).toBe(kind);
  });

  test('asks the time of a whole year and the money that is short', () => {
    const idea = planIdea(
      adviceFor({ ownHoursPerWeek: 0, budgetCents: 0 }).advice,
      rules,
      { route: 'ad-pep' },
      day,
    );
    expect(idea?.asks).toEqual(expect.arrayContaining(['time', 'money']));
    expect(idea?.timeMinutes).toBeGreaterThan(60 * 40);
    expect(idea?.timeMinutes).toBeLessThanOrEqual(120_000);
    expect(idea?.moneyCents).toBeGreaterThan(0);
  });

  test('a route goes in also for who wants no diploma; what nobody knows does not', () => {
    const { advice } = adviceFor({ wantsQualification: 'no' });
    expect(planIdea(advice, rules, { route: 'ad-pep' }, day)?.name.nl).toContain('Associate');
    expect(planIdea(advice, rules, { route: 'moon' }, day)).toBeNull();
    expect(planIdea(advice, rules, { step: 'moon' }, day)).toBeNull();
    expect(planIdea(advice, rules, {}, day)).not.toBeUndefined();
  });
});

test('goals are what the routes of a day lead to, each once', () => {
  const goals = goalsOf(knowledge, day, { diplomas: [] });
  expect(goals).toContain('licence:teacher-primary');
  expect(new Set(goals).size).toBe(goals.length);
  expect(goalsOf(knowledge, isoDate('1990-01-01'), { diplomas: [] })).toEqual([]);
  const held = goalsOf(knowledge, day, { diplomas: [{ level: 'mbo-4', field: '' }] });
  expect(held.slice(-3)).toEqual(['diploma:mbo-1', 'diploma:mbo-2', 'diploma:mbo-3']);
  expect([...held].sort()).toEqual([...goals].sort());
});

test('what is kept survives being written down, with the rules of the day only', () => {
  const { advice, places } = adviceFor();
  const given = givenOf(advice, places);
  expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  for (const { validFrom, validTo } of rulesOf(knowledge.rules, day)) {
    expect(validFrom <= day).toBe(true);
    expect(validTo === null || day <= validTo).toBe(true);
  }
});
