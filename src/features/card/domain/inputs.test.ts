import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  itemDraftInput,
  itemInput,
  itemOf,
  limits,
  offerInput,
  offerOf,
  yearsDraftInput,
  yearsInput,
  yearsOf,
} from './inputs.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';
const whose = { personId: id, itemId: id, version: '3' };

const codes = (result: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string; code: string }[] };
}) =>
  result.error?.issues.map(
    (issue) => `${issue.path.join('.')}:${issue.code === 'custom' ? issue.message : issue.code}`,
  ) ?? [];

describe('an item', () => {
  const expertise = { ...whose, part: 'expertise', title: 'Spaans', detail: '' };
  const experience = {
    ...whose,
    part: 'experience',
    title: 'Kok',
    sector: 'hospitality',
    years: '7,5',
    detail: '',
  };
  const diploma = {
    ...whose,
    part: 'diplomas',
    title: '',
    level: 'mbo-4',
    graduatedIn: '2009',
    aboutEducation: 'yes',
  };

  test.each([
    ['expertise with a title', expertise, []],
    ['without a title', { ...expertise, title: '  ' }, ['title:required']],
    ['with too long a title', { ...expertise, title: 'x'.repeat(limits.title + 1) }, ['title:too_big']],
    ['with an unknown field', { ...expertise, colour: 'red' }, [':unrecognized_keys']],
    ['experience in full', experience, []],
    ['with an unknown sector', { ...experience, sector: 'piracy' }, ['sector:invalid_value']],
    ['with years that are no number', { ...experience, years: 'lang' }, ['years:not-a-number']],
    ['with a hundred years', { ...experience, years: '100' }, ['years:more-than-sixty']],
    ['without sector and years', { ...experience, sector: '', years: '' }, []],
    ['a diploma without a field', diploma, []],
    ['a diploma without a level', { ...diploma, level: '' }, ['level:required']],
    ['with a year of two figures', { ...diploma, graduatedIn: '09' }, ['graduatedIn:not-a-year']],
    ['with a year long ago', { ...diploma, graduatedIn: '1815' }, ['graduatedIn:not-a-year']],
    ['without an answer about education', { ...diploma, aboutEducation: undefined }, []],
    ['an unknown part', { ...whose, part: 'hobbies', title: 'x' }, ['part:invalid_union']],
  ])('%s', (_, input, problems) => {
    expect(codes(itemInput.safeParse(input))).toEqual(problems);
  });

  test('may be half-written as a draft', () => {
    expect(itemDraftInput.safeParse({ ...expertise, title: '' }).success).toBe(true);
    expect(itemDraftInput.safeParse({ ...diploma, level: '' }).success).toBe(true);
    expect(itemDraftInput.safeParse({ ...experience, years: '7,' }).success).toBe(true);
  });

  test('becomes what stands on the card', () => {
    expect(itemOf(itemInput.parse(expertise))).toEqual({
      part: 'expertise',
      id,
      title: 'Spaans',
      detail: '',
    });
    expect(itemOf(itemInput.parse(experience))).toMatchObject({ sector: 'hospitality', years: 7.5 });
    expect(itemOf(itemInput.parse(diploma))).toMatchObject({
      level: 'mbo-4',
      graduatedIn: 2009,
      aboutEducation: true,
    });
    expect(itemOf(itemInput.parse({ ...diploma, aboutEducation: 'no' }))).toMatchObject({
      aboutEducation: false,
    });
  });
});

describe('years', () => {
  const years = (working: string, inEducation: string) => ({
    personId: id,
    version: 1,
    working,
    inEducation,
  });

  test.each([
    ['both empty', '', '', []],
    ['with a comma', '22', '13,5', []],
    ['as many in education as in all', '9', '9', []],
    ['more in education than in all', '9', '10', ['inEducation:more-than-working']],
    ['only in education', '', '4', []],
    ['below nought', '-1', '', ['working:not-a-number']],
    ['two decimals', '7,25', '', ['working:not-a-number']],
  ])('%s', (_, working, inEducation, problems) => {
    expect(codes(yearsInput.safeParse(years(working, inEducation)))).toEqual(problems);
  });

  test('a draft may still be the wrong way round', () => {
    expect(yearsDraftInput.safeParse(years('2', '3')).success).toBe(true);
  });

  test('every number of half years that is typed comes back as that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (halves) => {
        const typed = String(halves / 2).replace('.', ',');
        expect(yearsOf(yearsInput.parse(years(typed, '')))).toEqual({
          working: halves / 2,
          inEducation: null,
        });
      }),
    );
  });
});

describe('what she offers', () => {
  const offer = {
    personId: id,
    version: 1,
    tags: ['all-round', 'sounding-board', 'all-round'],
    text: 'x',
    ask: '',
  };

  test('keeps each tag once, in the order of the list', () => {
    expect(offerOf(offerInput.parse(offer)).tags).toEqual(['sounding-board', 'all-round']);
  });

  test('may have no tags, and no unknown ones', () => {
    expect(offerInput.parse({ ...offer, tags: undefined }).tags).toEqual([]);
    expect(offerInput.safeParse({ ...offer, tags: ['boss'] }).success).toBe(false);
  });
});
