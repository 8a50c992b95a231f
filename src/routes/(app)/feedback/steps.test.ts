import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { lowest } from '#shapes/round/domain/box.ts';
import { modes, sources } from '#shapes/round/domain/instrument.ts';
import { headings, questionCodes } from '#features/feedback/domain/feedback.ts';
import type { Question } from '#shapes/round/domain/instrument.ts';
import { messages } from '#i18n/messages.ts';
import { all, only } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import {
  actions,
  hrefs,
  leadsNowhere,
  locales,
  problemsOf,
  showPage,
  valuesOf,
} from '#tests/support/page.ts';
import { hostile } from '#tests/support/sound.ts';
import Invitation from './[roundId]/invitation/+page.svelte';
import OwnView from './[roundId]/own/[heading]/+page.svelte';
import People from './[roundId]/people/+page.svelte';
import Questions from './[roundId]/questions/+page.svelte';
import New from './new/+page.svelte';
import Shown from './person/[personId]/+page.svelte';

/** Preparing a round, step by step: what stands there, what stays after a mistake, and what is said when it is too late. */
const t = messages('nl').feedback;
const day = isoDate('2026-11-24');
const required = [{ code: 'required' }];
const person = (id: string, given: object = {}) => ({
  id,
  name: `Naam ${id}`,
  source: 'teacher',
  state: 'chosen',
  address: null,
  counts: true,
  ...given,
});
const request = (given: object = {}) => ({
  roundId: 'r',
  topic: 'Voorlezen',
  mode: 'named',
  state: 'draft',
  people: [] as object[],
  colleagues: 0,
  least: lowest,
  version: 4,
  ...given,
});
const ready: Question = { id: 'q1', theme: 'level', code: 'overview', wording: null };
const ownQuestion: Question = { id: 'q2', theme: 'skills', code: null, wording: 'Hoe rustig ben ik?' };
const ticked = (root: Node) =>
  all(root, 'input', { type: 'checkbox' })
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes['value']);

describe('a new round', () => {
  test.each(locales)('in %s: both ways explained, neither chosen for her', (locale) => {
    const texts = messages(locale).feedback.start;
    const root = showPage(New, { together: true, least: lowest }, { locale });
    expect(root.text).toContain(texts.enough(lowest.answers, lowest.remarks));
    for (const mode of modes) expect(root.text).toContain(texts.modes[mode].label);
    expect(all(root, 'input').filter(({ attributes }) => 'checked' in attributes)).toEqual([]);
    expect(root.text).toContain(texts.honest);
  });

  test.each(locales)(
    'in %s: where too few colleagues exist, only with names or a talk, and why',
    (locale) => {
      const texts = messages(locale).feedback.start;
      const root = showPage(New, { together: false, least: lowest }, { locale });
      expect(root.text).toContain(texts.tooFew(5));
      expect(root.text).not.toContain(texts.modes.together.label);
      expect(hrefs(root)).toContain('/conversations/new');
    },
  );

  test('no way chosen: the way leads there, and the subject stays', () => {
    const form = { action: 'default', values: { topic: 'Rekenen' }, fields: { mode: required } };
    const root = showPage(New, { together: true, least: lowest }, { form });
    expect(problemsOf(root)).toMatchObject({ fields: ['mode'] });
    expect(problemsOf(root).text).toContain(t.start.required);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)['topic']).toBe('Rekenen');
  });

  test('too many rounds at once: says so', () => {
    const form = { action: 'default', values: { mode: 'named' }, problem: { code: 'too-many-open' } };
    const root = showPage(New, { together: true, least: lowest }, { form });
    expect(problemsOf(root).text).toContain(t.refusals['too-many-open']);
    expect(valuesOf(root)['mode']).toBe('named');
  });
});

