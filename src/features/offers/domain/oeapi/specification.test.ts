import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oeapi6Specification, ooapi5Specification } from '#tests/support/catalogues/specification.ts';
import type { Specification } from '#tests/support/catalogues/specification.ts';
import { anyCatalogue, offerContent } from '#tests/support/offers.ts';
import type { ReadCatalogue } from '../import.ts';
import { offerForms, offerLevels } from '../offer.ts';
import type { OfferContent } from '../offer.ts';
import { bundleOf, isItem } from './bundle.ts';
import type { Item } from './bundle.ts';
import { oeapi6, ooapi5 } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { readOeapi } from './read-oeapi.ts';
import { writeOeapi } from './write-oeapi.ts';

const idFor = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const write = (offers: readonly OfferContent[], dialect: Dialect): Item =>
  writeOeapi(offers, { dialect, institute: 'Hogeschool Rijnoever', idFor });

/** A catalogue with complete things, every field filled as the specification describes it; what it says is made up. */
const example = (name: string): Item =>
  JSON.parse(readFileSync(`tests/support/catalogues/${name}.json`, 'utf8')) as Item;

function read(file: unknown): ReadCatalogue {
  const bundle = bundleOf(file);
  if (bundle === null) throw new Error('no catalogue');
  return readOeapi(bundle);
}

const itemsOf = (list: unknown): Item[] =>
  (Array.isArray(list) ? (list as unknown[]) : isItem(list) ? (list['items'] as unknown[]) : []).filter(
    isItem,
  );

/** Everything in a thing that has words of its own in the specification: the name of the field, and the word. */
function* wordsIn(thing: unknown, words: Specification['words'], field = ''): Generator<[string, unknown]> {
  if (Array.isArray(thing)) for (const one of thing as unknown[]) yield* wordsIn(one, words, field);
  else if (isItem(thing)) {
    for (const [key, value] of Object.entries(thing)) if (key !== 'ext') yield* wordsIn(value, words, key);
  } else if (field in words && thing !== null) yield [field, thing];
}

/** What the specification does not know, or misses, in a catalogue; empty when it is right. */
function strange(file: Item, specification: Specification): string[] {
  const found: string[] = [];
  const check = (
    where: string,
    thing: Item,
    fields: readonly string[],
    required: readonly string[],
  ): void => {
    for (const key of Object.keys(thing))
      if (!fields.includes(key)) found.push(`${where}.${key} is not known`);
    for (const key of required) if (thing[key] === undefined) found.push(`${where}.${key} is not there`);
  };
  for (const [list, content] of Object.entries(file)) {
    const shape = specification.lists[list];
    if (shape === undefined) found.push(`${list} is not known`);
    for (const item of itemsOf(content)) {
      check(list, item, shape?.fields ?? [], shape?.required ?? []);
      for (const one of itemsOf(item['addresses']))
        check(`${list}.addresses`, one, specification.address, ['addressType']);
      for (const one of itemsOf(item['priceInformation']))
        check(`${list}.price`, one, specification.cost, ['costType']);
      for (const [field, word] of wordsIn(item, specification.words))
        if (!specification.words[field]?.includes(String(word)))
          found.push(`${list}.${field}: ${String(word)}`);
    }
  }
  return found;
}

