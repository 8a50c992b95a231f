import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { all, byId, description, findAll, only, rendered } from '#tests/support/html.ts';
import Checkbox from './Checkbox.svelte';
import CheckboxGroup from './CheckboxGroup.svelte';
import DateField from './DateField.svelte';
import FileField from './FileField.svelte';
import NumberField from './NumberField.svelte';
import RadioGroup from './RadioGroup.svelte';
import RangeField from './RangeField.svelte';
import RatingField from './RatingField.svelte';
import Segments from './Segments.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import TextField from './TextField.svelte';

const options = [
  { value: 'a', label: 'Dat kan' },
  { value: 'b', label: 'Nu niet', hint: 'Zij leest je reden' },
];
const common = {
  name: 'wens',
  label: 'Wat wil je leren?',
  hint: 'Een paar zinnen',
  error: 'Schrijf iets op',
};

const single = [
  [
    'TextField',
    () => rendered(render(TextField, { props: { ...common, required: true, mark: 'moet' } })),
    'input',
  ],
  [
    'TextArea',
    () => rendered(render(TextArea, { props: { ...common, required: true, mark: 'moet' } })),
    'textarea',
  ],
  [
    'NumberField',
    () => rendered(render(NumberField, { props: { ...common, required: true, mark: 'moet' } })),
    'input',
  ],
  [
    'DateField',
    () => rendered(render(DateField, { props: { ...common, required: true, mark: 'moet' } })),
    'input',
  ],
  [
    'Select',
    () => rendered(render(Select, { props: { ...common, required: true, mark: 'moet', options } })),
    'select',
  ],
  [
    'FileField',
    () => rendered(render(FileField, { props: { ...common, required: true, mark: 'moet' } })),
    'input',
  ],
] as const;

describe.each(single)('%s', (_, html, tag) => {
  test('has a visible label bound to the control, with the mark in words', () => {
    const root = html();
    const label = only(root, 'label', { for: 'wens' });
    expect(label.text).toBe('Wat wil je leren? (moet)');
    expect(only(root, tag).attributes).toMatchObject({ id: 'wens', name: 'wens' });
  });

  test('is described by its hint and then its error, and is invalid', () => {
    const root = html();
    const control = only(root, tag);
    expect(description(root, control)).toBe('Een paar zinnen | Schrijf iets op');
    expect(control.attributes['aria-invalid']).toBe('true');
  });

  test('says that it is required to those who listen, without the browser checking', () => {
    const { attributes } = only(html(), tag);
    expect(attributes['aria-required']).toBe('true');
    expect(attributes).not.toHaveProperty('required');
  });
});

describe('without hint or error', () => {
  test.each([
    ['TextField', () => rendered(render(TextField, { props: { name: 'n', label: 'L' } })), 'input'],
    ['TextArea', () => rendered(render(TextArea, { props: { name: 'n', label: 'L' } })), 'textarea'],
    ['DateField', () => rendered(render(DateField, { props: { name: 'n', label: 'L' } })), 'input'],
    ['Select', () => rendered(render(Select, { props: { name: 'n', label: 'L', options } })), 'select'],
  ] as const)('%s points to nothing and claims nothing', (_, html, tag) => {
    const { attributes } = only(html(), tag);
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-required']) {
      expect(attributes).not.toHaveProperty(name);
    }
  });
});

describe('what was typed', () => {
  test('comes back as text, never as markup', () => {
    const typed = '</textarea><b onclick="x">1 < 2 & {3}';
    const area = rendered(render(TextArea, { props: { ...common, value: typed } }));
    expect(all(area, 'b')).toEqual([]);
    expect(only(area, 'textarea').text).toBe(typed);
    const field = rendered(render(TextField, { props: { ...common, value: '" autofocus x="' } }));
    expect(only(field, 'input').attributes).not.toHaveProperty('autofocus');
  });

  test('an unknown choice leaves the prompt selected', () => {
    const root = rendered(render(Select, { props: { ...common, options, value: 'zzz', prompt: 'Kies' } }));
    const chosen = all(root, 'option').filter((option) => 'selected' in option.attributes);
    expect(chosen.map((option) => option.text)).toEqual(['Kies']);
  });

  test('a known choice is the selected one', () => {
    const root = rendered(render(Select, { props: { ...common, options, value: 'b', prompt: 'Kies' } }));
    const chosen = all(root, 'option').filter((option) => 'selected' in option.attributes);
    expect(chosen.map((option) => option.attributes['value'])).toEqual(['b']);
  });

  test('zero is a number, not an empty field', () => {
    const root = rendered(render(NumberField, { props: { ...common, value: 0 } }));
    expect(only(root, 'input').attributes['value']).toBe('0');
  });
});

