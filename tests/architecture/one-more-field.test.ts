import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ContentOf, TextsOf } from '#core/form/shape.ts';
import { formView } from '#i18n/form-view.ts';
import FormOfNote from '#tests/support/one-more-field/FormOfNote.svelte';
import { noteTexts as en } from '#tests/support/one-more-field/en.ts';
import { noteTexts as nl } from '#tests/support/one-more-field/nl.ts';
import { noteForm } from '#tests/support/one-more-field/note.form.ts';
import { all, byId, description, rendered } from '#tests/support/html.ts';
import { render } from '#tests/support/render.ts';

/** The budget of a field: the form and both languages. Its column is one more, in the store of the slice. */
const folder = 'tests/support/one-more-field';
const lines = readdirSync(folder)
  .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
  .filter((line) => /^\s*room\b/.test(line));

test('one more field is three lines, and from them it is drawn, read, kept and compared', () => {
  expect(lines).toHaveLength(3);
  const content = { ...emptyNote, room: 'de bibliotheek' };
  for (const [locale, texts] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const view = formView('nl', null, 'save');
    const props = { part: 'when' as const, texts, view, content };
    const root = rendered(render(FormOfNote, { props, locale }));
    expect(byId(root, 'room').attributes).toMatchObject({ name: 'room', value: 'de bibliotheek' });
    expect(all(root, 'label', { for: 'room' }).map(({ text }) => text)).toEqual([texts.fields.room.label]);
    expect(description(root, byId(root, 'room'))).toBe(texts.fields.room.hint);
  }
  const typed = { part: 'when', room: 'de gymzaal' };
  expect(noteForm.input('save', {}).parse(typed).content.room).toBe('de gymzaal');
  expect(noteForm.input('draft', {}).parse(typed).content.room).toBe('de gymzaal');
  expect(JSON.stringify(z.toJSONSchema(noteForm.input('save', {}), { io: 'input' }))).toContain('"room"');
  expect(noteForm.differences('when', (name) => (name === 'room' ? 'x' : undefined), content)).toMatchObject([
    { at: { key: 'room' }, mine: 'x', theirs: 'de bibliotheek' },
  ]);
});

const emptyNote = Object.assign(
  {},
  ...noteForm.order.map((part) => noteForm.input('save', {}).parse({ part }).content),
) as ContentOf<typeof noteForm.parts>;

function without<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key): Omit<Whole, Key> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as Omit<Whole, Key>;
}

type Texts = TextsOf<typeof noteForm.parts>;

test('a field, a choice or a heading without its words does not compile, in either language', () => {
  const whole: Texts[] = [nl, en];
  expect(whole).toHaveLength(2);
  const fields = without(nl.fields, 'room');
  const options = without(nl.fields.sort.options, 'three');
  const minutes = without(nl.fields.minutes, 'unit');
  const when = without(nl.parts.when, 'groups');
  const broken: Texts[] = [
    // @ts-expect-error no label for the field that came last
    { ...nl, fields },
    // @ts-expect-error a choice without a word
    { ...nl, fields: { ...nl.fields, sort: { ...nl.fields.sort, options } } },
    // @ts-expect-error hours of what
    { ...nl, fields: { ...nl.fields, minutes } },
    // @ts-expect-error a group without a heading
    { ...nl, parts: { ...nl.parts, when } },
  ];
  // @ts-expect-error English has the shape of Dutch
  const english: typeof nl = { ...en, fields };
  expect([...broken, english]).toHaveLength(5);
});
