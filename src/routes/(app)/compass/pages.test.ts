import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import { boardItems, openable, possibilityItems, schoolItems } from '#features/compass/domain/possibility.ts';
import { readCompassSides } from '#features/compass/domain/reading.ts';
import { wishesInput } from '#features/compass/domain/wish.ts';
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
import Theirs from './[personId]/+page.svelte';
import Answer from './answer/+page.svelte';
import Possibilities from './possibilities/+page.svelte';
import OneAnswer from './possibilities/[place]/[item]/+page.svelte';

/** Filling in the compass, and the side of the school. */
const t = messages('nl').compass;
const common = messages('nl').common;
const day = isoDate('2026-11-24');
const ticked = (root: Node, name: string) =>
  all(root, 'input', { type: 'checkbox', name })
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes['value']);

describe('her answers', () => {
  const data = (given: unknown = {}, more: object = {}) => {
    const wishes = wishesInput.parse(given);
    const compass = { name: { givenName: 'Samira' }, version: 6, wishes, shownTo: [], answeredOn: null };
    return { compass: { ...compass, ...more }, direction: null };
  };

  test.each(locales)('in %s: six directions, nothing chosen for her', (locale) => {
    const texts = messages(locale).compass;
    const root = showPage(Answer, data(), { locale });
    const legends = all(root, 'legend').map(({ text }) => text);
    for (const direction of directions) expect(legends).toContain(texts.directions[direction]);
    expect(all(root, 'input').filter(({ attributes }) => 'checked' in attributes)).toEqual([]);
    expect(valuesOf(root)['version']).toBe('6');
  });

  test('what is stored stands there', () => {
    const root = showPage(
      Answer,
      data({
        switch: { want: 4, knew: 'no', otherSchool: 'maybe', options: ['behaviour'], note: 'Graag.' },
        flexible: { want: 1, fiveYears: 'unknown' },
      }),
    );
    expect(valuesOf(root)).toMatchObject({
      'wishes.switch.want': '4',
      'wishes.switch.knew': 'no',
      'wishes.switch.otherSchool': 'maybe',
      'wishes.switch.note': 'Graag.',
      'wishes.flexible.fiveYears': 'unknown',
    });
    expect(ticked(root, 'wishes.switch.options[]')).toEqual(['behaviour']);
  });

  test('only she sees it, until she shows it to somebody', () => {
    expect(showPage(Answer, data()).text).toContain(common.onlyYou);
    expect(showPage(Answer, data({}, { shownTo: ['leader'] })).text).not.toContain(common.onlyYou);
  });

  test.each(directions)(
    'on a phone at «%s»: that one is in view, and the button leads to the next',
    (direction) => {
      const root = showPage(Answer, { ...data(), direction });
      expect(only(root, 'span', { 'aria-current': 'step' }).text).toBe(t.directions[direction]);
      const next = directions[directions.indexOf(direction) + 1];
      const goes = all(root, 'button').flatMap(({ attributes }) => attributes['formaction'] ?? []);
      expect(goes).toEqual(next === undefined ? [] : [`?/next&to=${next}&direction=${direction}`]);
    },
  );

  test('a direction that is none begins at the first', () => {
    const root = showPage(Answer, { ...data(), direction: '<b>' });
    expect(only(root, 'span', { 'aria-current': 'step' }).text).toBe(t.directions.expert);
  });

  const stored = { tasks: { want: 5, options: ['variety', 'lesson-methods'], note: 'Oud' } };
  const tooLong = { 'wishes.tasks.note': [{ code: 'too-long', values: { maximum: 2000 } }] };

  test('after a mistake every answer stays, and boxes that were emptied stay empty', () => {
    const values = { version: '5', wishes: { tasks: { want: '2', note: 'Nieuw' } } };
    const root = showPage(Answer, data(stored), { form: { action: 'answer', values, fields: tooLong } });
    expect(ticked(root, 'wishes.tasks.options[]')).toEqual([]);
    expect(valuesOf(root)).toMatchObject({
      version: '5',
      'wishes.tasks.want': '2',
      'wishes.tasks.note': 'Nieuw',
    });
    expect(problemsOf(root).fields).toEqual(['wishes.tasks.note']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(only(root, 'span', { 'aria-current': 'step' }).text).toBe(t.directions.tasks);
  });

  test('the same when it went wrong on the way to the next', () => {
    const values = { wishes: { tasks: { options: ['variety'] } } };
    const root = showPage(Answer, data(stored), { form: { action: 'next', values, fields: tooLong } });
    expect(ticked(root, 'wishes.tasks.options[]')).toEqual(['variety']);
    expect(problemsOf(root).fields).toEqual(['wishes.tasks.note']);
  });

  test('kept in another window: what that was stands where it differs, and only there', () => {
    const wishes = { tasks: { want: '2', options: ['variety'], note: 'Oud' }, expert: {} };
    const root = showPage(Answer, data(stored), {
      form: { action: 'answer', values: { version: '5', wishes }, theirs: { version: 6 } },
    });
    expect(root.text).toContain(t.form.conflict);
    const said = all(root, 'p').filter(({ attributes }) => (attributes['class'] ?? '').includes('theirs'));
    expect(said).toHaveLength(1);
    expect(valuesOf(root)['version']).toBe('6');
  });

  test('what she wrote is text', () => {
    expect(all(showPage(Answer, data({ tasks: { note: hostile } })), 'img')).toEqual([]);
  });
});

describe('her compass as somebody else sees it', () => {
  const wishes = wishesInput.parse({ expert: { want: 5, note: 'Rekenen.' } });
  const compass = {
    own: false,
    name: { givenName: 'Samira', fullName: 'Samira Bakker' },
    answeredOn: day as typeof day | null,
    shownTo: ['leader'],
    wishes,
    readings: readCompassSides(wishes, []),
  };

  test.each(locales)('in %s: says that it was shown, and reads about her, not about «you»', (locale) => {
    const texts = messages(locale).compass;
    const root = showPage(Theirs, { compass }, { locale });
    expect(root.text).toContain(texts.shownToYou('Samira'));
    expect(only(root, 'h1').text).toBe(texts.titleOf('Samira Bakker'));
    expect(actions(root)).toEqual([]);
  });

  test('not answered yet: says so, and draws nothing', () => {
    const root = showPage(Theirs, { compass: { ...compass, answeredOn: null } });
    expect(root.text).toContain(t.notAnswered('Samira'));
    expect(all(root, 'svg', { role: 'img' })).toEqual([]);
  });
});

const said = (item: string, given: object = {}) => ({
  id: `p-${item}`,
  schoolId: 's1',
  schoolName: 'De Brug',
  item,
  can: 4,
  reason: 'Er is een plek in groep 5.',
  open: [],
  saidBy: 'Karin de Wit',
  saidOn: day,
  version: 3,
  ...given,
});

describe('what the school says', () => {
  const school = { id: 's1', name: 'De Brug' };
  const place = (given: object = {}) => ({
    school,
    mayAnswer: true,
    items: schoolItems.map((item) => ({ item, said: item === 'expert' ? said(item) : null })),
    ...given,
  });
  const board = place({
    school: null,
    mayAnswer: false,
    items: boardItems.map((item) => ({ item, said: null })),
  });

  test.each(locales)('in %s: each school by name, and what goes above one school', (locale) => {
    const texts = messages(locale).compass.possibilities;
    const other = place({ school: { id: 's2', name: 'De Eik' } });
    const root = showPage(Possibilities, { places: [place(), other, board] }, { locale });
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(['De Brug', 'De Eik', texts.wholeBoard]);
    expect(root.text).toContain('Er is een plek in groep 5.');
    expect(root.text).toContain(texts.notSaid);
    expect(root.text).not.toContain(texts.noSchools);
  });

  test.each(locales)('in %s: a board of one school is not told of all its schools', (locale) => {
    const texts = messages(locale).compass.possibilities;
    const root = showPage(Possibilities, { places: [place(), board], maySayForAll: true }, { locale });
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(['De Brug', texts.ownBoard]);
    expect(root.text).not.toContain(texts.wholeBoardLead);
    expect(hrefs(root)).not.toContain('/compass/possibilities/all');
  });

  test('links only where this person answers', () => {
    const root = showPage(Possibilities, { places: [place(), board] });
    expect(hrefs(root)).toEqual(schoolItems.map((item) => `/compass/possibilities/s1/${item}`));
  });

  test('no school: says so', () => {
    expect(showPage(Possibilities, { places: [board] }).text).toContain(t.possibilities.noSchools);
  });

  const one = (item: string, given: object = {}) => ({ school, item, said: null, past: [], ...given });

  test.each(possibilityItems)('«%s» asks how far it can, why, and what is open', (item) => {
    const isBoard = (boardItems as readonly string[]).includes(item);
    const root = showPage(OneAnswer, one(item, { school: isBoard ? null : school }));
    expect(actions(root)).toEqual([isBoard ? '?/board' : '?/school']);
    expect(all(root, 'input', { name: 'can' })).toHaveLength(5);
    expect(all(root, 'input', { name: 'open[]' })).toHaveLength(openable(item).length);
    expect(valuesOf(root)).toMatchObject({ version: '0', reason: '' });
  });

  test('what was said before stands there, and earlier answers below', () => {
    const before = said('tasks', { open: ['variety'], can: 2 });
    const past = [{ ...before, can: 5, reason: 'Vroeger wel.', saidBy: 'Kees Kort' }];
    const root = showPage(OneAnswer, one('tasks', { said: before, past }));
    expect(valuesOf(root)).toMatchObject({ can: '2', reason: 'Er is een plek in groep 5.', version: '3' });
    expect(ticked(root, 'open[]')).toEqual(['variety']);
    expect(root.text).toContain(`Kees Kort: ${t.canWords[4] ?? ''}`);
    expect(root.text).toContain('Vroeger wel.');
  });

  test('without a reason: her choice stays, boxes that were emptied stay empty, and she saves over what she read', () => {
    const before = said('tasks', { open: ['variety'], can: 2, version: 4 });
    const form = {
      action: 'school',
      values: { can: '5', reason: ' ', version: '3' },
      fields: { reason: [{ code: 'required' }] },
    };
    const root = showPage(OneAnswer, one('tasks', { said: before }), { form });
    expect(valuesOf(root)).toMatchObject({ can: '5', version: '3' });
    expect(ticked(root, 'open[]')).toEqual([]);
    expect(leadsNowhere(root)).toEqual([]);
  });

  test('nothing chosen: the way leads to the first figure', () => {
    const form = { action: 'school', values: { reason: 'x' }, fields: { can: [{ code: 'required' }] } };
    const root = showPage(OneAnswer, one('expert'), { form });
    expect(problemsOf(root).fields).toEqual(['can']);
    expect(leadsNowhere(root)).toEqual([]);
  });

  test('somebody else answered first: who, what and why', () => {
    const theirs = said('expert', { can: 1, reason: 'Geen budget.', saidBy: 'Dirk' });
    const form = { action: 'school', values: { can: '5', reason: 'Wel' }, theirs };
    const root = showPage(OneAnswer, one('expert', { said: theirs }), { form });
    expect(root.text).toContain(t.possibilities.conflict('Dirk', t.canWords[0] ?? '', 'Geen budget.'));
    expect(valuesOf(root)).toMatchObject({ can: '5', reason: 'Wel', version: '3' });
  });

  test('the words of the other form on that address are not shown here', () => {
    const form = {
      action: 'board',
      values: { reason: 'Van het bestuur' },
      fields: { can: [{ code: 'required' }] },
    };
    expect(problemsOf(showPage(OneAnswer, one('expert'), { form })).text).toBe('');
  });
});

test('every direction has a sentence of its own in both languages', () => {
  for (const locale of locales) {
    const texts = messages(locale).compass;
    const told = directions.map((one: Direction) => texts.explanations[one]);
    expect(new Set(told).size).toBe(directions.length);
  }
});
