import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CounterpartState } from '#core/counterpart.ts';
import { fewestPeople } from '#core/few-people.ts';
import { movedSide, pictureOf, sides } from './picture.ts';
import type { CountedStep, Counts, Moved } from './picture.ts';

describe('which side of a step moved', () => {
  const cases: [string, Parameters<typeof movedSide>[0]['step'], CounterpartState[], Moved | null][] = [
    ['she asks, nobody answered', 'submitted', ['open'], 'person-only'],
    ['one of two is still open', 'waiting', ['promised', 'open'], 'person-only'],
    ['the school says no', 'waiting', ['refused'], 'person-only'],
    ['she began although the school says no', 'running', ['refused', 'promised'], 'person-only'],
    ['all is promised, she has not begun', 'waiting', ['promised', 'done'], 'organisation-only'],
    ['all is promised and it runs', 'running', ['done', 'promised'], 'both'],
    ['finished', 'finished', ['done'], 'both'],
    ['effect measured', 'measured', ['done'], 'both'],
    ['it runs and everything asked was taken back', 'running', ['withdrawn'], 'both'],
    ['advised, the school says yes', 'advised', ['promised'], 'organisation-only'],
    ['advised, nobody did anything', 'advised', ['open'], null],
  ];
  test.each(cases)('%s', (_, step, counterparts, side) => {
    expect(movedSide({ step, counterparts })).toBe(side);
  });
});

const crowd = (schoolId: string, people: number, moved: Moved = 'both'): CountedStep[] =>
  Array.from({ length: people }, (_, index) => ({ schoolId, personId: `${schoolId}-${index}`, moved }));

describe('the picture per school', () => {
  const shown = (sizes: Record<string, number>) => {
    const picture = pictureOf(
      Object.keys(sizes),
      Object.entries(sizes).flatMap(([id, n]) => crowd(id, n)),
    );
    return {
      rows: picture.rows.filter(({ counts }) => counts !== null).map(({ schoolId }) => schoolId),
      total: picture.total?.both ?? null,
    };
  };
  test.each([
    ['enough people everywhere', { a: 5, b: 8 }, ['a', 'b'], 13],
    ['one small school hides a second one', { a: 5, b: 8, c: 2 }, ['b'], 15],
    ['two small schools hide each other', { a: 9, b: 3, c: 2 }, ['a'], 14],
    ['two small schools that are too few together hide a third', { a: 9, b: 2, c: 2, d: 6 }, ['a'], 19],
    ['an empty school hides nobody, but then there is no total', { a: 5, b: 8, c: 0 }, ['a', 'b'], null],
    ['a single small school shows nothing', { a: 4 }, [], null],
    ['all schools small, enough people together', { a: 4, b: 3 }, [], 7],
    ['all schools small and few people together', { a: 2, b: 2 }, [], null],
    ['nobody at all', { a: 0, b: 0 }, [], null],
  ])('%s', (_, sizes, rows, total) => {
    expect(shown(sizes)).toEqual({ rows, total });
  });

  test('one person with many steps is one person', () => {
    const many = Array.from({ length: 20 }, (): CountedStep => ({
      schoolId: 'a',
      personId: 'p',
      moved: 'both',
    }));
    expect(pictureOf(['a'], many)).toEqual({ rows: [{ schoolId: 'a', counts: null }], total: null });
  });
});

describe('an attacker who subtracts', () => {
  const schoolIds = ['a', 'b', 'c', 'd', 'e', 'f'];
  const step = fc.record({
    schoolId: fc.constantFrom(...schoolIds),
    personId: fc.integer({ min: 0, max: 25 }).map(String),
    moved: fc.constantFrom(...sides),
  });
  const people = (steps: readonly CountedStep[]) => new Set(steps.map(({ personId }) => personId)).size;

  test('never gets a figure about fewer than five people, or about one hidden school', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { rows, total } = pictureOf(schoolIds, steps);
        const of = (id: string) => steps.filter(({ schoolId }) => schoolId === id);
        const hidden = rows.filter(({ counts }) => counts === null).map(({ schoolId }) => schoolId);
        for (const { schoolId, counts } of rows) {
          if (counts !== null) expect(people(of(schoolId))).toBeGreaterThanOrEqual(fewestPeople);
        }
        if (total === null || hidden.length === 0) return;
        // All that can be derived from rows and total: the sum of the hidden schools.
        const rest = hidden.flatMap(of);
        expect(people(rest)).toBeGreaterThanOrEqual(fewestPeople);
        expect(hidden.filter((id) => of(id).length > 0).length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  test('gains nothing from who looks at which part: a part is a cut of the whole', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.subarray(schoolIds), (steps, own) => {
        const whole = pictureOf(schoolIds, steps);
        const part = whole.rows.filter(({ schoolId }) => own.includes(schoolId));
        for (const row of part) expect(whole.rows).toContainEqual(row);
      }),
    );
  });

  test('what is shown is true', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const sum = (counts: Counts) => sides.reduce((all, side) => all + counts[side], 0);
        const { rows, total } = pictureOf(schoolIds, steps);
        for (const { schoolId, counts } of rows) {
          if (counts !== null)
            expect(sum(counts)).toBe(steps.filter((one) => one.schoolId === schoolId).length);
        }
        if (total !== null) expect(sum(total)).toBe(steps.length);
      }),
    );
  });
});
