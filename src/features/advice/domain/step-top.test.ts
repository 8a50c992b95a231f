import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { readNational } from '#server/knowledge/national.ts';
import { seededChance } from '#tests/support/advice-profiles.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import type { Diploma, Person } from './person.ts';
import { personFunctions } from './person.ts';
import type { RankedStep } from './step.ts';

const national = readNational();
const day = isoDate('2026-11-21');

const held: readonly (readonly Diploma[])[] = [
  [],
  [{ level: 'none', field: '' }],
  [{ level: 'vmbo', field: '', study: 'vmbo-theoretisch' }],
  [{ level: 'mbo-2', field: '' }],
  [{ level: 'mbo-3', field: '' }],
  [{ level: 'mbo-4', field: '' }],
  [{ level: 'mbo-4', field: 'onderwijsassistent' }],
  [{ level: 'havo', field: '' }],
  [{ level: 'vwo', field: '' }],
  [{ level: 'ad', field: 'pedagogisch educatief professional' }],
  [{ level: 'hbo', field: 'social work' }],
  [{ level: 'wo', field: '' }],
  [{ level: 'hbo', field: 'pabo', licence: true }],
  [{ level: 'hbo', field: 'pabo', status: 'stopped', year: 2025 }],
  [{ level: 'hbo', field: '', status: 'foreign' }],
];

/** People as they are, of every kind, with nothing that contradicts itself; one seed, always the same. */
function people(count: number): readonly Person[] {
  const next = seededChance(2026);
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const per = <T>(value: () => T) =>
    Object.fromEntries(directions.map((one) => [one, value()])) as Record<(typeof directions)[number], T>;
  return Array.from({ length: count }, () => {
    const age = 18 + upTo(48);
    const yearsWorking = upTo(Math.max(0, age - 17));
    return {
      age,
      function: pick(personFunctions),
      contracts: [{ from: isoDate('2015-08-01'), to: null, workingTimeFactor: (1 + upTo(9)) / 10 }],
      yearsWorking,
      yearsInEducation: upTo(yearsWorking),
      diplomas: pick(held),
      certificates: [],
      wishes: per(() => 1 + upTo(4)),
      wantsQualification: pick(['yes', 'no', 'unsure']),
      ownHoursPerWeek: pick([0, 0, 2, 4, 8, 12, 16, 24, 40]),
      studyLeaveHoursPerWeek: upTo(8),
      budgetCents: upTo(3_000) * 100,
      travel: null,
      strengths: per(() => 0),
      school: per(() => null),
    };
  });
}

const all = people(3_000).map((person) => ({ person, steps: advise(national, person, day).steps }));
const first = ({ steps }: { readonly steps: readonly RankedStep[] }): string => steps[0]?.code ?? '';

