import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { CheckCode } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { judgeRoute } from './admission.ts';

const { routes } = readNational();
const day = isoDate('2026-11-21');

function judged(routeCode: string, code: CheckCode, who: string) {
  const route = routes.find((one) => one.code === routeCode);
  if (route === undefined) throw new Error(`no route ${routeCode}`);
  const check = judgeRoute(route, changed(aPerson(), who), day).checks.find((one) => one.code === code);
  if (check === undefined) throw new Error(`no check ${code}`);
  return check;
}

describe('what is met says by what, and needs no turn', () => {
  test.each([
    ['pabo-deeltijd', 'diploma', 'diplomas havo', 'diploma.held', { level: 'havo' }],
    ['pabo-deeltijd', 'test-21plus', 'diplomas ad', 'test21.not-needed', { level: 'ad' }],
    ['pabo-deeltijd', 'test-21plus', 'diplomas none; passed 21plus 2020-01-01', 'test21.passed', {}],
    ['pabo-deeltijd', 'entry-tests-pabo', 'diplomas hbo', 'entry-tests.exempt', { level: 'hbo' }],
    [
      'pabo-deeltijd',
      'entry-tests-pabo',
      'passed entry tests 2026-01-31',
      'entry-tests.passed',
      { until: '2027-10-31' },
    ],
    ['pabo-evc', 'experience', 'education 2.5; works 0.4', 'experience.enough', { years: 2.5 }],
  ] as const)('%s %s: %s', (route, code, who, why, values) => {
    expect(judged(route, code, who)).toMatchObject({
      code,
      outcome: 'met',
      why: { code: why, values },
      turn: null,
    });
  });
});

describe('what is not met says what would turn it', () => {
  test.each([
    ['pabo-deeltijd', 'diploma', 'diplomas vmbo', 'intake', 'turn.sit-21plus', {}],
    ['pabo-deeltijd', 'diploma', 'diplomas vmbo; age 20', 'route', 'turn.finish-diploma', { level: 'mbo-4' }],
    ['pabo-verkort', 'diploma', 'diplomas mbo-4', 'route', 'turn.finish-diploma', { level: 'hbo' }],
    ['zij-instroom', 'diploma', 'diplomas ad', 'route', 'turn.finish-diploma', { level: 'hbo' }],
    [
      'mbo4-onderwijsassistent',
      'diploma',
      'diplomas none',
      'route',
      'turn.finish-diploma',
      { level: 'vmbo' },
    ],
    ['pabo-deeltijd', 'test-21plus', 'diplomas none', 'intake', 'turn.sit-21plus', {}],
    ['pabo-deeltijd', 'test-21plus', 'diplomas none; age 20', 'time', 'turn.grow-older', { age: 21 }],
    ['pabo-deeltijd', 'entry-tests-pabo', 'diplomas ad', 'intake', 'turn.sit-entry-tests', { months: 21 }],
    ['pabo-voltijd', 'entry-tests-pabo', 'diplomas havo', 'intake', 'turn.sit-entry-tests', { months: 21 }],
    ['pabo-evc', 'experience', 'education 1', 'time', 'turn.work-longer', { years: 2 }],
    ['pabo-evc', 'suitability', 'education 30', 'intake', 'turn.assessment', {}],
    ['zij-instroom', 'suitability', 'diplomas wo', 'intake', 'turn.assessment', {}],
    ['zij-instroom', 'experience', 'working 8', 'intake', 'turn.assessment', {}],
    ['zij-instroom', 'certificate-of-conduct', 'diplomas wo', 'intake', 'turn.ask-document', {}],
  ] as const)('%s %s: %s', (route, code, who, how, by, values) => {
    expect(judged(route, code, who)).toMatchObject({
      outcome: 'unmet',
      turn: { how, by: { code: by, values } },
    });
  });
});

describe('what is unknown says whom to ask', () => {
  test.each([
    ['pabo-verkort', 'diploma', 'diplomas ad', 'diploma.institute-decides', 'turn.ask-institute'],
    ['pabo-verkort', 'diploma', 'diplomas not told', 'diploma.not-told', 'turn.tell-diplomas'],
    ['pabo-evc', 'diploma', 'diplomas vwo', 'diploma.institute-decides', 'turn.ask-institute'],
    ['pabo-voltijd', 'diploma', 'diplomas not told; age 20', 'diploma.not-told', 'turn.tell-diplomas'],
    ['pabo-voltijd', 'test-21plus', 'diplomas not told; age 20', 'test21.not-told', 'turn.tell-diplomas'],
    ['pabo-evc', 'experience', 'works 0.2', 'experience.few-days', 'turn.ask-institute'],
    ['pabo-evc', 'experience', 'function administratief', 'experience.other-function', 'turn.ask-institute'],
    ['zij-instroom', 'experience', 'working 0', 'experience.no-number', 'turn.ask-institute'],
  ] as const)('%s %s: %s', (route, code, who, why, by) => {
    expect(judged(route, code, who)).toMatchObject({
      outcome: 'unknown',
      why: { code: why },
      turn: { how: 'ask', by: { code: by } },
    });
  });
});

test('one of three certificates that is missing or too old is enough to sit again', () => {
  const tests = ['test:pabo-geography', 'test:pabo-history', 'test:pabo-nature'];
  const sat = (days: readonly string[]) =>
    days.map((obtainedOn, index) => ({ credential: tests[index] ?? '', obtainedOn: isoDate(obtainedOn) }));
  const outcome = (days: readonly string[]) => {
    const route = routes.find(({ code }) => code === 'pabo-deeltijd');
    if (route === undefined) throw new Error('no route');
    const { checks } = judgeRoute(route, aPerson({ certificates: sat(days) }), day);
    return checks.find(({ code }) => code === 'entry-tests-pabo')?.why.code;
  };
  expect(outcome(['2026-01-01', '2026-01-01', '2026-01-01'])).toBe('entry-tests.passed');
  expect(outcome(['2026-01-01', '2026-01-01'])).toBe('entry-tests.some-passed');
  expect(outcome(['2026-01-01', '2024-01-01', '2026-01-01'])).toBe('entry-tests.expired');
});

test('every outcome carries the source of its check', () => {
  for (const route of routes)
    for (const check of judgeRoute(route, aPerson(), day).checks) {
      const own = route.needs.find(({ code }) => code === check.code);
      expect(check).toMatchObject({
        source: own?.source,
        checkedOn: own?.checkedOn,
        certainty: own?.certainty,
      });
    }
});

test('one test that she passed is named with its last day, beside those that are left', () => {
  const route = routes.find(({ code }) => code === 'pabo-deeltijd');
  if (route === undefined) throw new Error('no such route');
  const one = aPerson({
    certificates: [{ credential: 'test:pabo-geography', obtainedOn: isoDate('2025-05-01') }],
  });
  const on = (at: string) =>
    judgeRoute(route, one, isoDate(at)).checks.find(({ code }) => code === 'entry-tests-pabo')?.why;
  expect(on('2026-11-30')).toEqual({
    code: 'entry-tests.some-passed',
    values: { passed: 1, tests: 2, until: '2027-02-01' },
  });
  expect(on('2027-02-02')?.code).toBe('entry-tests.to-sit');
});
