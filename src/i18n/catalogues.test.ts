import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogues } from '#src/texts.ts';

/** Every text of a catalogue with its place; a sentence with gaps is filled with something harmless. */
interface Text {
  readonly place: string;
  readonly text: string;
}

/** Stands for whatever a sentence wants: a name, a number, or an object with anything in it. */
const anything: unknown = new Proxy(
  {},
  { get: (_, name) => (name === Symbol.toPrimitive ? (): string => '3' : '3') },
);
const filler: readonly (readonly unknown[])[] = [
  [anything, anything, anything, anything, anything],
  ['3', 'Sam', '4', 'x', 'y'],
  [3, 4, 5, 6, 7],
  [{ count: 2, name: 'Sam' }],
  [['Sam', 'Kim']],
];

function say(make: (...given: never[]) => unknown): string | null {
  for (const given of filler) {
    try {
      const text = (make as (...values: readonly unknown[]) => unknown)(...given);
      if (typeof text === 'string' && !text.includes('undefined')) return text;
    } catch {
      // This sentence wants something else; the next filler may fit.
    }
  }
  return null;
}

function textsOf(value: unknown, place: string): Text[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value === 'function') {
    const text = say(value as (...given: never[]) => unknown);
    return text === null ? [] : [{ place, text }];
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => textsOf(one, `${place}.${String(index)}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, `${place}.${name}`));
}

const slices = Object.keys(catalogues('nl')) as (keyof ReturnType<typeof catalogues>)[];
const all = (locale: 'nl' | 'en'): Text[] =>
  slices.flatMap((slice) => textsOf(catalogues(locale)[slice], slice));
const dutch = all('nl');
const english = all('en');
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]))
    : typeof value;

describe('both languages', () => {
  test.each(slices)('%s has the same texts in both, and none is empty in one of them only', (slice) => {
    const [nl, en] = [catalogues('nl')[slice], catalogues('en')[slice]];
    expect(shapeOf(en)).toEqual(shapeOf(nl));
    const empty = (texts: readonly Text[]): string[] =>
      texts.filter(({ text }) => text.trim() === '').map(({ place }) => place);
    expect(empty(textsOf(en, slice))).toEqual(empty(textsOf(nl, slice)));
  });

  test('there are texts to look at, also of every slice that keeps its own', () => {
    expect(dutch.length).toBeGreaterThan(1500);
    const kept = globSync('src/{features,shapes}/*/texts.nl.ts').map((file) => basename(dirname(file)));
    const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(slices).toEqual(expect.arrayContaining(kept.map(camel)));
  });
});

describe('English is English', () => {
  /** Words that are Dutch and nothing else. Names of Dutch things stand between guillemets or in the list below. */
  const onlyDutch =
    /\b(het|een|van|niet|jij|jouw|zij|wordt|worden|naar|voor|maar|waar|deze|kunt|schrijf|vul|kies|bewaar|ga terug|leidinggevende|gesprek|feedbackronde|stappen|medewerker|wij|geen|zijn|heeft)\b/i;
  const quoted = (text: string): string => text.replaceAll(/«[^»]*»|“[^”]*”/g, '');
  test('no text holds Dutch words', () => {
    const found = english.filter(({ text }) => onlyDutch.test(quoted(text)));
    expect(found).toEqual([]);
  });

  test('a sentence is not simply left as it was', () => {
    const nl = new Map(dutch.map(({ place, text }) => [place, text]));
    const same = english.filter(({ place, text }) => nl.get(place) === text && /\w+ \w+ \w+ \w+/.test(text));
    expect(same.map(({ place }) => place).filter((place) => !/address|example|name/i.test(place))).toEqual(
      [],
    );
  });
});

describe('short everyday sentences', () => {
  const sentences = (text: string): string[] =>
    text
      .split(/(?<=[.?!:])\s+|\n+/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const words = (sentence: string): number => sentence.split(/\s+/).length;

  test('no Dutch sentence is longer than 25 words, and nearly all are at most 18', () => {
    const long = dutch.flatMap(({ place, text }) =>
      sentences(text).map((sentence) => ({ place, sentence, words: words(sentence) })),
    );
    expect(long.filter((one) => one.words > 25)).toEqual([]);
    expect(long.filter((one) => one.words > 18).length / long.length).toBeLessThan(0.02);
  });

  test.each([
    ['you as «u»', /\b(U|uw|Uw)\b/],
    ['a dash in the middle of a sentence', / [–—] /],
    [
      'office Dutch',
      /\b(middels|teneinde|derhalve|alsmede|dient te|betreffende|inzake|conform|welke wordt|te allen tijde|indien)\b/i,
    ],
    ['computer words', /\b(error|submit|login|record|database|token|cache|deadline|input)\b/i],
    ['dots instead of words', /\.\.\./],
    ['an exclamation', /!/],
  ])('no Dutch text has %s', (_, pattern) => {
    expect(dutch.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  test('no text begins or ends with a space, nor has two in a row', () => {
    const ugly = [...dutch, ...english].filter(
      ({ text }) => text !== text.trimStart() || /\S {2,}\S/.test(text),
    );
    expect(ugly).toEqual([]);
  });
});

describe('buttons and titles', () => {
  test('do not end with a full stop', () => {
    const names = /\.(title|submit|back|next|previous|done[A-Z]\w*|menu|button|label|action)$/;
    const wrong = [...dutch, ...english].filter(
      ({ place, text }) => names.test(place) && /[^.]\.$/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('what was just done is a whole sentence', () => {
    const said = [...dutch, ...english].filter(({ place }) => /^\w+\.done\./.test(place));
    expect(said.length).toBeGreaterThan(50);
    for (const { place, text } of said) expect(text, place).toMatch(/^[\p{Lu}\d].*[.?]$/su);
  });

  test('what is wrong with a field says what to do, in a whole sentence', () => {
    for (const { place, text } of [...dutch, ...english].filter((one) =>
      one.place.startsWith('errors.fields.'),
    ))
      expect(text, place).toMatch(/^\p{Lu}.*\.$/su);
  });
});
