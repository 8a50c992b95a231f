import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { factsDraftInput, factsInput, factsOf, noFacts } from './own-facts.ts';
import { certificatesOf, knownTests, passedAfter, potsOn, savedAfter, testNames } from './told.ts';
import type { SavedIn } from './told.ts';

const national = readNational();
const day = isoDate('2026-11-24');
const personId = '0190aaaa-0000-7000-8000-000000000001';
const read = (fields: Record<string, unknown>) => factsInput.safeParse({ personId, version: '0', ...fields });
const kept = { ...noFacts, passed: { geography: isoDate('2026-01-10') } } as const;

describe('tests that she passed', () => {
  test('are all tests that routes ask for', () => {
    const asked = national.routes.flatMap(({ needs }) =>
      needs.flatMap((check) =>
        check.code === 'entry-tests-pabo' ? check.tests : check.code === 'test-21plus' ? ['test:21plus'] : [],
      ),
    );
    expect(new Set(asked)).toEqual(new Set(Object.values(knownTests)));
  });

  test('count from the day itself', () => {
    expect(certificatesOf({ history: day }, day)).toEqual([
      { credential: 'test:pabo-history', obtainedOn: day },
    ]);
    expect(certificatesOf({ history: isoDate('2026-11-25') }, day)).toEqual([]);
    expect(certificatesOf({}, day)).toEqual([]);
  });

  test.each([
    ['is kept', { history: '2026-03-01' }, { geography: '2026-01-10', history: '2026-03-01' }],
    ['takes the place of the one before', { geography: '2026-09-01' }, { geography: '2026-09-01' }],
    ['goes when it is emptied', { geography: '' }, {}],
  ])('a day %s', (_, passed, after) => {
    const outcome = read({ passed: { ...(kept.passed as object), ...passed } });
    expect(outcome.success && factsOf(outcome.data, kept).passed).toEqual(after);
  });

  test.each(['gisteren', '2026-13-01', '1999-12-31', '2101-01-01'])(
    '«%s» is refused at its field',
    (text) => {
      expect(read({ passed: { nature: text } }).error?.issues).toMatchObject([
        { path: ['passed', 'nature'], message: 'not-a-date' },
      ]);
      const draft = factsDraftInput.safeParse({ personId, version: 1, passed: { geography: text } });
      expect(draft.success && factsOf(draft.data, kept).passed).toEqual(kept.passed);
    },
  );

  test('stay when the form does not ask about them', () => {
    const outcome = read({});
    expect(outcome.success && factsOf(outcome.data, kept).passed).toEqual(kept.passed);
  });

  test('of another name are refused', () => {
    expect(read({ passed: { swimming: '2026-01-01' } }).success).toBe(false);
  });

  test('nothing that is left alone changes, whatever was kept', () => {
    const days = fc.record(
      Object.fromEntries(testNames.map((name) => [name, fc.constantFrom(day, isoDate('2025-05-05'))])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(days, (passed) => {
        expect(passedAfter(passed, {})).toEqual(passed);
      }),
    );
  });
});

describe('hours that she saved', () => {
  const saved: readonly SavedIn[] = [
    { pot: 'di', startYear: 2022, minutes: 600 },
    { pot: 'di', startYear: 2025, minutes: 1200 },
    { pot: 'prof', startYear: 2024, minutes: 90 },
  ];
  const pot = (name: string, age: number | null = 40, of = saved) =>
    potsOn(of, national.rules, age, day).find((one) => one.pot === name);

  test('are carried along as long as the rule says; what is older is talked about', () => {
    expect(pot('di')).toEqual({
      pot: 'di',
      years: [2025, 2024, 2023, 2022],
      carried: 1200,
      toTalkAbout: 600,
    });
    expect(pot('prof')).toMatchObject({ carried: 90, toTalkAbout: 0 });
  });

  test.each([
    [null, false],
    [56, false],
    [57, true],
  ])('of the older are asked from that age on (%s)', (age, isAsked) => {
    expect(pot('older', age) !== undefined).toBe(isAsked);
  });

  test('of the older stay in sight once they were told, and may be saved for five years', () => {
    const older = pot('older', 40, [{ pot: 'older', startYear: 2021, minutes: 60 }]);
    expect(older).toMatchObject({ carried: 60, toTalkAbout: 0 });
    expect(older?.years).toHaveLength(6);
  });

  test.each([
    [
      'a new year',
      { di: { 2024: '7,5' } },
      [...saved.slice(0, 1), { pot: 'di', startYear: 2024, minutes: 450 }],
    ],
    ['nothing left', { di: { 2022: '0' } }, []],
    ['an emptied field', { di: { 2022: ' ' } }, []],
    ['nothing that was asked', {}, saved.slice(0, 1)],
  ])('%s', (_, change, di) => {
    const outcome = read({ saved: change });
    const after = outcome.success
      ? factsOf(outcome.data, { ...noFacts, saved: saved.slice(0, 1) }).saved
      : null;
    expect(after).toEqual(di);
  });

  test.each(['501', 'veel', '-1'])('«%s» hours are refused, and leave a draft as it was', (text) => {
    expect(read({ saved: { prof: { 2024: text } } }).error?.issues).toMatchObject([
      { path: ['saved', 'prof', '2024'], message: 'not-saved-hours' },
    ]);
    const draft = factsDraftInput.safeParse({ personId, version: 1, saved: { prof: { 2024: text } } });
    expect(draft.success && factsOf(draft.data, { ...noFacts, saved }).saved).toEqual(saved);
  });

  test.each([{ pension: { 2024: '1' } }, { di: { 1999: '1' } }, { di: { now: '1' } }])(
    'for what is no pot or year are refused: %j',
    (change) => {
      expect(read({ saved: change }).success).toBe(false);
    },
  );

  test('what was kept comes back in one order, whatever the order of the change', () => {
    const change = { prof: { 2024: 90 }, di: { 2025: 1200, 2022: 600 } };
    expect(savedAfter([], change)).toEqual(saved);
    expect(savedAfter(saved, change)).toEqual(saved);
  });
});

describe('where she can go', () => {
  test.each([
    [undefined, undefined],
    [[''], null],
    [
      ['', 'utrecht', 'own-place'],
      ['utrecht', 'own-place'],
    ],
    [['online-only'], ['online-only']],
  ])('%j is kept as %j', (travel, keptAs) => {
    const outcome = read({ travel });
    expect(outcome.success && factsOf(outcome.data, noFacts).travel).toEqual(keptAs);
  });

  test('is no free text', () => {
    expect(read({ travel: ['Kerkstraat 1'] }).success).toBe(false);
  });
});
