import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import type { Person } from './person.ts';
import { fittingBy, forWhom } from './for-whom.ts';
import type { Candidate } from './for-whom.ts';

const national = readNational();
const today = isoDate('2026-11-24');
const schemes = (...codes: string[]) =>
  codes.map((code) => {
    const found = national.funding.find((one) => one.code === code);
    if (found === undefined) throw new Error(code);
    return found;
  });
const keen = (over: Partial<Candidate> = {}, person: Partial<Person> = {}): Candidate => ({
  personId: 'p',
  person: aPerson({ wantsQualification: 'yes', ...person }),
  showsAdvice: false,
  steps: [],
  ...over,
});
const sool = (candidates: readonly Candidate[]) =>
  forWhom(schemes('sool'), candidates, national, today).get('sool');

describe('who is named', () => {
  test.each<[string, Candidate, string[]]>([
    ['who shows her advice', keen({ showsAdvice: true }), ['advice']],
    ['who shows nothing is not', keen(), []],
    ['who has it in a plan that may be read', keen({ steps: ['pabo'] }), ['plan']],
    ['a plan comes before a wish', keen({ steps: ['pabo'], showsAdvice: true }), ['plan']],
    ['a plan counts without a wish', keen({ steps: ['pabo'] }, { wantsQualification: 'no' }), ['plan']],
    ['another kind of step does not', keen({ steps: ['coaching'] }, { wantsQualification: 'no' }), []],
    ['who does not want that way is not', keen({ showsAdvice: true }, { wantsQualification: 'unsure' }), []],
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
      keen({ showsAdvice: true }, { diplomas: [{ level: 'hbo', field: '', licence: true }] }),
      [],
    ],
  ])('%s', (_, candidate, because) => {
    expect(sool([candidate])?.map((one) => one.because)).toEqual(because);
  });

  test('a scheme for teachers only is for no assistant', () => {
    const found = forWhom(schemes('lerarenbeurs'), [keen({ showsAdvice: true })], national, today);
    expect(found.get('lerarenbeurs')).toEqual([]);
  });
});

test('for counting, it fits whoever wants that way and may hope to begin, whatever she shows', () => {
  const people = new Map([
    ['keen', aPerson({ wantsQualification: 'yes' })],
    ['no-wish', aPerson()],
    ['concierge', aPerson({ wantsQualification: 'yes', function: 'concierge' })],
  ]);
  const found = fittingBy(schemes('sool', 'llo-krediet'), people, national, today);
  expect([...(found.get('sool') ?? [])]).toEqual(['keen']);
  expect([...(found.get('llo-krediet') ?? [])]).toContain('concierge');
});