describe('choosing questions', () => {
  const data = (questions: readonly Question[] = [], given: object = {}) => ({
    request: request(given),
    questions,
  });

  test.each(locales)('in %s: every ready question, under its heading, in words about «me»', (locale) => {
    const texts = messages(locale).feedback;
    const root = showPage(Questions, data(), { locale });
    const values = all(root, 'input', { type: 'checkbox' }).map(({ attributes }) => attributes['value']);
    expect([...values].sort()).toEqual([...questionCodes].sort());
    for (const code of questionCodes) expect(root.text).toContain(texts.questions[code].own);
    expect(ticked(root)).toEqual([]);
  });

  test('what was chosen is ticked, her own words stand there, and their fold is open', () => {
    const root = showPage(Questions, data([ready, ownQuestion]));
    expect(ticked(root)).toEqual(['overview']);
    const own = all(root, 'input', { name: 'own.skills[]' }).map(({ attributes }) => attributes['value']);
    expect(own).toEqual(['Hoe rustig ben ik?', '']);
    expect(all(root, 'details').filter(({ attributes }) => 'open' in attributes)).toHaveLength(1);
  });

  test('none left: what was ticked before does not come back by itself', () => {
    const form = {
      action: 'save',
      values: { version: '3', own: { skills: ['', ''] } },
      fields: { codes: required },
    };
    const root = showPage(Questions, data([ready, ownQuestion]), { form });
    expect(ticked(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ version: '3', 'own.skills[]': '' });
    expect(problemsOf(root).fields).toEqual(['codes']);
    expect(leadsNowhere(root)).toEqual([]);
  });

  test('chosen in two windows: both lists in words', () => {
    const theirs = { version: 7, questions: [{ ...ready, code: 'calm', theme: 'qualities' }] };
    const form = { action: 'save', values: { codes: ['order'], own: { skills: ['Mijn vraag'] } }, theirs };
    const root = showPage(Questions, data([ready]), { form });
    const columns = all(root, 'p').filter(({ attributes }) => (attributes['class'] ?? '').startsWith('text'));
    expect(columns.map(({ text }) => text)).toEqual([
      `${t.questions.order.own} Mijn vraag`,
      t.questions.calm.own,
    ]);
    expect(valuesOf(root)['version']).toBe('7');
  });

  test('sent meanwhile: says so', () => {
    const form = { action: 'save', problem: { code: 'already-sent' } };
    expect(problemsOf(showPage(Questions, data(), { form })).text).toContain(t.refusals['already-sent']);
  });
});

describe('choosing people', () => {
  const data = (people: readonly object[], given: object = {}, colleagues: readonly object[] = []) => ({
    request: request({ people, ...given }),
    colleagues,
  });
  const colleagues = [
    { id: 'c1', name: 'Noor Prins' },
    { id: 'c2', name: 'Emre Kaya' },
  ];

  test('nobody yet: says so, and leads no further', () => {
    const root = showPage(People, data([]));
    expect(root.text).toContain(t.people.none);
    expect(hrefs(root).filter((href) => href.endsWith('/invitation') && !href.includes('#'))).toHaveLength(
      all(only(root, 'nav'), 'a', { href: '/feedback/r/invitation' }).length,
    );
  });

  test.each([
    [1, 'named', t.people.fewer(1)],
    [2, 'named', t.people.fewer(2)],
    [3, 'named', null],
    [4, 'together', t.people.needed(4, 5)],
    [5, 'together', t.people.words(10)],
    [10, 'together', null],
  ] as const)('%i chosen, %s: %s', (count, mode, words) => {
    const people = Array.from({ length: count }, (_, index) => person(String(index)));
    const root = showPage(People, data(people, { mode, colleagues: count }));
    const all = [t.people.fewer(count), t.people.needed(count, 5), t.people.words(10)];
    expect(all.filter((one) => root.text.includes(one))).toEqual(words === null ? [] : [words]);
    expect(hrefs(root)).toContain('/feedback/r/invitation');
  });

  test('who does not count towards the colleagues that are needed is marked, and why', () => {
    const people = [person('a'), person('b', { counts: false })];
    const root = showPage(People, data(people, { mode: 'together', colleagues: 1 }));
    expect(root.text).toContain(messages('nl').round.notCounted);
    expect(root.text).toContain(t.people.notCountedWhy(5));
    expect(showPage(People, data([person('a')])).text).not.toContain(messages('nl').round.notCounted);
  });

  test('only who was not written to yet can be taken off, by name for who listens', () => {
    const root = showPage(People, data([person('a'), person('b', { state: 'sent' })], { state: 'open' }));
    const forms = all(root, 'form', { action: '?/drop' });
    expect(forms).toHaveLength(1);
    expect(only(forms[0] ?? root, 'button').text).toContain('Naam a');
  });

  test('every role can be chosen, of a colleague and of somebody from outside', () => {
    const root = showPage(People, data([], {}, colleagues));
    for (const select of all(root, 'select', { name: 'source' }))
      expect(all(select, 'option').map(({ attributes }) => attributes['value'])).toEqual(['', ...sources]);
    expect(all(root, 'select', { name: 'source' })).toHaveLength(2);
    expect(actions(showPage(People, data([])))).not.toContain('?/colleague');
  });

  test.each([
    ['colleague', { colleagueId: 'c2', source: '' }, { source: required }, ['colleague-source']],
    ['colleague', { source: 'coach' }, { colleagueId: required }, ['colleagueId']],
    [
      'person',
      { name: 'Jo', email: 'jo@', source: 'trainer' },
      { email: [{ code: 'not-an-email' }] },
      ['email'],
    ],
    [
      'person',
      { name: '', email: '', source: '' },
      { name: required, email: required, source: required },
      ['name', 'email', 'source'],
    ],
  ])(
    '%s with %j: the way leads to that form, and what was filled in stays',
    (action, values, fields, where) => {
      const root = showPage(People, data([], {}, colleagues), { form: { action, values, fields } });
      expect(problemsOf(root).fields).toEqual(where);
      expect(leadsNowhere(root)).toEqual([]);
      const form = all(root, 'form', { action: `?/${action}` })[0] ?? root;
      expect(valuesOf(form)).toEqual(values);
    },
  );

  test('a round that is over leads back to it, one that is prepared to the step before', () => {
    expect(hrefs(showPage(People, data([], { state: 'open' })))[0]).toBe('/feedback/r');
    expect(hrefs(showPage(People, data([])))[0]).toBe('/feedback/r/questions');
  });

  test.each(['too-many-people', 'round-over', 'already-sent'])(
    '%s is said, whichever form was sent',
    (code) => {
      for (const action of ['colleague', 'person', 'drop']) {
        const root = showPage(People, data([]), { form: { action, problem: { code } } });
        expect(problemsOf(root).text).toContain(t.refusals[code]);
      }
    },
  );
});

