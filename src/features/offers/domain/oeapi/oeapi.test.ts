import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCatalogue, offerContent } from '#tests/support/offers.ts';
import type { ReadCatalogue } from '../import.ts';
import type { OfferContent } from '../offer.ts';
import { missingForPublishing } from '../offer.ts';
import { bundleOf } from './bundle.ts';
import type { Dialect } from './dialect.ts';
import { oeapi6, ooapi5 } from './dialect.ts';
import { readOeapi } from './read-oeapi.ts';
import { centsIn, dayIn, hoursIn, monthsIn, textIn } from './values.ts';
import { writeOeapi } from './write-oeapi.ts';

const idFor = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const write = (offers: readonly OfferContent[], dialect: Dialect) =>
  writeOeapi(offers, { dialect, institute: 'Hogeschool Rijnoever', idFor });

function read(file: unknown): ReadCatalogue {
  const bundle = bundleOf(JSON.parse(JSON.stringify(file)));
  if (bundle === null) throw new Error('no catalogue');
  return readOeapi(bundle);
}

const byCode = (offers: readonly OfferContent[]) => [...offers].sort((a, b) => (a.code < b.code ? -1 : 1));
const texts = (value: string) => [{ language: 'nl-NL', value }];

describe.each([
  ['6.0', oeapi6],
  ['5', ooapi5],
])('a catalogue of version %s', (_, dialect) => {
  test('comes back the same after writing, whatever stands in it', () => {
    fc.assert(
      fc.property(anyCatalogue, (offers) => {
        const again = read(write(offers, dialect));
        expect(again.faults).toEqual([]);
        expect(again.leftOut).toEqual({});
        expect(byCode(again.offers)).toEqual(byCode(offers));
      }),
      { numRuns: 200 },
    );
  });

  test('has in our own file what the standard wants of everything', () => {
    const file = write([offerContent(), offerContent({ code: 'REK-1', kind: 'module' })], dialect);
    const [programme] = file[dialect.programmes] as Record<string, unknown>[];
    const [course] = file['courses'] as Record<string, unknown>[];
    const [offering] = file['courseOfferings'] as Record<string, unknown>[];
    expect(programme).toMatchObject({
      [dialect.programmeId]: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      primaryCode: { code: 'AD-PEP' },
      name: texts('Ad Pedagogisch Educatief Professional'),
      level: dialect.levels.ad,
      duration: 'P24M',
    });
    expect(course).toMatchObject({ courseId: idFor('REK-1'), primaryCode: { code: 'REK-1' } });
    expect(offering).toMatchObject({
      [dialect.offeringId.course]: expect.any(String) as string,
      priceInformation: [{ costType: dialect.totalCosts, amount: '5388.00', currency: 'EUR' }],
      maxNumberStudents: 24,
    });
    if (dialect === ooapi5) {
      expect(offering).toMatchObject({
        offeringType: 'course',
        course: idFor('REK-1'),
        startDate: '2027-02-01',
      });
      expect(offering).toMatchObject({ endDate: '2029-01-31', resultExpected: false });
    }
  });
});

/** Catalogues as institutes have them, without anything of ours; made up in the format of the standard. */
const strange6 = {
  programmes: {
    pageSize: 10,
    pageNumber: 1,
    items: [
      {
        programmeId: 'a3d5c1f0-0000-4000-8000-000000000001',
        primaryCode: { codeType: 'programme_code', code: '80123' },
        programmeType: 'programme',
        name: [
          { language: 'en-GB', value: 'Associate degree' },
          { language: 'nl-NL', value: 'Associate degree PEP' },
        ],
        description: texts('Twee jaar leren naast je baan.'),
        studyLoad: [{ value: 120, studyLoadUnit: 'ects' }],
        level: 'associate_degree',
        modesOfDelivery: ['presential', 'online'],
        duration: 'P2Y',
        admissionRequirements: texts('Mbo 4, havo of vwo.'),
        qualificationAwarded: 'ad',
        fieldsOfStudy: '0112',
      },
    ],
  },
  courses: [
    {
      courseId: 'a3d5c1f0-0000-4000-8000-000000000002',
      primaryCode: { codeType: 'identifier', code: 'REK3' },
      name: texts('Rekenen in groep 3'),
      studyLoad: [{ value: 40, studyLoadUnit: 'hour' }],
      duration: 'P10W',
      link: 'https://rijnoever.example/rek3',
      assessment: texts('Een verslag.'),
      ext: { bron: 'osiris' },
    },
  ],
  programmeOfferings: [
    {
      programmeOfferingId: 'a3d5c1f0-0000-4000-8000-000000000003',
      primaryCode: { codeType: 'offering_code', code: '80123-27' },
      name: texts('Start september'),
      programmeId: 'a3d5c1f0-0000-4000-8000-000000000001',
      startDateTime: '2027-08-31T22:30:00Z',
      maxNumberStudents: 30,
      priceInformation: [{ costType: 'total_costs', amount: '5388.5', currency: 'EUR' }],
      addresses: [{ addressType: 'teaching', city: 'Arnhem' }],
    },
  ],
};

