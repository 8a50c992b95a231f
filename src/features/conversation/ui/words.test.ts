import { describe, expect, test } from 'vitest';
import { isoDate, schoolYearOf } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import type { NextCode } from '../domain/next-step.ts';
import { emptyReport } from '../domain/report.ts';
import { reminderKinds } from '../domain/reminders.ts';
import { reportForm } from '../domain/report.form.ts';
import { editionTexts } from '#ui/form/both-texts.ts';
import { fieldsOf, parts } from '../domain/preparation.form.ts';
import { ownerWords, readTexts } from './report-words.ts';
import { givenName, hrefOf, stepWords, titleOf, whenWords } from './words.ts';
import { monthsOf, stripMoments, yearName } from './year.ts';

const nl = messages('nl').conversation;
const today = isoDate('2026-11-24');
const both = ['nl', 'en'] as const;

describe('the next step', () => {
  const codes = Object.keys(nl.next) as NextCode[];

  test.each(codes)('%s has words, and a way when there is something to do', (code) => {
    for (const locale of both) {
      const t = messages(locale).conversation;
      const conversation = {
        id: 'ID',
        otherName: 'Karin de Wit',
        otherId: 'K',
        side: 'person',
        next: { code, whose: 'own' },
      } as const;
      const words = stepWords(t, conversation);
      expect(words.title.length).toBeGreaterThan(5);
      expect(words.text.length).toBeGreaterThan(10);
      expect(words.action === null).toBe(code.startsWith('wait-') || code === 'nothing');
    }
  });

  test.each([
    ['prepare', '/conversations/ID/prepare'],
    ['plan', '/conversations/ID#plan'],
    ['hold', '/conversations/ID#held'],
    ['choose-leader', '/conversations/ID#leader'],
    ['write-report', '/conversations/ID/report/write'],
    ['agree', '/conversations/ID/report'],
    ['rate', '/conversations/ID#rate'],
    ['wait-talk', null],
  ] as const)('%s leads to %s', (code, href) => {
    expect(hrefOf(code, 'ID', '/conversations/new')).toBe(href);
  });

  test('a leader’s follow-up begins with the same colleague', () => {
    const conversation = {
      id: 'ID',
      otherName: 'Samira',
      otherId: 'S',
      next: { code: 'follow-up', whose: 'own' },
    } as const;
    expect(stepWords(nl, { ...conversation, side: 'leader' }).action?.href).toBe('/conversations/new?with=S');
    expect(stepWords(nl, { ...conversation, side: 'person' }).action?.href).toBe('/conversations/new');
  });
});

describe('a line of the list', () => {
  const kind = { nl: 'Startgesprek', en: 'Start-of-year talk' };
  const plannedAt = new Date('2026-12-01T08:30:00Z');

  test.each([
    ['no date', { heldOn: null, plannedAt: null, followUpOn: null }, 'Nog geen datum'],
    ['planned', { heldOn: null, plannedAt, followUpOn: null }, 'dinsdag 1 december om 09:30'],
    [
      'held',
      { heldOn: isoDate('2026-11-20'), plannedAt, followUpOn: null },
      'Gehouden op vrijdag 20 november',
    ],
    [
      'agreed',
      { heldOn: isoDate('2026-11-20'), plannedAt, followUpOn: isoDate('2027-03-01') },
      'Gehouden op vrijdag 20 november. Vervolg rond maandag 1 maart 2027',
    ],
  ])('%s', (_, conversation, words) => {
    expect(whenWords(nl, 'nl', conversation, today)).toBe(words);
  });

  test('names the kind and the other, also when there is nobody', () => {
    expect(titleOf(nl, 'nl', { kind, otherName: 'Karin de Wit' })).toBe('Startgesprek met Karin de Wit');
    expect(titleOf(nl, 'en', { kind, otherName: null })).toContain('nog geen leidinggevende');
    expect([givenName('Karin de Wit', nl), givenName(null, nl)]).toEqual(['Karin', 'je leidinggevende']);
  });
});