describe('the invitation', () => {
  const data = (people: readonly object[], given: object = {}, more: object = {}) => ({
    request: request({ people, ...given }),
    questions: [ready, ownQuestion],
    name: 'Samira Bakker',
    text: 'Wil je mij feedback geven?',
    version: 5,
    leaders: ['Karin de Wit'],
    ...more,
  });

  test.each(modes)('%s: says before sending who will see what', (mode) => {
    for (const locale of locales) {
      const texts = messages(locale).feedback;
      const root = showPage(Invitation, data([person('a')], { mode }), { locale });
      for (const { text } of texts.invite.who[mode](lowest)) expect(root.text).toContain(text);
    }
  });

  test('shows the questions as others will read them, hers as she wrote it', () => {
    const root = showPage(Invitation, data([]));
    expect(root.text).toContain(t.questions.overview.about('Samira'));
    expect(root.text).toContain('Hoe rustig ben ik?');
  });

  test('sends to those who were not written to, and to nobody when there is none', () => {
    const people = [person('a'), person('b', { state: 'sent' })];
    const root = showPage(Invitation, data(people, { state: 'open' }));
    expect(root.text).toContain(t.invite.send(1));
    expect(root.text).not.toContain('Naam b');
    expect(hrefs(root)).not.toContain('/feedback/r/questions');
    const sends = (node: Node) => all(node, 'button', { formaction: '?/send' });
    expect(sends(root)).toHaveLength(1);
    expect(sends(showPage(Invitation, data([])))).toEqual([]);
    const few = showPage(Invitation, data([person('a')], { mode: 'together', colleagues: 1 }));
    expect(sends(few)).toEqual([]);
    expect(few.text).toContain(t.people.needed(1, lowest.answers));
  });

  test.each(locales)(
    'in %s: her leader is asked for time only by a box that is not ticked for her',
    (locale) => {
      const texts = messages(locale).feedback.invite;
      const boxes = (root: Node) => all(root, 'input', { name: 'askTime' });
      const root = showPage(Invitation, data([person('a')]), { locale });
      expect(root.text).toContain(texts.askTime('Karin de Wit'));
      expect(boxes(root).map(({ attributes }) => 'checked' in attributes)).toEqual([false]);
      expect(boxes(showPage(Invitation, data([person('a')], {}, { leaders: [] })))).toEqual([]);
      expect(boxes(showPage(Invitation, data([person('b', { state: 'sent' })])))).toEqual([]);
      const again = { action: 'send', values: { askTime: 'on' }, problem: { code: 'no-question' } };
      const [box] = boxes(showPage(Invitation, data([person('a')]), { form: again }));
      expect('checked' in (box?.attributes ?? {})).toBe(true);
    },
  );

  test.each(['nobody-chosen', 'no-question', 'together-needs-more', 'round-over'])(
    '%s: said above',
    (code) => {
      const values = { invitation: 'Mijn tekst' };
      const root = showPage(Invitation, data([person('a')]), {
        form: { action: 'send', values, problem: { code } },
      });
      expect(problemsOf(root).text).toContain(t.refusals[code]);
      expect(valuesOf(root)['invitation']).toBe('Mijn tekst');
    },
  );

  test.each(['save', 'send'])(
    '%s after the text changed in another window: both texts, none lost',
    (action) => {
      const theirs = { invitation: 'Van de telefoon', version: 9 };
      const root = showPage(Invitation, data([person('a')]), {
        form: { action, values: { invitation: 'Van de laptop' }, theirs },
      });
      expect(root.text).toContain('Van de telefoon');
      expect(valuesOf(root)).toMatchObject({ invitation: 'Van de laptop', version: '9' });
    },
  );

  test('an empty text in the other window means the usual words', () => {
    const theirs = { invitation: '', version: 9 };
    const form = { action: 'save', values: { invitation: 'Van de laptop' }, theirs };
    expect(showPage(Invitation, data([]), { form }).text).toContain('Wil je mij feedback geven?');
  });

  test('too long: her text stays, and the way leads to it', () => {
    const fields = { invitation: [{ code: 'too-long', values: { maximum: 1500 } }] };
    const form = { action: 'send', values: { invitation: 'x', version: '4' }, fields };
    const root = showPage(Invitation, data([person('a')]), { form });
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ invitation: 'x', version: '4' });
  });
});