describe('a catalogue of somebody else', () => {
  test('of version 6 gives what it tells, and says what is still to be filled in', () => {
    const { offers, faults, leftOut } = read(strange6);
    expect(faults).toEqual([]);
    expect(offers[0]).toMatchObject({
      code: '80123',
      name: 'Associate degree PEP',
      kind: 'degree',
      level: 'ad',
      form: 'blended',
      hours: 3360,
      months: 24,
      yearCosts: [538_850, 0],
      starts: ['2027-09-01'],
      places: 30,
      place: 'Arnhem',
      needsText: 'Mbo 4, havo of vwo.',
    });
    expect(offers[1]).toMatchObject({
      code: 'REK3',
      kind: 'course',
      hours: 40,
      months: 3,
      starts: [],
      yearCosts: [],
    });
    expect(leftOut).toEqual({
      'programmes.qualificationAwarded': 1,
      'programmes.fieldsOfStudy': 1,
      'courses.assessment': 1,
      'courses.ext.bron': 1,
    });
    expect(missingForPublishing(offers[0] ?? offerContent()).map(({ field }) => field)).toEqual([
      'hoursPerWeek',
      'region',
      'directions',
      'contactEmail',
    ]);
  });

  test('of version 5 has its own names, and offerings that hold the whole course', () => {
    const course = {
      courseId: 'a3d5c1f0-0000-4000-8000-000000000005',
      primaryCode: { codeType: 'identifier', code: 'TAAL' },
      name: texts('Taal bij kleuters'),
      abbreviation: 'TAAL',
      description: texts('Spelen en praten.'),
      teachingLanguage: 'nld',
      level: 'secondary vocational education 4',
      ects: 2,
      admissionRequirements: texts('Je werkt in een school.'),
      modeOfDelivery: ['distance-learning'],
    };
    const { offers, faults, leftOut } = read({
      courses: [course],
      offerings: [
        {
          offeringId: 'a3d5c1f0-0000-4000-8000-000000000006',
          offeringType: 'course',
          course,
          startDate: '2027-03-01',
          endDate: '2027-06-01',
          priceInformation: [{ costType: 'total costs', amount: '450.00' }],
          enrollStartDate: '2027-01-01',
        },
      ],
    });
    expect(faults).toEqual([]);
    expect(offers).toMatchObject([
      {
        code: 'TAAL',
        level: 'mbo-4',
        form: 'online',
        hours: 56,
        needsText: 'Je werkt in een school.',
        starts: ['2027-03-01'],
        yearCosts: [45_000],
      },
    ]);
    expect(leftOut).toEqual({ 'courseOfferings.enrollStartDate': 1 });
  });

  test('that is broken gives its good part, and names the rest', () => {
    const [good] = strange6.courses;
    const { offers, faults } = read({
      programmes: [],
      courses: [
        good,
        'rommel',
        { ...good, primaryCode: { code: '' } },
        { ...good, primaryCode: { code: 'X' }, name: [] },
        { ...good, primaryCode: { code: 'Y' }, link: 'ftp://x' },
        { ...good, primaryCode: { code: 'Z' }, studyLoad: [{ value: -4, studyLoadUnit: 'hour' }] },
        { ...good, primaryCode: { code: 'rek3' } },
      ],
      courseOfferings: [
        { courseId: 'nergens', startDateTime: '2027-01-01T00:00:00Z' },
        null,
        { courseId: good?.courseId, startDateTime: 'morgen' },
      ],
    });
    expect(offers).toMatchObject([
      { code: 'REK3', starts: [] },
      { code: 'Y', link: '', hours: 40, unread: ['link'] },
      { code: 'Z', hours: null, link: 'https://rijnoever.example/rek3', unread: ['hours'] },
    ]);
    expect(faults.map(({ where, field, code }) => [where, field, code])).toEqual([
      ['courseOfferings[0]', 'courseId', 'nothing-offered'],
      ['courseOfferings[1]', 'courseId', 'nothing-offered'],
      ['courseOfferings[2]', 'starts', 'not-a-date'],
      ['courses[1]', '', 'wrong-kind'],
      ['courses[2]', 'code', 'required'],
      ['courses X', 'name', 'required'],
      ['courses Y', 'link', 'not-a-link'],
      ['courses Z', 'hours', 'too-low'],
      ['courses rek3', 'code', 'double'],
    ]);
  });

  test('is never refused for one field: what is good is kept, what is not is named', () => {
    const long =
      'Verhalen vertellen in de kleuterklas, met veel voorbeelden uit de praktijk, en met tijd om te oefenen met elkaar en met kinderen';
    const price = (amount: unknown, currency = 'EUR') => ({
      courseId: 'a',
      startDateTime: '2027-02-01T09:00:00Z',
      priceInformation: [{ costType: 'total_costs', amount, currency }],
    });
    const { offers, faults } = read({
      courses: [
        {
          courseId: 'a',
          primaryCode: { code: 'VVK 2/B' },
          name: texts(long),
          description: texts(
            '<p>Je leert <strong>vertellen</strong> &amp; zingen.</p><ul><li>rijmen</li></ul>',
          ),
          link: 'www.rijnoever.example/verhalen',
        },
        {
          courseId: 'b',
          primaryCode: { code: 'É#9' },
          name: texts('Zingen'),
          ext: { ontwikkeldoor: { hours: 'veel' } },
        },
      ],
      courseOfferings: [price('gratis'), price('900', 'USD'), price('1250,00'), price('999.00')],
    });
    expect(offers).toMatchObject([
      {
        code: 'VVK 2/B',
        summary: 'Je leert **vertellen** & zingen.\n\n- rijmen',
        link: 'https://www.rijnoever.example/verhalen',
        yearCosts: [125_000],
        starts: ['2027-02-01'],
      },
      { code: 'E-9', name: 'Zingen', hours: null },
    ]);
    const [name = ''] = offers.map((offer) => offer.name);
    expect([name.length <= 120, name.endsWith('…'), long.startsWith(name.slice(0, -1))]).toEqual([
      true,
      true,
      true,
    ]);
    expect(faults.map(({ where, field, code, value }) => [where, field, code, value])).toEqual([
      ['courses VVK 2/B', 'name', 'shortened', long.slice(0, 80)],
      ['courses VVK 2/B', 'yearCosts', 'not-an-amount', 'gratis EUR'],
      ['courses VVK 2/B', 'yearCosts', 'not-an-amount', '900 USD'],
      ['courses É#9', 'code', 'made-fit', 'É#9'],
      ['courses É#9', 'hours', 'wrong-kind', 'veel'],
    ]);
  });

  test('whatever stands in one field, an offer with a code and a name is kept', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.string({ maxLength: 4000 }), fc.constant('x'.repeat(9000)));
    const fields = [
      'description',
      'level',
      'studyLoad',
      'duration',
      'link',
      'addresses',
      'admissionRequirements',
      'modesOfDelivery',
      'ext',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...fields), odd, odd, (field, value, own) => {
        const course = { courseId: 'a', primaryCode: { code: 'A' }, name: texts('Rekenen'), [field]: value };
        const ext =
          field === 'ext'
            ? { ext: { ontwikkeldoor: { hours: own, needs: own, place: own, kind: own } } }
            : {};
        expect(read({ courses: [{ ...course, ...ext }] }).offers).toMatchObject([
          { code: 'A', name: 'Rekenen' },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['nothing', null],
    ['a text', 'x'],
    ['an object without lists', { hello: 1 }],
    ['an empty list', []],
  ])('that is %s is no catalogue', (_, file) => {
    expect(bundleOf(file)).toBeNull();
  });

  test.each([
    [[{ courseId: 'x', teachingLanguage: 'nl' }], 'ooapi-5'],
    [{ items: [{ courseId: 'x', teachingLanguages: ['nld'] }] }, 'oeapi-6'],
    [[{ programId: 'x' }], 'ooapi-5'],
    [[{ programmeId: 'x' }], 'oeapi-6'],
    [{ courses: [] }, 'oeapi-6'],
  ])('may be a single page: %j is %s', (file, format) => {
    expect(bundleOf(file)?.dialect.format).toBe(format);
  });

  test('never breaks on anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (courses, offerings, programmes) => {
        const bundle = bundleOf({ programmes, courses, courseOfferings: offerings });
        if (bundle !== null) readOeapi(bundle);
      }),
    );
  });
});

