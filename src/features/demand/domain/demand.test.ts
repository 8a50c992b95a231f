import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directions } from '#core/direction.ts';
import { fewestPeople } from '#core/few-people.ts';
import { offerKinds, taughtStepOf } from '#core/offer.ts';
import { plan } from '#i18n/nl/plan.ts';
import { demandOf, gapOf, splitTheme, stepCodes } from './demand.ts';
import type { DemandGroup, DemandRow, OpenOffer, Wish } from './demand.ts';

const wishes = (
  count: number,
  wish: Partial<Wish> & { readonly from?: number; readonly possible?: number },
): Wish[] =>
  Array.from({ length: count }, (_, index) => ({
    personId: `p${String((wish.from ?? 0) + index)}`,
    schoolId: wish.schoolId ?? 'a',
    group: wish.group ?? 'direction',
    code: wish.code ?? 'expert',
    isPossible: index < (wish.possible ?? 0),
  }));

const offer = (change: Partial<OpenOffer> = {}): OpenOffer => ({
  kind: 'module',
  routeCode: null,
  directions: ['expert'],
  competences: [],
  ...change,
});

const find = (rows: readonly DemandRow[], group: DemandGroup, code: string): DemandRow | undefined =>
  rows.find((row) => row.group === group && row.code === code);

describe('what is counted', () => {
  test('every direction and every kind of step has a row, also when nobody wishes it', () => {
    const { rows, everybody } = demandOf(['a'], [], []);
    expect(rows.map(({ code }) => code)).toEqual([...directions, ...stepCodes]);
    expect(rows.every(({ people, possible }) => people === null && possible === null)).toBe(true);
    expect(everybody).toBeNull();
  });

  test('the kinds of step are those of a plan', () => {
    expect([...stepCodes].sort()).toEqual(Object.keys(plan.kinds).sort());
  });

  test.each([
    ['too few people', 4, 0, null, null],
    ['five people, none of whom heard that it can', 5, 0, 5, 0],
    ['five of whom all heard that it can', 5, 5, 5, 5],
    ['too few who heard it', 12, 3, 12, null],
    ['too few who did not', 12, 9, 12, null],
    ['enough of both', 12, 6, 12, 6],
  ])('%s', (_, count, possible, people, can) => {
    const { rows } = demandOf(['a'], wishes(count, { possible }), []);
    expect(find(rows, 'direction', 'expert')).toMatchObject({ people, possible: can });
  });

  test('one person counts once, whatever she did', () => {
    const often = [...wishes(6, {}), ...wishes(6, {}), ...wishes(6, { code: 'tasks' })];
    const { rows, everybody } = demandOf(['a'], often, []);
    expect(find(rows, 'direction', 'expert')?.people).toBe(6);
    expect(everybody).toBe(6);
  });

  test('offers per direction, kind of step, route and competence; none where the school itself is at turn', () => {
    const list = [
      offer({ kind: 'degree', routeCode: 'pabo-deeltijd', competences: [' Rekenen '] }),
      offer({ kind: 'degree', routeCode: 'ad-pep', directions: ['tasks'] }),
      offer({ competences: ['rekenen'] }),
    ];
    const themes = ['route:ad-pep', 'competence:rekenen', 'option:behaviour'].flatMap((code) =>
      wishes(7, { group: 'theme', code }),
    );
    const { rows } = demandOf(['a'], themes, list);
    const offers = (group: DemandGroup, code: string) => find(rows, group, code)?.offers;
    expect(offers('direction', 'expert')).toBe(2);
    expect(offers('direction', 'leadership')).toBe(0);
    expect(offers('step', 'pabo')).toBe(1);
    expect(offers('step', 'further-training')).toBe(1);
    expect(offers('step', 'coaching')).toBeNull();
    expect(offers('theme', 'route:ad-pep')).toBe(1);
    expect(offers('theme', 'competence:rekenen')).toBe(2);
    expect(offers('theme', 'option:behaviour')).toBeNull();
  });

  test('a theme of too few people is not even named', () => {
    const few = wishes(4, { group: 'theme', code: 'competence:vlinders' });
    expect(JSON.stringify(demandOf(['a'], few, []))).not.toContain('vlinders');
  });

  test('what most people wish comes first among the themes', () => {
    const themes = [
      ...wishes(6, { group: 'theme', code: 'competence:taal' }),
      ...wishes(12, { group: 'theme', code: 'competence:rekenen' }),
    ];
    expect(
      demandOf(['a'], themes, [])
        .rows.filter(({ group }) => group === 'theme')
        .map(({ code }) => splitTheme(code)[1]),
    ).toEqual(['rekenen', 'taal']);
  });

  test('every kind of offer is a kind of step', () => {
    for (const kind of offerKinds) expect(stepCodes).toContain(taughtStepOf({ kind, routeCode: null }));
  });
});