describe('every question, letter and reminder', () => {
  test.each(both)('in %s there is one for both sides', (locale) => {
    const { prepare, compared } = messages(locale).conversation;
    for (const field of parts.flatMap((part) => fieldsOf(part))) {
      expect(prepare.person[field].label('Karin')).not.toBe('');
      expect(prepare.leader[field].label('Samira')).toContain(field === 'ofMe' ? '' : 'Samira');
      expect(prepare.person[field].hint() + prepare.leader[field].hint()).not.toContain('undefined');
      expect(compared[field].own).not.toBe(compared[field].other('Karin'));
    }
  });

  test.each(both)('in %s says who and where, and nothing of what is said', (locale) => {
    const { mail } = messages(locale).conversation;
    for (const letter of Object.values(mail.letters)) {
      const { subject, text } = letter('Karin de Wit');
      expect(subject.length).toBeLessThan(80);
      expect(text).toMatch(/\.$/);
    }
    const at = new Date('2026-12-01T08:30:00Z');
    expect(mail.invited('Karin', at, '').text).not.toContain(': .');
    expect(mail.invited('Karin', at, 'Lokaal 3').text).toContain('Lokaal 3');
    expect(mail.eventTitle('Karin')).not.toMatch(/ontwikkel|evaluat|development/i);
    for (const kind of reminderKinds) expect(mail.reminders[kind]('Karin')).toContain('Karin');
    expect(mail.reminderSubject(1)).not.toBe(mail.reminderSubject(2));
  });
});

describe('two editions', () => {
  test('give only the pieces that differ, in words', () => {
    const asked = { form: reportForm, part: 'report', texts: readTexts(nl, 'Samira Bakker') } as const;
    const agreement = { what: 'Een uur', owner: 'leader', dueOn: isoDate('2027-01-11') } as const;
    const after = {
      ...emptyReport,
      learningWish: 'Rekenen',
      followUpOn: isoDate('2027-03-01'),
      agreements: [agreement],
    };
    expect(editionTexts('nl', asked, emptyReport, after)).toEqual([
      { title: 'Leerwens', mine: '', theirs: 'Rekenen' },
      {
        title: 'Afspraken',
        mine: '',
        theirs: expect.stringMatching(/Een uur; .*De leidinggevende; .*maandag 11 januari 2027/) as string,
      },
      { title: 'Vervolg', mine: '', theirs: 'maandag 1 maart 2027' },
    ]);
    expect(editionTexts('nl', asked, after, after)).toEqual([]);
  });

  test.each([
    ['support-staff', 'Samira Bakker'],
    ['leader', 'De leidinggevende'],
    ['hr', 'HR'],
    ['board', 'Het bestuur'],
    [null, ''],
  ] as const)('%s does it: «%s»', (owner, words) => {
    expect(ownerWords(nl, owner, 'Samira Bakker')).toBe(words);
  });
});

describe('the strip of the school year', () => {
  const year = schoolYearOf(today);

  test('has twelve months that follow each other', () => {
    const months = monthsOf(year, 'nl');
    expect(months.map(({ label }) => label).join(' ')).toBe(
      'aug sep okt nov dec jan feb mrt apr mei jun jul',
    );
    expect([months[0]?.start, months[6]?.end, months[11]?.end]).toEqual([year.from, '2027-02-28', year.to]);
    expect(yearName(year)).toBe('2026-2027');
  });

  test('tells per month how many were held and planned', () => {
    const moments = stripMoments(nl, 'nl', [
      { month: isoDate('2026-11-01'), held: 2, planned: 1 },
      { month: isoDate('2026-12-01'), held: 1, planned: 0 },
    ]);
    expect(moments.map(({ dateText, label, done }) => [dateText, label, done])).toEqual([
      ['november', '2 gesprekken gehad, 1 gepland', false],
      ['december', '1 gesprek gehad', true],
    ]);
  });
});

test.each([
  [0, 1, 'Jouw collega had dit schooljaar nog geen gesprek.'],
  [1, 1, 'Jouw collega had dit schooljaar een gesprek.'],
  [1, 2, '1 van de 2 collega’s had dit schooljaar een gesprek.'],
  [0, 3, '0 van de 3 collega’s hadden dit schooljaar een gesprek.'],
])('%i of %i colleagues are told as people say it', (held, all, words) => {
  expect(nl.team.words(held, all)).toBe(words);
});