describe('values of the standard', () => {
  test.each([
    ['P2Y', 24],
    ['P1Y6M', 18],
    ['P10W', 3],
    ['P1D', 1],
    ['P0M', 1],
    ['PT4H', 1],
    ['twee jaar', null],
    [undefined, null],
  ])('%j lasts %j months', (value, months) => {
    expect(monthsIn(value)).toBe(months);
  });

  test.each([
    [
      {
        studyLoad: [
          { value: 5, studyLoadUnit: 'ects' },
          { value: 130, studyLoadUnit: 'sbu' },
        ],
      },
      130,
    ],
    [{ studyLoad: { value: 5, studyLoadUnit: 'ects' } }, 140],
    [{ ects: 2.5 }, 70],
    [{ studyLoad: { value: '2.5', studyLoadUnit: 'ects' } }, 70],
    [{ studyLoad: { value: '28,5', studyLoadUnit: 'sbu' } }, 29],
    [{ studyLoad: { value: 'veel', studyLoadUnit: 'sbu' } }, null],
    [{ studyLoad: [{ value: 3, studyLoadUnit: 'contact_time' }] }, null],
    [{}, null],
  ])('%j are %j hours', (item, hours) => {
    expect(hoursIn(item)).toBe(hours);
  });

  test('amounts, days and texts', () => {
    const amounts = ['340.84', '12', 12, 12.5, '1250,00', '€ 1.250,50', ' 450 '];
    expect(amounts.map(centsIn)).toEqual([34_084, 1200, 1200, 1250, 125_000, 125_050, 45_000]);
    for (const none of ['1.250', '1,250', '-3', -3, 'op aanvraag', '', null, NaN, {}])
      expect(centsIn(none), JSON.stringify(none)).toBeNull();
    expect(['2027-09-01T00:00:00', '2027-09-01T23:59:59.5'].map(dayIn)).toEqual(['2027-09-01', '2027-09-01']);
    expect([dayIn('2027-01-31T23:30:00Z'), dayIn('2027-01-31'), dayIn('ooit'), dayIn(3)]).toEqual([
      '2027-02-01',
      '2027-01-31',
      'ooit',
      '',
    ]);
    expect([
      textIn(texts('ja')),
      textIn([{ language: 'en', value: 'yes' }]),
      textIn('los'),
      textIn(null),
    ]).toEqual(['ja', 'yes', 'los', '']);
  });
});

const real = path.resolve('../shared/cases/catalogues/o01-ooapi5-bundle.json');
test.runIf(existsSync(real))('the catalogue that was refused for single fields comes in', () => {
  const { offers, faults } = read(JSON.parse(readFileSync(real, 'utf8')));
  expect(offers).toMatchObject([
    {
      code: 'PAB DT/1',
      summary: 'Je leert **rekenen** & tellen.\n\n- tellen',
      needsText: '**mbo 4** of hoger',
      link: 'https://www.voorbeeld-hogeschool.test/rekenen',
      yearCosts: [125_000],
      starts: ['2027-02-01', '2027-09-01'],
    },
    { code: 'EN2', hours: 70 },
    { code: 'L3', hours: 29, months: 18 },
  ]);
  expect(faults.map(({ where, field, code }) => [where, field, code])).toEqual([
    ['courseOfferings[2]', 'courseId', 'nothing-offered'],
    ['courses L3', 'name', 'shortened'],
  ]);
});
