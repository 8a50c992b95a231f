import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import { goalsOf } from './goal.ts';
import { givenOf, rulesOf } from './given.ts';
import { planIdea } from './plan-idea.ts';
import { lanesOf, placesForOthers, placesOf, reachOf, withoutUnsaidWishes } from './reach.ts';

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
    expect(planIdea(adviceFor().advice, rules, wanted, day, 0.6)?.kind).toBe(kind);
  });

  test('asks the study leave of a year for her working time, and what a year costs', () => {
    const idea = planIdea(adviceFor().advice, rules, { route: 'ad-pep' }, day, 0.6);
    const route = adviceFor().advice.routes.find((one) => one.route.code === 'ad-pep')?.route;
    expect(idea?.asks).toEqual(expect.arrayContaining(['time', 'money']));
    expect(idea?.moneyCents).toBe(route?.costCents);
    expect(idea?.timeMinutes).toBeGreaterThan(60 * 40);
    expect((idea?.timeMinutes ?? 1) % 60).toBe(0);
  });

  test('whatever she told for herself, what a route asks is the same', () => {
    const codes = adviceFor().advice.routes.map(({ route }) => route.code);
    const asked = (over: Parameters<typeof aPerson>[0]) =>
      codes.map((route) => {
        const idea = planIdea(adviceFor(over).advice, rules, { route }, day, 0.6);
        return [route, idea?.timeMinutes, idea?.moneyCents, idea?.asks];
      });
    const before = asked({});
    for (const over of [
      { budgetCents: 0 },
      { budgetCents: 123_456 },
      { ownHoursPerWeek: 0 },
      { ownHoursPerWeek: 30 },
      { studyLeaveHoursPerWeek: 8 },
      { age: 24 },
      { age: 58 },
    ])
      expect(asked(over)).toEqual(before);
  });

  test('a route goes in also for who wants no diploma; what nobody knows does not', () => {
    const { advice } = adviceFor({ wantsQualification: 'no' });
    expect(planIdea(advice, rules, { route: 'ad-pep' }, day, 0.6)?.name.nl).toContain('Associate');
    expect(planIdea(advice, rules, { route: 'moon' }, day, 0.6)).toBeNull();
    expect(planIdea(advice, rules, { step: 'moon' }, day, 0.6)).toBeNull();
    expect(planIdea(advice, rules, {}, day, 0.6)).not.toBeUndefined();
  });
});

test('others read nothing that rests on her age, her own time or her own money', () => {
  const texts = (over: Parameters<typeof aPerson>[0]) =>
    placesForOthers(adviceFor({ ownHoursPerWeek: 30, ...over }).places);
  const told = [24, 58, 64].flatMap((age) => texts({ age, wantsQualification: 'yes' }));
  expect(told.length).toBeGreaterThan(10);
  for (const { step } of told) {
    expect(step.score).toBe(0);
    for (const { code, values } of step.because) {
      expect(code).not.toMatch(/young|older|pension|own-time|years-after|feasible|wants-/);
      expect(Object.keys(values)).not.toContain('age');
      expect(Object.keys(values)).not.toContain('hours');
    }
  }
  const hers = [58, 64].flatMap((age) => adviceFor({ age, ownHoursPerWeek: 30 }).places);
  expect(JSON.stringify(hers)).toMatch(/suits\.older/);
  expect(texts({ age: 64 }).map(({ number }) => number)).toEqual(
    texts({ age: 64 }).map((_, index) => index + 1),
  );
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