describe('her own view', () => {
  const data = (given: object = {}) => ({
    request: request({ state: 'open' }),
    questions: [ready, ownQuestion],
    ownView: { ratings: {}, texts: {}, version: 2 },
    headings: ['level', 'skills'],
    heading: 'level',
    next: 'skills',
    ...given,
  });

  test.each(locales)('in %s: only the questions of this heading, and it is hers alone', (locale) => {
    const texts = messages(locale).feedback;
    const root = showPage(OwnView, data(), { locale });
    expect(all(root, 'legend').map(({ text }) => text)).toEqual([texts.questions.overview.own]);
    expect(root.text).toContain(texts.onlyYou);
    expect(only(root, 'form').attributes['action']).toBe('?/save&next=skills');
  });

  test('the last heading ends it; a single one needs no steps', () => {
    const root = showPage(OwnView, data({ heading: 'skills', next: null }));
    expect(only(root, 'form').attributes['action']).toBe('?/save');
    expect(root.text).toContain(t.ownView.last);
    expect(all(showPage(OwnView, data({ headings: ['level'], next: null })), 'nav')).toEqual([]);
  });

  test.each([
    ['4', '4'],
    ['unknown', 'unknown'],
    ['rather-not', 'rather-not'],
  ])('an answer «%s» stands there again, and the step is done', (rating, value) => {
    const ownView = { ratings: { q1: rating }, texts: { level: 'Ik let op.' }, version: 2 };
    const root = showPage(OwnView, data({ ownView }));
    expect(valuesOf(root)).toMatchObject({ 'ratings.q1': value, 'texts.level': 'Ik let op.' });
    expect(only(root, 'nav').text).toContain(`(${t.steps.done})`);
  });

  test('two windows: both texts; a round that is over: said', () => {
    const theirs = { version: 6, ownView: { ratings: {}, texts: { level: 'Van de telefoon' } } };
    const form = { action: 'save', values: { texts: { level: 'Van de laptop' } }, theirs };
    const root = showPage(OwnView, data(), { form });
    expect(root.text).toContain('Van de telefoon');
    expect(valuesOf(root)).toMatchObject({ 'texts.level': 'Van de laptop', version: '6' });
    const over = showPage(OwnView, data(), { form: { action: 'save', problem: { code: 'round-over' } } });
    expect(problemsOf(over).text).toContain(t.refusals['round-over']);
  });
});

describe('feedback that was shown to somebody', () => {
  const round = {
    roundId: 'r',
    topic: '',
    askedOn: day,
    answered: 3,
    least: lowest,
    adjustment: hostile,
    headings: headings.slice(0, 1).map((heading) => ({
      theme: heading,
      ownText: '',
      remarks: null,
      questions: [{ question: ready, own: 3, others: null }],
    })),
  };

  test.each(locales)('none in %s', (locale) => {
    const root = showPage(Shown, { name: 'Samira Bakker', rounds: [] }, { locale });
    expect(root.text).toContain(messages(locale).feedback.shown.none);
    expect(all(root, 'button')).toEqual([]);
  });

  test('a round without a subject has a name; what is held back says so; words are text', () => {
    const root = showPage(Shown, { name: 'Samira Bakker', rounds: [round] });
    expect(root.text).toContain(t.list.noTopic);
    expect(root.text).toContain(messages('nl').round.results.heldBack(5));
    expect(root.text).toContain(t.shown.adjusts('Samira'));
    expect(all(root, 'img')).toEqual([]);
  });
});
