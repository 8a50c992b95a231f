import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { certificatesOf, knownTests, passedIn, potsOn } from './told.ts';
import type { SavedIn } from './told.ts';

const national = readNational();
const day = isoDate('2026-11-24');
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

  test('stand apart of all that she told', () => {
    expect(passedIn({ history: day, nature: null })).toEqual({ history: day });
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
});