describe('the gap in one word', () => {
  const row = (change: Partial<DemandRow>): DemandRow => ({
    group: 'step',
    code: 'module',
    people: 12,
    possible: null,
    offers: 3,
    ...change,
  });
  test.each([
    [{ people: null }, 'hidden'],
    [{ offers: 0 }, 'no-offers'],
    [{}, 'offers'],
    [{ offers: null }, 'at-school'],
    [{ group: 'theme', offers: null }, 'not-counted'],
  ] as [Partial<DemandRow>, string][])('%j is %s', (change, gap) => {
    expect(gapOf(row(change))).toBe(gap);
  });
});

describe('one school beside the others', () => {
  const at = (sizes: Readonly<Record<string, number>>) => {
    const all = Object.entries(sizes).flatMap(([schoolId, count], index) =>
      wishes(count, { schoolId, from: index * 100 }),
    );
    const { rows, schools } = demandOf(Object.keys(sizes), all, []);
    return {
      whole: find(rows, 'direction', 'expert')?.people,
      schools: schools.map((school) => find(school.rows, 'direction', 'expert')?.people),
    };
  };
  test.each([
    ['enough everywhere', { a: 5, b: 8 }, 13, [5, 8]],
    ['a small school hides a second one', { a: 5, b: 8, c: 2 }, 15, [null, 8, null]],
    ['an empty school is hidden with two others', { a: 5, b: 8, c: 9, d: 0 }, 22, [null, null, 9, null]],
    ['one school alone', { a: 6 }, 6, [6]],
    ['everybody at one of two', { a: 6, b: 0 }, 6, [null, null]],
  ])('%s', (_, sizes: Record<string, number>, whole, schools) => {
    expect(at(sizes)).toEqual({ whole, schools });
  });

  test('themes are counted over the whole only', () => {
    const { schools } = demandOf(['a'], wishes(9, { group: 'theme', code: 'route:ad-pep' }), []);
    expect(schools[0]?.rows.some(({ group }) => group === 'theme')).toBe(false);
  });
});

describe('who subtracts', () => {
  const schoolIds = ['a', 'b', 'c', 'd'];
  /** Each person at one school, as the store gives it. */
  const wish = fc
    .record({
      person: fc.integer({ min: 0, max: 39 }),
      topic: fc.constantFrom<[DemandGroup, string]>(
        ['direction', 'expert'],
        ['direction', 'tasks'],
        ['step', 'module'],
        ['theme', 'route:ad-pep'],
      ),
      isPossible: fc.boolean(),
    })
    .map(({ person, topic: [group, code], isPossible }): Wish => ({
      personId: `p${String(person)}`,
      schoolId: schoolIds[person % schoolIds.length] ?? 'a',
      group,
      code,
      isPossible,
    }));
  const list = fc.array(wish, { maxLength: 160 });
  const ids = (some: readonly Wish[]): Set<string> => new Set(some.map(({ personId }) => personId));

  /** Every figure that is published or follows from two of them, with the people whom it is about. */
  function figures(all: readonly Wish[]): Set<string>[] {
    const { rows, everybody, schools } = demandOf(schoolIds, all, []);
    const found: Set<string>[] = everybody === null ? [] : [ids(all)];
    for (const { group, code, people, possible } of rows) {
      const own = all.filter((one) => one.group === group && one.code === code);
      if (people === null) continue;
      found.push(ids(own));
      const can = ids(own.filter(({ isPossible }) => isPossible));
      if (possible !== null) found.push(can, new Set([...ids(own)].filter((id) => !can.has(id))));
      const shown = schools.filter((school) => find(school.rows, group, code)?.people != null);
      for (const { schoolId } of shown) found.push(ids(own.filter((one) => one.schoolId === schoolId)));
      const away = own.filter((one) => !shown.some(({ schoolId }) => schoolId === one.schoolId));
      if (shown.length > 0) found.push(ids(away));
    }
    return found;
  }

  test('never gets a figure about one to four people, nor such a difference', () => {
    fc.assert(
      fc.property(list, (all) => {
        const found = figures(all);
        for (const one of found) {
          expect(one.size === 0 || one.size >= fewestPeople).toBe(true);
          for (const other of found) {
            if (![...one].every((id) => other.has(id))) continue;
            const rest = other.size - one.size;
            expect(rest === 0 || rest >= fewestPeople, `${String(other.size)} and ${String(one.size)}`).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what is shown is true, and nothing depends on the order of the rows', () => {
    fc.assert(
      fc.property(list, (all) => {
        const demand = demandOf(schoolIds, all, []);
        expect(demandOf(schoolIds, [...all].reverse(), [])).toEqual(demand);
        for (const { group, code, people } of demand.rows) {
          if (people === null) continue;
          expect(people).toBe(ids(all.filter((one) => one.group === group && one.code === code)).size);
        }
      }),
    );
  });

  test('a school is never shown without the whole', () => {
    fc.assert(
      fc.property(list, (all) => {
        const { rows, schools } = demandOf(schoolIds, all, []);
        for (const school of schools) {
          for (const { group, code, people } of school.rows) {
            if (people !== null) expect(find(rows, group, code)?.people).not.toBeNull();
          }
        }
      }),
    );
  });
});
