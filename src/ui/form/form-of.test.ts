import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { ContentOf } from '#core/form/shape.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import FormOfNote from '#tests/support/one-more-field/FormOfNote.svelte';
import { noteTexts as texts } from '#tests/support/one-more-field/nl.ts';
import { noteForm } from '#tests/support/one-more-field/note.form.ts';
import { all, byId, description, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { render } from '#tests/support/render.ts';
import BothTexts from './BothTexts.svelte';
import { bothTexts } from './both-texts.ts';

const { common } = messages('nl');
const content: ContentOf<typeof noteForm.parts> = {
  title: 'Meelopen',
  sort: 'two',
  who: 'she',
  why: 'Omdat ik het wil',
  startsOn: isoDate('2027-01-11'),
  endsOn: null,
  minutes: 80,
  cents: 45_050,
  isSure: true,
  room: '',
};
type Part = (typeof noteForm.order)[number];

const blank = formView('nl', null, 'save');
const returned = (values: object, fields: object = {}) =>
  formView('nl', { action: 'save', values, fields, problem: null, theirs: {} }, 'save');
const drawn = (part: Part, view = blank): Node =>
  rendered(render(FormOfNote, { props: { part, texts, view, content } }));
const value = (root: Node, id: string) => byId(root, id).attributes['value'];
const chosen = (root: Node): (string | undefined)[] =>
  all(root, 'input')
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes['value']);

describe('a form is drawn from its declaration', () => {
  test('every field once, by its name, with its label, and saved as one types', () => {
    const root = drawn('when');
    expect(only(root, 'form').attributes).toMatchObject({ action: '?/save', 'data-autosave': '?/draft' });
    expect(all(root, 'legend').map(({ text }) => text)).toEqual([
      texts.parts.when.groups.period,
      texts.parts.when.groups.means,
    ]);
    for (const [id, { label }] of Object.entries({
      startsOn: texts.fields.startsOn,
      until: texts.fields.endsOn,
      hours: texts.fields.minutes,
      cents: texts.fields.cents,
      isSure: texts.fields.isSure,
      room: texts.fields.room,
    }))
      expect(only(root, 'label', { for: id }).text, id).toBe(label);
    expect(only(root, 'p', { 'data-autosave-status': '' }).text).toBe(common.autosaved);
  });

  test('what stands there, as people write it', () => {
    const [what, when] = [drawn('what'), drawn('when')];
    expect(value(what, 'title')).toBe('Meelopen');
    expect(byId(what, 'why').text).toBe('Omdat ik het wil');
    expect(all(what, 'option').map(({ text }) => text)).toEqual(['Kies een soort', 'Eén', 'Twee', 'Drie']);
    expect(only(what, 'option', { selected: '' }).text).toBe('Twee');
    expect(chosen(what)).toEqual(['she']);
    expect(['startsOn', 'until', 'hours', 'cents'].map((id) => value(when, id) ?? '')).toEqual([
      '2027-01-11',
      '',
      '1:20',
      '450,50',
    ]);
    expect(chosen(when)).toEqual(['on']);
  });

  test('what came back, also a box that was taken off, and what is wrong at its field', () => {
    const typed = { hours: 'veel', cents: '', startsOn: '2027-', room: '' };
    const root = drawn(
      'when',
      returned(typed, { hours: [{ code: 'not-a-number' }], isSure: [{ code: 'not-an-option' }] }),
    );
    expect(['hours', 'startsOn'].map((id) => value(root, id))).toEqual(['veel', '2027-']);
    expect(chosen(root)).toEqual([]);
    expect(chosen(drawn('when', returned({ ...typed, isSure: 'on' })))).toEqual(['on']);
    for (const id of ['hours', 'isSure']) expect(byId(root, id).attributes['aria-invalid'], id).toBe('true');
  });

  test('what may stay empty is marked; a standing warning is said at the field, or once where there is a lead', () => {
    const [what, when] = [drawn('what'), drawn('when')];
    expect(what.text.split(`(${common.optional})`)).toHaveLength(3);
    expect(description(what, byId(what, 'title'))).toBe('Kort.');
    expect(description(what, byId(what, 'why'))).toBe(common.noHealth);
    expect(only(drawn('when'), 'form').text).toContain(`Alles mag leeg blijven. ${common.noHealth}`);
    expect(when.text.split(common.noHealth)).toHaveLength(2);
  });
});

describe('both texts', () => {
  const told = (part: Part, typed: object) =>
    bothTexts('nl', { form: noteForm, part, texts }, returned(typed), content);

  test('field by field, in words, and only what differs', () => {
    expect(told('what', { title: 'Meelopen', sort: 'three', who: 'they', why: 'Omdat ik het wil' })).toEqual([
      { title: 'Soort', mine: 'Drie', theirs: 'Twee' },
      { title: 'Wie', mine: 'Samen', theirs: 'Zij' },
    ]);
    expect(told('when', { startsOn: '2027-01-12', until: '2027-', hours: '1:20', cents: '450,50' })).toEqual([
      { title: 'Begin', mine: 'dinsdag 12 januari 2027', theirs: 'maandag 11 januari 2027' },
      { title: 'Einde', mine: '2027-', theirs: '' },
      { title: 'Het is zeker', mine: common.no, theirs: common.yes },
    ]);
  });

  test('stand beside each other under the name of their field; without a name if there is one; equal ones not at all', () => {
    const shown = (pairs: { title?: string; mine: string; theirs: string }[]) =>
      rendered(render(BothTexts, { props: { title: 'Twee vensters', pairs } }));
    const root = shown([
      { title: 'Soort', mine: 'Drie', theirs: '' },
      { title: 'Wie', mine: 'Zij', theirs: 'Zij' },
    ]);
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(['Soort']);
    expect(all(root, 'h3').map(({ text }) => text)).toEqual([common.bothTexts.mine, common.bothTexts.theirs]);
    expect(root.text).toContain(common.bothTexts.nothing);
    expect(all(shown([{ mine: 'van hier', theirs: 'van daar' }]), 'h2')).toHaveLength(2);
  });
});
