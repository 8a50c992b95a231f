import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cardForm } from './card.form.ts';
import { contentOf, itemForm, itemOf } from './item.form.ts';

const item = itemForm.input('save', { id: z.string() });
const card = cardForm.input('save', {});

const codes = (parsed: {
  error?: { issues: { path: PropertyKey[]; message: string; code: string }[] };
}): string[] =>
  parsed.error?.issues.map(
    (issue) => `${issue.path.join('.')}:${issue.code === 'custom' ? issue.message : issue.code}`,
  ) ?? [];

describe('an item', () => {
  const expertise = { id: 'i', part: 'expertise', title: 'Spaans', detail: '' };
  const experience = { id: 'i', part: 'experience', title: 'Kok', sector: 'hospitality', years: '7,5' };
  const diploma = { id: 'i', part: 'diplomas', level: 'mbo-4', graduatedIn: '2009', aboutEducation: 'yes' };

  test.each<[string, object, string[]]>([
    ['expertise with a title', expertise, []],
    ['without a title', { ...expertise, title: '  ' }, ['title:required']],
    ['with too long a title', { ...expertise, title: 'x'.repeat(121) }, ['title:too_big']],
    ['experience in full', experience, []],
    ['with an unknown sector', { ...experience, sector: 'piracy' }, ['sector:invalid_value']],
    ['with years that are no number', { ...experience, years: 'lang' }, ['years:not-a-number']],
    ['with two decimals', { ...experience, years: '7,25' }, ['years:not-a-number']],
    ['with a hundred years', { ...experience, years: '100' }, ['years:more-than-sixty']],
    ['a diploma without a field', diploma, []],
    ['a diploma without a level', { ...diploma, level: '' }, ['level:required']],
    ['with a year of two figures', { ...diploma, graduatedIn: '09' }, ['graduatedIn:not-a-year']],
    ['with a year long ago', { ...diploma, graduatedIn: '1815' }, ['graduatedIn:not-a-year']],
    ['of another level', { ...diploma, study: 'teacher-primary' }, ['study:study-other-level']],
    [
      'with a licence that was not earned',
      { ...diploma, level: 'hbo', licence: 'yes', status: 'stopped' },
      ['licence:licence-unfinished'],
    ],
  ])('%s', (_, given, problems) => {
    expect(codes(item.safeParse(given))).toEqual(problems);
  });

  test.each<[string, Record<string, unknown>, object]>([
    [
      'its answers',
      { aboutEducation: 'no', graduatedIn: '1998' },
      { aboutEducation: false, graduatedIn: 1998 },
    ],
    ['subjects at havo', { subjects: ['biologie'] }, { subjects: ['biologie'], licence: null }],
    ['no subjects at mbo', { level: 'mbo-4', subjects: ['biologie'] }, { subjects: [] }],
    ['no licence at havo', { licence: 'yes' }, { licence: null }],
  ])('a diploma keeps %s', (_, given, kept) => {
    const { content } = item.parse({ id: 'i', part: 'diplomas', level: 'havo', ...given });
    const read = itemForm.merged(contentOf({ part: 'expertise', id: 'i', title: '', detail: '' }), content);
    expect(itemOf('diplomas', 'i', read)).toMatchObject(kept);
  });

  test('shown and read again is what it was', () => {
    const words = fc.string({ maxLength: 40 }).map((text) => text.trim());
    fc.assert(
      fc.property(words, words, fc.option(fc.integer({ min: 0, max: 600 })), (title, detail, tenths) => {
        const years = tenths === null ? null : tenths / 10;
        const stands = { part: 'experience', id: 'i', title, detail, sector: 'care', years } as const;
        expect(itemOf('experience', 'i', contentOf(stands))).toEqual(stands);
        expect(itemForm.show(contentOf(stands))['years']).toBe(
          years === null ? '' : String(years).replace('.', ','),
        );
      }),
    );
  });
});

test.each<[string, string, string[]]>([
  ['', '', []],
  ['22', '13,5', []],
  ['9', '9', []],
  ['9', '10', ['inEducation:more-than-working']],
  ['', '4', []],
  ['-1', '', ['working:not-a-number']],
])('%j years of which %j in education', (working, inEducation, problems) => {
  expect(codes(card.safeParse({ part: 'years', working, inEducation }))).toEqual(problems);
});
