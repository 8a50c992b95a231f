import { describe, expect, test } from 'vitest';
import { directions } from '#core/direction.ts';
import { adviceSteps, answers, planSteps, possibilities } from './words.ts';
import * as words from './words.ts';
import { boards, castPeople } from './cast.ts';
import { stages } from './cast-types.ts';

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];
const sentences = Object.entries(words).flatMap(([name, value]) =>
  textsOf(value)
    .filter((text) => text.includes(' '))
    .map((text) => [name, text] as const),
);

describe('what people of the demonstration write', () => {
  test('is enough not to read the same everywhere', () => {
    expect(sentences.length).toBeGreaterThan(120);
    for (const list of [words.offers, words.asks, words.learningWishes, words.adjustments])
      expect(new Set(list).size).toBe(list.length);
  });

  test.each([
    ['health', /\b(ziek|dokter|depressie|burn-?out|medicijn|rugpijn|zwanger|therapie|diagnose|adhd|autis)/i],
    ['a pupil by name or trouble', /\b(leerling [A-Z]|dyslexie|gedragsprobleem|thuissituatie|pleegkind)/],
    ['a test text', /\b(lorem|ipsum|test|todo|xxx|asdf|voorbeeldtekst)\b/i],
    ['a mail address, a number to call or a link', /@|https?:|\b06[- ]?\d{8}\b/],
  ])('never has %s', (_, pattern) => {
    expect(sentences.filter(([, text]) => pattern.test(text))).toEqual([]);
  });

  test('is short: nobody writes more than three sentences at once', () => {
    const long = sentences.filter(([, text]) => text.split(/[.?!]\s/).length > 4 || text.length > 320);
    expect(long).toEqual([]);
  });

  test('every advice and step has a kind, a reason and, where it must, a direction', () => {
    for (const [title, direction, , why] of adviceSteps) {
      expect(directions, title).toContain(direction);
      expect(why.length).toBeGreaterThan(5);
    }
    for (const [kind, title, why, effect] of planSteps) {
      expect(kind).toMatch(/^[a-z-]+$/);
      for (const text of [title, why, effect]) expect(text.length, title).toBeGreaterThan(5);
    }
    expect(new Set(planSteps.map(([, title]) => title)).size).toBe(planSteps.length);
    expect(planSteps.length).toBeGreaterThanOrEqual(6);
  });

  test('every answer of a school has words, and a no has a reason', () => {
    for (const [answer, list] of Object.entries(answers)) {
      expect(list.length, answer).toBeGreaterThan(0);
      for (const text of list) expect(text.trim().length, answer).toBeGreaterThan(5);
    }
  });

  test('what a school says about each direction stands once, with a figure from 1 to 5', () => {
    const told = possibilities.map(([direction]) => direction);
    expect(new Set(told).size).toBe(told.length);
    for (const [direction, can, reason] of possibilities) {
      expect(directions).toContain(direction);
      expect(can).toBeGreaterThanOrEqual(1);
      expect(can).toBeLessThanOrEqual(5);
      expect(reason.length).toBeGreaterThan(5);
    }
  });
});

describe('how far people are', () => {
  const people = castPeople();
  const withSteps = (school: string): number =>
    people.filter(
      ({ job, role, stage }) =>
        role === 'support-staff' && job?.school === school && (stage === 'planned' || stage === 'running'),
    ).length;

  test('two schools have enough people with a plan for a picture, the smallest has not', () => {
    const [first, second, , small] = boards[0]?.schools ?? [];
    expect(withSteps(first?.code ?? '')).toBeGreaterThanOrEqual(5);
    expect(withSteps(second?.code ?? '')).toBeGreaterThanOrEqual(5);
    expect(small?.support).toBe(2);
    expect(withSteps(small?.code ?? '')).toBeLessThan(5);
  });

  test('where stages are given there is one for everybody without a persona, and each exists', () => {
    for (const school of boards.flatMap(({ schools }) => schools)) {
      if (school.stages === undefined) continue;
      const unnamed = people.filter(
        ({ job, role, persona }) =>
          role === 'support-staff' && job?.school === school.code && persona === null,
      );
      expect(school.stages.length, school.name).toBe(unnamed.length);
      expect(unnamed.map(({ stage }) => stage)).toEqual([...school.stages]);
      for (const stage of school.stages) expect(stages).toContain(stage);
    }
  });
});
