import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import type { Person } from './person.ts';
import { placesForOthers, placesOf } from './reach.ts';
import { towardsOf } from './towards.ts';
import { withDiplomas } from './certificate.ts';

const knowledge = readNational();
const day = isoDate('2026-11-30');
const teacher = 'licence:teacher-primary';
const read = (words: string, over: Partial<Person> = {}) => {
  const person = { ...changed(aPerson(), words), ...over };
  const { steps, routes } = advise(knowledge, person, day);
  const places = placesOf(steps, routes, person.school);
  const known = withDiplomas(person, knowledge.routes, day);
  return { places, codes: places.map(({ step }) => step.code), towards: towardsOf(known, routes, places) };
};
const assistant = 'education 7; diplomas mbo-4 onderwijsassistent; own 6; budget 1200; wants yes';

describe('a goal that she named', () => {
  test('is met beside her advices: the nearest way to it, and what that still wants', () => {
    const { towards } = read(assistant, { goal: teacher });
    expect(towards?.way?.grants).toContain(teacher);
    expect(towards?.wants.flat().map(({ code }) => code)).toContain('time.too-much');
    expect(towards?.before).toBeNull();
  });

  test('changes the advices: what leads there rises', () => {
    const without = read(assistant).codes.findIndex((code) => code.startsWith('teacher-'));
    const { codes, places } = read(assistant, { goal: teacher });
    const first = codes.findIndex((code) => code.startsWith('teacher-'));
    expect(first).toBeLessThan(7);
    expect(first).toBeLessThan(without);
    expect(places[first]?.step.because.map(({ code }) => code)).toContain('score.goal');
  });

  test('asks first for the diploma that lets her in', () => {
    const { towards } = read('diplomas mbo-2; age 19; wants yes', { goal: teacher });
    expect(towards?.before?.step.kind).toBe('qualification');
    expect(towards?.wants.flat().map(({ code }) => code)).toContain('turn.finish-diploma');
  });

  test('begins with telling her diplomas where none is told, and asks nothing without its reason', () => {
    const { towards } = read('diplomas not told; wants yes', { goal: teacher });
    expect(towards?.before?.step.code).toBe('tell-your-diplomas');
    for (const reasons of towards?.wants ?? []) expect(reasons[0]?.code).not.toBe('turn.ask-institute');
  });

  test('is said to be hers where she has it', () => {
    const held = read('diplomas hbo pabo licensed; wants yes', { goal: teacher });
    expect(held.towards).toMatchObject({ held: true, way: null });
  });

  test('to stay speaks for staying, and needs no way', () => {
    const { towards, places } = read('wants no', { goal: 'stay' });
    expect(towards).toBeNull();
    expect(places[0]?.step.because.map(({ code }) => code)).toContain('score.goal');
  });

  test('is not told to whom she shows her advice', () => {
    const { places } = read(assistant, { goal: teacher });
    const shown = placesForOthers(places);
    expect(shown.flatMap(({ step }) => step.because.map(({ code }) => code))).not.toContain('score.goal');
    expect(shown.map(({ step }) => step.code)).toEqual(places.map(({ step }) => step.code));
  });
});

describe('a diploma without a goal', () => {
  test('stands beside the advices where none is among them', () => {
    const { towards, places } = read(assistant);
    const isAmong = places.slice(0, 3).some(({ step }) => step.kind === 'qualification');
    expect(towards === null).toBe(isAmong);
    if (!isAmong) expect(towards).toMatchObject({ goal: null, held: false });
  });

  test('is not pressed upon who wants none, or does not know', () => {
    expect(read('wants no').towards).toBeNull();
    expect(read('wants unsure').towards).toBeNull();
  });
});
