import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import type { Person } from './person.ts';
import { forWhom } from './for-whom.ts';
import type { Candidate } from './for-whom.ts';

const national = readNational();
const today = isoDate('2026-11-24');
const all = (wish: number): Person['wishes'] =>
  Object.fromEntries(directions.map((direction) => [direction, wish])) as Person['wishes'];
const schemes = (...codes: string[]) =>
  codes.map((code) => {
    const found = national.funding.find((one) => one.code === code);
    if (found === undefined) throw new Error(code);
    return found;
  });
const keen = (over: Partial<Candidate> = {}, person: Partial<Person> = {}): Candidate => ({
  personId: 'p',
  person: aPerson({ wishes: all(5), ...person }),
  schoolId: 'a',
  showsAdvice: false,
  steps: [],
  ...over,
});
const some = (count: number, schoolId: string, over: Partial<Candidate> = {}): Candidate[] =>
  Array.from({ length: count }, (_, at) => keen({ personId: `${schoolId}${String(at)}`, schoolId, ...over }));
const sool = (candidates: readonly Candidate[], within: string[] | null = null) =>
  forWhom(schemes('sool'), candidates, national, within, today).get('sool');

describe('who is named', () => {
  test.each<[string, Candidate, string[]]>([
    ['who shows her advice', keen({ showsAdvice: true }), ['advice']],
    ['who shows nothing is not', keen(), []],
    ['who has it in a plan that may be read', keen({ steps: ['pabo'] }), ['plan']],
    ['a plan comes before a wish', keen({ steps: ['pabo'], showsAdvice: true }), ['plan']],
    ['a plan counts without a wish', keen({ steps: ['pabo'] }, { wishes: all(1) }), ['plan']],
    ['another kind of step does not', keen({ steps: ['coaching'] }, { wishes: all(1) }), []],
    ['who does not want that way is not', keen({ showsAdvice: true }, { wishes: all(3) }), []],
    [
      'whose function it is not for is not',
      keen({ showsAdvice: true, steps: ['pabo'] }, { function: 'concierge' }),
      [],
    ],
    [
      'who may not begin is not',
      keen({ showsAdvice: true }, { diplomas: [{ level: 'vmbo', field: '' }], age: 18 }),
      [],
    ],
    [
      'who is a teacher already is not',
      keen({ showsAdvice: true }, { diplomas: [{ level: 'hbo', field: 'pabo' }] }),
      [],
    ],
  ])('%s', (_, candidate, because) => {
    expect(sool([candidate])?.named.map((one) => one.because)).toEqual(because);
  });

  test('a scheme for teachers only is for no assistant', () => {
    const found = forWhom(
      schemes('lerarenbeurs'),
      some(9, 'a', { showsAdvice: true }),
      national,
      null,
      today,
    );
    expect(found.get('lerarenbeurs')).toEqual({ named: [], others: 0 });
  });
});

describe('how many others', () => {
  test.each<[string, Candidate[], string[] | null, number | null]>([
    ['nobody is nobody', [], null, 0],
    ['four are too few to say', some(4, 'a'), null, null],
    ['five are enough', some(5, 'a'), null, 5],
    ['who is named is not counted too', [...some(5, 'a'), ...some(9, 'b', { showsAdvice: true })], null, 5],
    ['HR of one school counts its own', [...some(6, 'a'), ...some(7, 'b')], ['a'], 6],
    ['HR of a school where nobody fits hears so', some(6, 'a'), ['b'], 0],
    ['too few in one school are hidden there', [...some(3, 'a'), ...some(9, 'b')], ['a'], null],
    ['and in the other too, when the whole would tell them', [...some(3, 'a'), ...some(9, 'b')], ['b'], null],
  ])('%s', (_, candidates, within, others) => {
    expect(sool(candidates, within)?.others).toBe(others);
  });

  test('two schemes never differ by a few people', () => {
    const people = [
      ...some(8, 'a'),
      ...some(2, 'b').map((one) => ({ ...one, person: { ...one.person, function: 'concierge' as const } })),
    ];
    const found = forWhom(schemes('sool', 'llo-krediet'), people, national, null, today);
    expect(found.get('sool')?.others).toBe(8);
    expect(found.get('llo-krediet')?.others).toBeNull();
  });

  test('a scheme with two windows is reckoned once', () => {
    expect(forWhom(schemes('sool', 'sool'), some(6, 'a'), national, null, today).get('sool')?.others).toBe(6);
  });

  test('no number is about one to four people, and nobody is named who shows nothing', () => {
    const anyone = fc.record({
      school: fc.constantFrom('a', 'b', 'c'),
      shows: fc.boolean(),
      wish: fc.constantFrom(1, 4, 5),
      steps: fc.subarray(['pabo', 'coaching']),
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 24 }), fc.subarray(['a', 'b', 'c']), (people, within) => {
        const candidates = people.map(({ school, shows, wish, steps }, at) =>
          keen({ personId: String(at), schoolId: school, showsAdvice: shows, steps }, { wishes: all(wish) }),
        );
        const found = forWhom(schemes('sool', 'llo-krediet'), candidates, national, within, today);
        for (const { named, others } of found.values()) {
          expect(others === null || others === 0 || others >= 5).toBe(true);
          for (const { personId, because } of named) {
            const one = candidates[Number(personId)];
            expect(because === 'plan' ? one?.steps.length : one?.showsAdvice).toBeTruthy();
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
