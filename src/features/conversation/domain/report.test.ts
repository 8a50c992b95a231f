import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { agreementsOf, editionState, emptyReport, missingForAgreement } from './report.ts';
import { reportForm } from './report.form.ts';
import type { AgreementLine, ReportContent } from './report.form.ts';

const today = isoDate('2026-11-24');
const june = isoDate('2027-06-01');
const schema = reportForm.input('save', {});
const line: AgreementLine = { what: 'Elke dinsdag een uur in groep 5', owner: 'leader', dueOn: june };
const whole: ReportContent = {
  ...emptyReport,
  learningWish: 'Rekenen',
  followUpOn: june,
  agreements: [line],
};

describe('reading what was typed', () => {
  test('lines numbered by a form and a list of lines are the same', () => {
    const list = schema.parse({ agreements: [{ what: 'Iets', owner: 'hr', dueOn: '2027-06-01' }] });
    const form = schema.parse({
      agreements: { '0': { what: 'Iets', owner: 'hr', dueOn: '2027-06-01' } },
    });
    expect(form).toEqual(list);
    expect(form.content.agreements).toEqual([{ what: 'Iets', owner: 'hr', dueOn: june }]);
  });

  test('empty lines fall away, half ones stay', () => {
    const agreements = {
      '0': { what: '', owner: '', dueOn: '' },
      '1': { what: 'Half', owner: '', dueOn: '' },
    };
    expect(schema.parse({ agreements }).content.agreements).toEqual([
      { what: 'Half', owner: null, dueOn: null },
    ]);
  });

  test.each([
    ['a day that does not exist', { followUpOn: '2027-02-30' }, 'followUpOn'],
    ['a day in words', { agreements: { '1': { what: 'x', dueOn: 'morgen' } } }, 'agreements.0.dueOn'],
    ['an owner outside the list', { agreements: [{ what: 'x', owner: 'teacher' }] }, 'agreements.0.owner'],
    ['too long a text', { texts: { wishes: 'x'.repeat(4001) } }, 'texts.wishes'],
    [
      'more than twelve agreements',
      { agreements: Array.from({ length: 13 }, () => ({ what: 'x' })) },
      'agreements',
    ],
    ['something else', { grade: 8 }, ''],
  ])('refuses %s', (_, change, path) => {
    const outcome = schema.safeParse(change);
    expect(outcome.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

describe('what is missing before anyone can agree', () => {
  test.each([
    ['nothing', {}, {}],
    ['the learning wish', { learningWish: '  ' }, { learningWish: [{ code: 'required' }] }],
    ['the follow-up date', { followUpOn: null }, { followUpOn: [{ code: 'required' }] }],
    ['a follow-up after today', { followUpOn: today }, { followUpOn: [{ code: 'in-the-past' }] }],
    ['no agreements are needed', { agreements: [] }, {}],
    [
      'what, who and when of an agreement',
      { agreements: [line, { what: ' ', owner: null, dueOn: null }] },
      {
        'agreements.1.what': [{ code: 'required' }],
        'agreements.1.owner': [{ code: 'required' }],
        'agreements.1.dueOn': [{ code: 'required' }],
      },
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(missingForAgreement({ ...whole, ...change }, today)).toEqual(expected);
  });

  test('a whole report gives its agreements', () => {
    expect(agreementsOf(whole)).toEqual([{ what: line.what, owner: 'leader', dueOn: june }]);
  });
});

test.each([
  ['draft', null, null, false],
  ['proposed', 'x', null, false],
  ['proposed', null, 'x', false],
  ['agreed', 'x', 'x', false],
  ['objected', 'x', null, true],
] as const)('an edition is %s', (expected, person, leader, objected) => {
  const at = new Date('2026-11-24T10:00:00Z');
  const agreedAt = { person: person && at, leader: leader && at };
  const objection = objected ? { by: 'samira', reason: 'Zo zei ik het niet.', at } : null;
  expect(editionState({ agreedAt, objection })).toBe(expected);
});