describe('of three thousand people', () => {
  /** So few are asked by chance what these are for, that somebody is made for them. */
  const rare: Readonly<Record<string, string>> = {
    'diploma-level-2': 'diplomas mbo-1; wants yes; own 14; works 0.8',
    'teacher-pabo-evc':
      'function leraarondersteuner-b; education 15; diplomas ad pep; wants yes; own 16; budget 3000',
  };

  test('every step is the best for somebody', () => {
    const tops = new Set(all.map(first));
    const never = national.steps.map(({ code }) => code).filter((code) => !tops.has(code));
    expect(never.filter((code) => !(code in rare))).toEqual([]);
    for (const [code, who] of Object.entries(rare))
      expect(first(advise(national, changed(aPerson(), who), day))).toBe(code);
  });

  test('for fewer than one in ten two steps stand as high at the top', () => {
    const ties = all.filter(({ steps }) => steps[0]?.score === steps[1]?.score);
    expect(ties.length).toBeLessThan(all.length / 10);
  });

  test('nobody reads a wish below «gladly» as a reason, and no step is without one', () => {
    for (const { steps } of all)
      for (const [index, { because, lead }] of steps.entries()) {
        const reasons = because.filter(({ values }) => Number(values['points']) > 0);
        expect(lead?.nl).not.toBe('');
        if (index < 5) expect(reasons.length).toBeGreaterThan(0);
        for (const { code, values } of reasons)
          if (code.startsWith('score.wish')) expect(Number(values['wish'])).toBeGreaterThanOrEqual(4);
      }
  });

  test('who works outside the classroom is advised nothing in it, unless she wants other work and a diploma', () => {
    const inClass = ['specialise', 'specialise-by-module', 'specialise-with-paper', 'help-develop-lessons'];
    for (const { person, steps } of all) {
      if (person.function !== 'concierge' && person.function !== 'administratief') continue;
      const codes = steps.map(({ code }) => code);
      expect(codes).not.toEqual(expect.arrayContaining([expect.stringMatching(/^coordinate-/)]));
      expect(inClass.filter((code) => codes.includes(code))).toEqual([]);
      if (person.wantsQualification !== 'yes' || person.wishes.switch < 4)
        expect(codes.filter((code) => code.startsWith('teacher-'))).toEqual([]);
    }
  });

  test('who wants to specialise most, and a paper, gets a specialisation before a way to become a teacher', () => {
    const held = ['mbo-4', 'ad'];
    for (const { person, steps } of all) {
      const { wishes, wantsQualification, diplomas } = person;
      if (wantsQualification !== 'yes' || wishes.switch !== 5) continue;
      if (!diplomas.some(({ level }) => held.includes(level))) continue;
      const paper = steps.findIndex(({ code }) => code === 'specialise-with-paper');
      if (paper < 0) continue;
      expect(paper).toBeLessThan(steps.findIndex(({ code }) => code.startsWith('teacher-')));
    }
  });

  test('who is qualified to teach may always try it again in small, and is never only told to deepen', () => {
    for (const { person, steps } of all) {
      const isQualified = person.diplomas.some(({ licence }) => licence === true);
      const at = steps.findIndex(({ code }) => code === 'return-to-teaching-small');
      expect(at >= 0).toBe(isQualified);
      if (!isQualified || person.wantsQualification === 'no') continue;
      if (Math.max(...Object.values(person.wishes)) < 4) expect(at).toBeLessThan(3);
      if (person.wishes.expert < 4)
        expect(at).toBeLessThan(steps.findIndex(({ code }) => code === 'deepen-in-function'));
    }
  });

  test('who holds no diploma, and wants one, gets the first level before any other; so goes each level to the next', () => {
    const next = [
      ['diplomas none', 'first-diploma'],
      ['diplomas mbo-1', 'diploma-level-2'],
      ['diplomas vmbo basis', 'diploma-level-2'],
      ['diplomas mbo-2', 'diploma-level-3'],
      ['diplomas vmbo kader', 'diploma-assistant'],
      ['diplomas mbo-3', 'diploma-assistant'],
    ] as const;
    for (const [who, code] of next)
      for (const work of [
        'onderwijsassistent-a',
        'leraarondersteuner-a',
        'concierge',
        'administratief',
        'other',
      ]) {
        const person = changed(aPerson(), `${who}; function ${work}; wants yes; own 12; works 0.8`);
        const { steps } = advise(national, person, day);
        const diplomas = steps.filter(({ kind }) => kind === 'qualification').map((one) => one.code);
        expect(diplomas[0], `${who} ${work}`).toBe(code);
        for (const level of ['first-diploma', 'diploma-level-2', 'diploma-level-3'])
          if (level !== code) expect(diplomas, `${who} ${work}`).not.toContain(level);
      }
  });

  test('a diploma from abroad is valued first, before anything below it', () => {
    const person = changed(aPerson(), 'diplomas hbo foreign; wants yes; own 20; education 15');
    const { steps } = advise(national, person, day);
    expect(steps[0]?.code).toBe('value-your-diploma');
    const below = ['first-diploma', 'diploma-assistant', 'diploma-by-experience', 'diploma-ad'];
    expect(steps.filter(({ code }) => below.includes(code))).toEqual([]);
  });

  test('what nobody knows of her speaks for nothing', () => {
    for (const { person, steps } of all)
      if (person.diplomas.length === 0)
        for (const { because } of steps)
          for (const { code, values } of because)
            if (code === 'score.admission' && values['admission'] === 'unknown')
              expect(Number(values['points'])).toBeLessThan(0);
  });
});