describe.each([
  ['6.0', oeapi6, oeapi6Specification],
  ['5', ooapi5, ooapi5Specification],
] as const)('a catalogue that we write in version %s', (version, dialect, specification) => {
  test('has only fields and words that the specification knows, and all that it asks for', () => {
    fc.assert(
      fc.property(anyCatalogue, (offers) => {
        expect(strange(write(offers, dialect), specification)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each(offerForms)(
    'says the form %s in a word of the specification, and reads it back from that',
    (form) => {
      const file = write([offerContent({ form })], dialect);
      const [item = {}] = itemsOf(file[dialect.programmes]);
      expect(specification.words[dialect.modes]).toContain((item[dialect.modes] as string[])[0]);
      expect(read({ [dialect.programmes]: [{ ...item, ext: {} }] }).offers[0]?.form).toBe(form);
    },
  );

  test.each(offerLevels)(
    'says the level %s in a word of the specification, and reads it back from that',
    (level) => {
      const file = write([offerContent({ level })], dialect);
      const [item = {}] = itemsOf(file[dialect.programmes]);
      expect(specification.words['level']).toContain(item['level']);
      expect(read({ [dialect.programmes]: [{ ...item, ext: {} }] }).offers[0]?.level).toBe(level);
    },
  );

  test('can be read by others: without our extension most of it still comes back', () => {
    const offer = offerContent({ kind: 'degree', yearCosts: [500_000, 0] });
    const file = write([offer], dialect);
    const [item = {}] = itemsOf(file[dialect.programmes]);
    const again = read({ ...file, [dialect.programmes]: [{ ...item, ext: {} }] });
    const {
      code,
      name,
      summary,
      level,
      form,
      hours,
      months,
      place,
      needsText,
      link,
      starts,
      places,
      kind,
      yearCosts,
    } = offer;
    expect(again.offers[0]).toMatchObject(
      { code, name, summary, level, form, hours, months, place, needsText, link, starts, places, kind, yearCosts }, // prettier-ignore
    );
    expect([version, again.faults, again.leftOut]).toEqual([version, [], {}]);
  });
});

const both = [
  ['6.0', 'oeapi-6', oeapi6, oeapi6Specification],
  ['5', 'ooapi-5', ooapi5, ooapi5Specification],
] as const;

describe.each(both)(
  'a complete catalogue of version %s, as the specification describes it',
  (_, name, dialect, spec) => {
    const { offers, faults, leftOut } = read(example(name));
    const offer = (code: string) => offers.find((one) => one.code === code);

    test('is itself what the specification describes', () => {
      const { offerings, ...lists } = example(name);
      const sorted = itemsOf(offerings);
      const file = {
        ...lists,
        ...(offerings === undefined
          ? {}
          : {
              programOfferings: sorted.filter(({ offeringType }) => offeringType === 'program'),
              courseOfferings: sorted.filter(({ offeringType }) => offeringType === 'course'),
            }),
      };
      expect(strange(file, spec)).toEqual([]);
    });

    test('comes in whole, without a fault', () => {
      expect(bundleOf(example(name))?.dialect).toBe(dialect);
      expect(faults).toEqual([]);
      expect(offers.map(({ code, kind }) => [code, kind])).toEqual([
        ['80999', 'degree'],
        ['TAALEXPERT', 'further-training'],
        ['REKEN-3', 'course'],
        ['PRAAT-1', 'course'],
      ]);
    });

    test('gives a programme with its level, form, load, length, costs, starts and place', () => {
      expect(offer('80999')).toMatchObject({
        name: 'Ad Begeleider in het basisonderwijs',
        summary: 'Twee jaar leren naast je werk op school.',
        level: 'ad',
        form: 'blended',
        hours: 3360,
        months: 24,
        yearCosts: [85_050, 0],
        starts: ['2027-02-01', '2027-09-01'],
        place: 'Arnhem',
        places: 24,
        needsText: 'Mbo 4, havo of vwo, en een werkplek op school.',
        link: 'https://rijnoever.example/ad-bb',
      });
    });

    test('gives a specialisation, learned in the work, as further training', () => {
      expect(offer('TAALEXPERT')).toMatchObject({
        level: 'hbo',
        form: 'at-work',
        hours: 280,
        months: 9,
        starts: [],
      });
      expect(offer('TAALEXPERT')).toMatchObject({ link: '', place: '', needsText: '' });
    });

    test('gives a course with its own start and price', () => {
      expect(offer('REKEN-3')).toMatchObject({
        level: 'mbo-4',
        form: 'on-site',
        hours: 56,
        months: 3,
        starts: ['2027-03-10'],
        yearCosts: [85_050],
        place: 'Nijmegen',
        needsText: 'Je werkt in de onderbouw.',
      });
    });

    test('leaves open what a word of the standard does not tell, and names it', () => {
      expect(offer('PRAAT-1')).toMatchObject({ level: null, hours: null, months: 2 });
      expect(leftOut).toMatchObject(
        name === 'oeapi-6'
          ? {
              'courses.level: pre_vocational': 1,
              'courses.modesOfDelivery: research_lab_based': 1,
              'courses.studyLoad: contact_time': 1,
              'programmeOfferings.state: cancelled': 1,
            }
          : { 'courses.level: nt2-1': 1, 'courses.studyLoad: contacttime': 1 },
      );
    });

    test('names every filled field that has no place here, and no empty one', () => {
      expect(leftOut).toHaveProperty(`${dialect.programmes}.qualificationAwarded`, 2);
      expect(leftOut).toHaveProperty(`${dialect.programmes}.fieldsOfStudy`, 2);
      expect(leftOut).not.toHaveProperty('courses.otherCodes');
      expect(leftOut).not.toHaveProperty('courses.coordinators');
    });

    test('is the same after we wrote it and read it again', () => {
      const again = read(JSON.parse(JSON.stringify(write(offers, dialect))));
      expect(again).toEqual({ offers, faults: [], leftOut: {} });
    });

    test('broken here and there, gives its good part and names the rest', () => {
      const { courses, ...rest } = example(name);
      const [good = {}, other = {}] = itemsOf(courses);
      const broken = read({
        ...rest,
        courses: [
          { ...good, duration: 'een tijdje' },
          null,
          { ...other, name: null },
          { ...other, primaryCode: 'PRAAT 1' },
        ],
      });
      expect(broken.offers.map(({ code }) => code)).toEqual(['80999', 'TAALEXPERT', 'REKEN-3', 'PRAAT 1']);
      expect(broken.offers[2]).toMatchObject({ months: null, starts: ['2027-03-10'] });
      expect(broken.leftOut).toMatchObject({ 'courses.duration: een tijdje': 1 });
      expect(broken.faults.map(({ where, field, code }) => [where, field, code])).toEqual([
        ['courses[1]', '', 'wrong-kind'],
        ['courses PRAAT-1', 'name', 'required'],
      ]);
    });
  },
);

test('an older version 5 calls what a course asks for its requirements', () => {
  const asks = [{ language: 'nl-NL', value: 'Je werkt in een school.' }];
  const course = {
    courseId: 'x',
    primaryCode: { code: 'A' },
    name: asks,
    level: 'bachelor',
    requirements: asks,
  };
  expect(read({ courses: [course] }).offers[0]).toMatchObject({
    needsText: 'Je werkt in een school.',
    level: 'hbo',
  });
});

test('nobody can start with an offering that is cancelled, closed or still an idea', () => {
  const file = example('oeapi-6');
  const of = (state: unknown) =>
    read({ ...file, courseOfferings: itemsOf(file['courseOfferings']).map((one) => ({ ...one, state })) });
  const starts = (state: unknown) => of(state).offers.find(({ code }) => code === 'REKEN-3')?.starts;
  expect(['active', null, undefined, 'x-busy'].map(starts)).toEqual(Array(4).fill(['2027-03-10']));
  expect(['cancelled', 'inactive', 'concept'].map(starts)).toEqual([[], [], []]);
});