describe('groups', () => {
  test.each([
    ['RadioGroup', () => rendered(render(RadioGroup, { props: { ...common, options, value: 'b' } }))],
    ['RatingField', () => rendered(render(RatingField, { props: { ...common, options, value: 'b' } }))],
    [
      'CheckboxGroup',
      () => rendered(render(CheckboxGroup, { props: { ...common, options, values: ['b'] } })),
    ],
  ])('%s is a fieldset with its question as legend, described by hint and error', (_, html) => {
    const root = html();
    const fieldset = only(root, 'fieldset');
    expect(only(fieldset, 'legend').text).toBe('Wat wil je leren?');
    expect(description(root, fieldset)).toBe('Een paar zinnen | Schrijf iets op');
  });

  test.each([
    ['RadioGroup', () => rendered(render(RadioGroup, { props: { ...common, options, value: 'b' } }))],
    ['RatingField', () => rendered(render(RatingField, { props: { ...common, options, value: 'b' } }))],
    [
      'CheckboxGroup',
      () => rendered(render(CheckboxGroup, { props: { ...common, options, values: ['b'] } })),
    ],
  ])('%s: the first control bears the id that the summary links to; each has its own label', (_, html) => {
    const root = html();
    const inputs = all(root, 'input');
    expect(inputs.map((input) => input.attributes['id'])).toEqual(['wens', 'wens-2']);
    expect(inputs.map((input) => 'checked' in input.attributes)).toEqual([false, true]);
    for (const input of inputs) only(root, 'label', { for: input.attributes['id'] ?? '' });
  });

  test('a rating says its figure and its word', () => {
    const words = [{ value: '4', label: 'meestal wel' }];
    const root = rendered(render(RatingField, { props: { ...common, options: words, value: 4 } }));
    expect(only(root, 'label').text).toBe('4 meestal wel');
    expect(only(root, 'input').attributes).toHaveProperty('checked');
  });

  test.each([
    ['RadioGroup', RadioGroup],
    ['CheckboxGroup', CheckboxGroup],
  ])('%s: the hint of one choice describes that choice, the first one too', (_, Group) => {
    const hinted = options.map((option) => ({ ...option, hint: `Over ${option.value}` }));
    const root = rendered(render(Group, { props: { ...common, options: hinted } }));
    expect(description(root, byId(root, 'wens'))).toBe('Over a');
    expect(description(root, byId(root, 'wens-2'))).toBe('Over b');
    const ids = findAll(root, ({ attributes }) => 'id' in attributes).map(
      ({ attributes }) => attributes['id'],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a single checkbox has its error before it and as description', () => {
    const root = rendered(render(Checkbox, { props: { name: 'ok', label: 'Gelezen', error: 'Lees eerst' } }));
    expect(description(root, only(root, 'input'))).toBe('Lees eerst');
  });
});

describe('RangeField', () => {
  const root = rendered(
    render(RangeField, {
      props: {
        name: 'days',
        label: 'Dagen',
        least: 1,
        step: 0.5,
        words: ['1 dag', 'anderhalve dag', '2 dagen'],
        value: 1.5,
        marks: [
          { at: 1, text: '1' },
          { at: 2, text: '2' },
        ],
        now: { at: 2, text: 'nu' },
      },
    }),
  );

  test('is a slider of the browser with a label, a list of marks and its stop in words', () => {
    const input = only(root, 'input');
    expect(input.attributes).toMatchObject({ type: 'range', min: '1', max: '2', step: '0.5', value: '1.5' });
    expect(only(root, 'label', { for: input.attributes['id'] ?? '' }).text).toBe('Dagen');
    expect(byId(root, input.attributes['list'] ?? '').name).toBe('datalist');
    expect(all(root, 'option').map(({ attributes }) => attributes['value'])).toEqual(['1', '2']);
    expect(
      findAll(root, ({ attributes }) => 'data-range-words' in attributes).map(({ text }) => text),
    ).toEqual(['anderhalve dag']);
  });

  test('draws a tick for every stop, and where things are now', () => {
    expect(all(root, 'line')).toHaveLength(3);
    expect(all(root, 'text').map(({ text }) => text)).toEqual(['1', '2', 'nu']);
    expect(all(root, 'svg', { 'aria-hidden': 'true' })).toHaveLength(1);
  });
});

test('Segments are radio buttons in a group with a name, one of them chosen', () => {
  const root = rendered(
    render(Segments, { props: { name: 'kans', label: 'Kan het?', options, value: 'b' } }),
  );
  expect(only(root, 'legend').text).toBe('Kan het?');
  const radios = all(root, 'input', { type: 'radio' });
  expect(radios.map(({ attributes }) => 'checked' in attributes)).toEqual([false, true]);
  for (const { attributes } of radios)
    expect(only(root, 'label', { for: attributes['id'] ?? '' }).text).toBeTruthy();
});
