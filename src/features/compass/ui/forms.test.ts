import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import type { Possibility } from '../domain/possibility.ts';
import { noWish, optionsOf } from '../domain/wish.ts';
import type { Wish } from '../domain/wish.ts';
import PossibilityForm from './PossibilityForm.svelte';
import PossibilityPlace from './PossibilityPlace.svelte';
import WishFields from './WishFields.svelte';

const t = messages('nl').compass;
const fresh = formView('nl', null, 'answer');
const returned = (values: unknown, fields: Record<string, { code: string }[]> = {}) =>
  formView('nl', { action: 'answer', values, fields, problem: null, theirs: null }, 'answer');

const fields = (direction: Direction, wish: Wish, view = fresh, theirs: string | null = null): Node =>
  rendered(
    render(WishFields, {
      props: { direction, wish, view, theirs },
    }),
  );
const checked = (root: Node): string[] =>
  all(root, 'input')
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => `${attributes['name'] ?? ''}=${attributes['value'] ?? ''}`);

describe('the questions of one direction', () => {
  test.each(directions)('%s: five degrees, did you know, its own options, a free text', (direction) => {
    const root = fields(direction, noWish);
    const named = (name: string): Node[] =>
      all(root, 'input').filter(({ attributes }) => attributes['name'] === `wishes.${direction}.${name}`);
    expect(named('want')).toHaveLength(5);
    expect(named('knew')).toHaveLength(3);
    expect(named('options[]').map(({ attributes }) => attributes['value'])).toEqual(optionsOf[direction]);
    expect(named('otherSchool')).toHaveLength(direction === 'switch' ? 3 : 0);
    expect(named('fiveYears')).toHaveLength(direction === 'flexible' ? 5 : 0);
    expect(only(root, 'textarea').attributes['name']).toBe(`wishes.${direction}.note`);
    expect(root.text).toContain(messages('nl').common.noHealth);
    expect(checked(root)).toEqual([]);
  });

  test('what few people choose may be skipped, and says so', () => {
    expect(fields('leadership', noWish).text).toContain(t.form.quiet);
    expect(fields('tasks', noWish).text).not.toContain(t.form.quiet);
  });

  test('show what is kept', () => {
    const wish: Wish = { ...noWish, want: 4, knew: 'partly', options: ['variety'], note: 'graag' };
    const root = fields('tasks', wish);
    expect(checked(root)).toEqual([
      'wishes.tasks.want=4',
      'wishes.tasks.knew=partly',
      'wishes.tasks.options[]=variety',
    ]);
    expect(only(root, 'textarea').text).toBe('graag');
  });

  test('a form that came back shows what was typed, with the error at its field', () => {
    const view = returned(
      { wishes: { tasks: { want: '2', options: ['lesson-methods'], note: 'te lang' } } },
      { 'wishes.tasks.note': [{ code: 'too-long' }] },
    );
    const root = fields('tasks', { ...noWish, want: 4, options: ['variety'] }, view);
    expect(checked(root)).toEqual(['wishes.tasks.want=2', 'wishes.tasks.options[]=lesson-methods']);
    expect(only(root, 'textarea').attributes['aria-invalid']).toBe('true');
  });

  test('what another window kept stands above the questions', () => {
    expect(fields('reach', noWish, fresh, 'graag').text).toContain('In het andere venster: graag');
  });
});

const tasks: Possibility = {
  id: 'p',
  schoolId: null,
  schoolName: 'De Regenboog',
  fromBoard: false,
  item: 'tasks',
  can: 2,
  reason: 'Nu geen uren.',
  open: ['variety'],
  saidBy: 'Karin de Wit',
  saidOn: isoDate('2026-10-01'),
  version: 3,
};

describe('what a school says', () => {
  const place = (mayAnswer: boolean): Node =>
    rendered(
      render(PossibilityPlace, {
        props: {
          href: '/compass/possibilities/x',
          label: 'De Regenboog',
          mayAnswer,
          items: [
            { item: 'expert', said: null },
            { item: 'tasks', said: tasks },
          ],
        },
      }),
    );

  test('stands with its reason, who said it and when; what nobody said is told too', () => {
    const { text } = place(true);
    expect(text).toContain('nog niet gezegd');
    expect(text).toContain('Nu geen uren.');
    expect(text).toContain('Karin de Wit, 1 okt 2026');
    expect(text).toContain('Open: meer afwisseling in taken');
  });

  test('leads to a form only for who may answer', () => {
    expect(all(place(true), 'a').map(({ attributes }) => attributes['href'])).toEqual([
      '/compass/possibilities/x/expert',
      '/compass/possibilities/x/tasks',
    ]);
    expect(all(place(false), 'a')).toEqual([]);
  });
});

describe('the form for what is possible', () => {
  const form = (item: Possibility['item'], said: Possibility | null, view = fresh): Node =>
    rendered(render(PossibilityForm, { props: { action: '?/school', item, said, view } }));

  test('shows what was said last, with its version', () => {
    const root = form('tasks', tasks);
    expect(checked(root)).toEqual(['can=2', 'open[]=variety']);
    expect(only(root, 'textarea').text).toBe('Nu geen uren.');
    expect(only(root, 'input', { name: 'version' }).attributes['value']).toBe('3');
  });

  test('begins empty, at version nought', () => {
    const root = form('expert', null);
    expect(checked(root)).toEqual([]);
    expect(only(root, 'input', { name: 'version' }).attributes['value']).toBe('0');
  });

  test('asks what is open only where there is something to open', () => {
    const boxes = (item: Possibility['item']): number =>
      all(form(item, null), 'input').filter(({ attributes }) => attributes['type'] === 'checkbox').length;
    expect([boxes('expert'), boxes('tasks'), boxes('other-school'), boxes('reach')]).toEqual([0, 5, 0, 2]);
  });
});
