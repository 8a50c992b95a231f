import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { counterpartItems, counterpartKinds, counterpartLifecycle, ownerRoles } from '#core/counterpart.ts';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { all, byId, description, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import type { Candidate } from '#shapes/counterpart/domain/owner.ts';
import { pairs } from '#shapes/counterpart/domain/pairs.ts';
import { lineState, stateLook } from '#shapes/counterpart/ui/state-look.ts';
import type { CounterpartView, HistoryRow } from '../domain/counterpart.ts';
import AnswerMany from './AnswerMany.svelte';
import AnswerOne from './AnswerOne.svelte';
import CounterpartPicture from './CounterpartPicture.svelte';
import CounterpartTable from './CounterpartTable.svelte';
import History from './History.svelte';
import PassOn from './PassOn.svelte';
import WhoDecides from './WhoDecides.svelte';
import { theirWords } from './their-words.ts';

const { counterpart: t } = messages('nl');
const today = isoDate('2026-11-24');
const blank = formView('nl', null, '');
const returned = (action: string, values: object, fields: object = {}) =>
  formView('nl', { action, values, fields, problem: null, theirs: null }, action, t.problems);

const row = (given: Partial<CounterpartView> = {}): CounterpartView => ({
  id: 'one',
  pair: 2,
  kind: 'time',
  itemKind: 'plan-step',
  itemId: 'step',
  personId: 'her',
  personName: 'Samira Bakker',
  schoolId: 'school',
  schoolName: 'De Regenboog',
  title: 'Module gedrag',
  detail: { minutes: 960, cents: null, text: '' },
  ownerRole: 'hr',
  ownerName: 'Henk Hofman',
  coveredBy: null,
  standsIn: false,
  dueOn: isoDate('2026-12-08'),
  state: 'open',
  reason: '',
  promisedFor: null,
  version: 3,
  isMine: true,
  isLate: false,
  ...given,
});

describe('a list of counterparts', () => {
  const table = (
    rows: readonly CounterpartView[],
    given: { isMine?: boolean; ticked?: string[]; locale?: 'nl' | 'en' } = {},
  ): Node => {
    const { isMine = true, ticked = [], locale = 'nl' } = given;
    return rendered(
      render(CounterpartTable, {
        props: { today, rows, isMine, ticked },
        locale,
      }),
    );
  };
  const heads = (root: Node): string[] => all(root, 'th', { scope: 'col' }).map(({ text }) => text);

  test('about the reader herself it speaks to her, and names nobody', () => {
    const rows = [row({ kind: 'initiative', pair: 1, isMine: false, personName: 'Samira El Amrani' })];
    const props = { today, rows, isMine: false, isAboutReader: true, ticked: [] };
    const root = rendered(render(CounterpartTable, { props, locale: 'nl' as const }));
    expect(root.text).toContain(t.askedByYou.initiative);
    expect(root.text).not.toContain('Samira');
    expect(heads(root)).not.toContain(t.columns.forWhom);
  });

  test.each(counterpartKinds)('%s is said in words, with the way to it', (kind) => {
    for (const locale of ['nl', 'en'] as const) {
      const root = table([row({ kind, pair: 1 })], { locale });
      expect(all(root, 'a').map(({ attributes }) => attributes['href']).length).toBe(1);
      expect(only(root, 'a').text.length).toBeGreaterThan(3);
      expect(root.text).not.toMatch(/undefined|null/);
    }
  });

  test('says whose turn it is only where that is not always the reader', () => {
    expect(heads(table([row()]))).not.toContain(t.columns.owner);
    const shown = table([row({ isMine: false, standsIn: true })], { isMine: false });
    expect(heads(shown)).toContain(t.columns.owner);
    expect(shown.text).toContain('Henk Hofman');
    expect(shown.text).toContain(t.standsIn);
    expect(table([row({ ownerName: null, isMine: false })], { isMine: false }).text).toContain(t.roles.hr);
  });

  test.each([
    ['open and mine', {}, true],
    ['promised already', { state: 'promised' }, false],
    ['done', { state: 'done' }, false],
    ['refused', { state: 'refused' }, false],
    ['of somebody else', { isMine: false }, false],
    ['the answer on a step, given at the step', { kind: 'answer' }, false],
    ['the answer on an advice', { kind: 'answer', itemKind: 'profile-advice' }, true],
  ] as const)('what is %s can be ticked: %s', (_, given, ticks) => {
    expect(all(table([row(given)]), 'input', { type: 'checkbox' })).toHaveLength(ticks ? 1 : 0);
  });

  test('a tick says what and for whom, carries the version, and stays when the form comes back', () => {
    const root = table([row()], { ticked: ['one:3'] });
    const box = only(root, 'input', { type: 'checkbox' });
    expect(box.attributes).toMatchObject({ name: 'choices[]', value: 'one:3' });
    expect('checked' in box.attributes).toBe(true);
    expect(only(root, 'label', { for: 'choice-one' }).text).toContain('Samira Bakker');
    expect('checked' in only(table([row({ version: 4 })], { ticked: ['one:3'] }), 'input').attributes).toBe(
      false,
    );
  });

  test.each([
    ['a step that waits for an answer is answered at the step', { kind: 'answer' }, '/plan/her#step-step'],
    ['once it is answered it is read here', { kind: 'answer', state: 'done' }, '/counterparts/one'],
    ['somebody else’s is read here', { kind: 'answer', isMine: false }, '/counterparts/one'],
    ['anything else is answered here', {}, '/counterparts/one'],
  ] as const)('%s', (_, given, href) => {
    expect(only(table([row(given)]), 'a').attributes['href']).toBe(href);
  });

  test('shows the day that was promised instead of the day it was due', () => {
    const promised = { state: 'promised', promisedFor: isoDate('2027-01-04') } as const;
    expect(table([row(promised)]).text).toContain('maandag 4 januari 2027');
    expect(table([row(promised)]).text).not.toContain('december');
    expect(table([row()]).text).toContain('dinsdag 8 december');
  });
});

describe('the states', () => {
  test.each(counterpartLifecycle.states)(
    '%s has words, a tone and a line; late adds to the words',
    (state) => {
      const look = stateLook(t, { state, isLate: false });
      expect(look.text).toBe(t.states[state]);
      expect(lineState[state]).toBeDefined();
      expect(stateLook(t, { state, isLate: true })).toEqual({
        text: `${t.states[state]}, te laat`,
        tone: 'problem',
      });
    },
  );

  test('no two states look and sound the same', () => {
    expect(
      new Set(counterpartLifecycle.states.map((state) => stateLook(t, { state, isLate: false }).text)).size,
    ).toBe(5);
  });
});

describe('one counterpart as a picture', () => {
  const picture = (given: Partial<CounterpartView>, isOwn = false): Node =>
    rendered(render(CounterpartPicture, { props: { today, counterpart: row(given), isOwn } }));

  test.each(pairs.map(({ number, key }) => [number, key] as const))(
    'pair %i says both sides of %s',
    (pair, key) => {
      const text = picture({ pair }).text;
      expect(text).toContain(t.pairs[key].person);
      expect(text).toContain(t.pairs[key].organisation);
    },
  );

  test.each([
    ['open', {}, 'Henk Hofman, uiterlijk dinsdag 8 december'],
    [
      'promised',
      { state: 'promised', promisedFor: isoDate('2026-12-01') },
      'Henk Hofman, toegezegd voor dinsdag 1 december',
    ],
    ['refused', { state: 'refused', reason: 'Geen geld dit jaar' }, 'Geen geld dit jaar'],
    ['done', { state: 'done' }, 'Henk Hofman'],
  ] as const)('%s says who and when, or why not', (_, given, words) => {
    expect(picture(given).text).toContain(words);
  });

  test.each(counterpartItems)('%s without a title of its own is called by what it is', (itemKind) => {
    expect(picture({ itemKind, title: '' }).text).toContain(t.items[itemKind] ?? '-');
  });

  test.each([
    ['her card, for herself', { itemKind: 'card' }, true, ['/card']],
    ['her card, for who owns it', { itemKind: 'card' }, false, ['/card/her']],
    ['a conversation of the owner', { itemKind: 'conversation' }, false, ['/conversations/step']],
    ['a conversation of somebody else', { itemKind: 'conversation', isMine: false }, false, []],
    ['a step', {}, false, []],
  ] as const)('%s leads to %j', (_, given, isOwn, hrefs) => {
    expect(all(picture(given, isOwn), 'a').map(({ attributes }) => attributes['href'])).toEqual(hrefs);
  });

  test('she is called «jij» on her own page, and by name on that of others', () => {
    expect(picture({}, true).text).toContain(t.one.left);
    expect(picture({}).text).toContain('Samira Bakker');
    expect(picture({ personName: null }).text).toContain(t.one.whatMoved);
  });
});

describe('answering one', () => {
  const movesOf = (state: CounterpartView['state']): string[] => counterpartLifecycle.moves(state);
  const answer = (
    given: Partial<CounterpartView>,
    views: Partial<Record<'promise' | 'complete' | 'refuse', typeof blank>> = {},
  ): Node => {
    const counterpart = row(given);
    const props = {
      counterpart,
      moves: movesOf(counterpart.state),
      promise: blank,
      complete: blank,
      refuse: blank,
      ...views,
    };
    return rendered(render(AnswerOne, { props }));
  };
  const actions = (root: Node): (string | undefined)[] =>
    all(root, 'form').map(({ attributes }) => attributes['action']);

  test.each([
    ['open', ['?/promise', '?/complete', '?/refuse']],
    ['promised', ['?/complete', '?/promise', '?/refuse']],
    ['done', []],
    ['refused', ['?/reopen']],
    ['withdrawn', []],
  ] as const)('%s offers %j', (state, expected) => {
    expect(actions(answer({ state }))).toEqual(expected);
  });

  test('every form carries the version that was seen', () => {
    for (const state of ['open', 'promised', 'refused'] as const)
      for (const form of all(answer({ state, version: 9 }), 'form'))
        expect(only(form, 'input', { name: 'version' }).attributes['value']).toBe('9');
  });

  test('proposes the day it is needed; what was typed goes before that', () => {
    const day = (root: Node): string | undefined => byId(root, 'promise-promisedFor').attributes['value'];
    expect(day(answer({}))).toBe('2026-12-08');
    expect(day(answer({ state: 'promised', promisedFor: isoDate('2027-01-04') }))).toBe('2027-01-04');
    expect(day(answer({}, { promise: returned('promise', { promisedFor: '2026-12-24' }) }))).toBe(
      '2026-12-24',
    );
  });

  test('a fault is said at its field, and its form is open', () => {
    const refuse = returned('refuse', { reason: '' }, { reason: [{ code: 'required' }] });
    const root = answer({}, { refuse });
    const field = byId(root, 'reason');
    expect(field.attributes['aria-invalid']).toBe('true');
    expect(description(root, field)).toContain('Vul dit in.');
    const open = all(root, 'details').filter(({ attributes }) => 'open' in attributes);
    expect(open.map((one) => only(one, 'summary').text)).toEqual([t.one.refuseTitle]);
  });

  test('no two fields of the page share an id', () => {
    for (const state of ['open', 'promised'] as const) {
      const ids = ['input', 'textarea']
        .flatMap((name) => all(answer({ state }), name))
        .flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('answering several', () => {
  test('keeps what was chosen and typed, with what is wrong', () => {
    const view = returned(
      'answer',
      { answer: 'refuse', reason: 'Te duur', promisedFor: '2026-12-01' },
      { promisedFor: [{ code: 'in-the-past' }] },
    );
    const root = rendered(render(AnswerMany, { props: { view } }));
    const chosen = all(root, 'input', { type: 'radio' }).filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['refuse']);
    expect(byId(root, 'reason').text).toBe('Te duur');
    expect(description(root, byId(root, 'promisedFor'))).toContain(
      messages('nl').errors.fields['in-the-past']?.() ?? '-',
    );
    expect(only(root, 'button').text).toBe(t.bulk.submit);
  });
});

describe('passing on', () => {
  const candidate = (personId: string, role: Candidate['role']): Candidate => ({
    personId,
    name: `Naam ${personId}`,
    role,
    atSchool: true,
  });
  const owner = { role: 'hr', name: 'Henk Hofman' } as const;
  const passOn = (candidates: readonly Candidate[], view = blank): Node =>
    rendered(render(PassOn, { props: { version: 2, candidates, owner, view } }));
  const radios = (root: Node): (string | undefined)[] =>
    all(root, 'input', { type: 'radio' }).map(({ attributes }) => attributes['value']);
  const teachers = Array.from({ length: 200 }, (_, n) => candidate(`t${String(n)}`, 'teacher'));

  test('is to one person, or to a role; somebody with two roles stands there once', () => {
    const few = passOn([candidate('a', 'leader'), candidate('b', 'hr'), candidate('a', 'hr')]);
    expect(radios(few)).toEqual(['person:b', 'person:a', 'role:leader', 'role:hr']);
    expect(all(few, 'input', { name: 'toNamed' })).toEqual([]);
  });

  test('in a big school shows three, and finds the others by a name that is typed', () => {
    const many = [candidate('a', 'leader'), candidate('b', 'hr'), ...teachers];
    const root = passOn(many);
    expect(radios(root)).toEqual(['person:b', 'person:a', 'role:leader', 'role:hr']);
    expect(all(root, 'option')).toHaveLength(200);
    const sent = returned(
      'passOn',
      { to: '', toNamed: 't19', note: 'Lees dit' },
      { to: [{ code: 'which-one' }] },
    );
    const again = passOn(many, sent);
    expect(radios(again).slice(0, 3)).toEqual(['person:t19', 'person:t190', 'person:t191']);
    expect(radios(again)).toHaveLength(12);
    expect(only(again, 'input', { name: 'toNamed' }).attributes['value']).toBe('t19');
    expect(again.text).toContain(messages('nl').errors.fields['which-one']?.() ?? '-');
  });

  test.each(ownerRoles.filter((role) => role !== 'teacher'))('%s has a name to choose by', (role) => {
    const root = passOn([candidate('a', role)]);
    expect(root.text).toContain(t.one.passRole(t.roles[role]));
    expect(root.text).toContain('Naam a');
  });
});

describe('what happened', () => {
  const event = (given: Partial<HistoryRow>): HistoryRow => ({
    at: new Date('2026-11-24T10:00:00Z'),
    kind: 'opened',
    who: 'Samira Bakker',
    note: '',
    ownerRole: 'hr',
    ownerName: null,
    promisedFor: null,
    ...given,
  });
  const told = (given: Partial<HistoryRow>): string =>
    rendered(render(History, { props: { history: [event(given)] } })).text;

  test.each(Object.keys(t.history))('%s has words', (kind) => {
    expect(told({ kind })).toContain(t.history[kind] ?? '-');
  });

  test('says who did it, to whom it went, for which day and why', () => {
    expect(told({ kind: 'passed-on', ownerName: 'Karin' })).toContain(
      'Doorgegeven aan Karin door Samira Bakker',
    );
    expect(told({ kind: 'owner-left', who: null, ownerRole: 'director' })).toContain(
      `aan ${t.roles.director}`,
    );
    const promised = told({
      kind: 'promised',
      ownerRole: null,
      promisedFor: isoDate('2027-01-04'),
      note: 'Na de vakantie',
    });
    expect(promised).toContain('toegezegd voor maandag 4 januari 2027. Na de vakantie');
    expect(told({ kind: 'opened' })).not.toContain(' aan ');
  });
});

describe('somebody was first', () => {
  test.each([
    [null, t.one.theirsOwner],
    ['x', t.one.theirsOwner],
    [{}, t.one.theirsOwner],
    [{ state: 'open', by: 'Karin' }, t.one.theirsOwner],
    [{ state: 'promised' }, t.one.theirsOwner],
    [{ state: 'never', by: 'Karin' }, t.one.theirsOwner],
    [{ state: 'promised', by: 'Karin', reason: '' }, 'Karin antwoordde: toegezegd.'],
    [{ state: 'refused', by: 'Karin', reason: 'Te duur' }, 'Karin antwoordde: nee, met reden. «Te duur»'],
  ])('%j', (theirs, words) => {
    expect(theirWords(t, theirs)).toBe(words);
  });
});

describe('who decides about an amount', () => {
  const told = (given: Partial<CounterpartView>, mayReadRules = false): Node =>
    rendered(render(WhoDecides, { props: { counterpart: row(given), mayReadRules } }));
  const detail = {
    minutes: null,
    cents: 60_000,
    text: '',
    limit: { rule: 'prof.budget_eur', most: 48_000 },
  };

  test('is told with the rule that says so', () => {
    const byBoard = told({ kind: 'money', ownerRole: 'board', detail });
    expect(byBoard.text).toContain('Hierover beslist het bestuur: het is meer dan € 480');
    expect(byBoard.text).toContain('«Geld om te leren, per jaar»');
    expect(all(byBoard, 'a')).toEqual([]);
    const byHr = told({ kind: 'money', detail }, true);
    expect(byHr.text).toContain('Hierover beslist HR: tot en met € 480');
    expect(only(byHr, 'a').attributes['href']).toBe('/administration/knowledge/prof.budget_eur');
  });

  test('is not told where no rule says it', () => {
    expect(told({}).text).toBe('');
  });
});
