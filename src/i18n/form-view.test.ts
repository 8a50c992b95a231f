import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#tests/support/page.ts';
import { formView, labelled } from './form-view.ts';
import { messages } from './messages.ts';

const returned = (change: object = {}) => ({
  action: 'save',
  values: {},
  fields: {},
  problem: null,
  theirs: null,
  ...change,
});
const wrong = { title: [{ code: 'required' }] };

describe('the version to save over', () => {
  test.each<[string, unknown, string | number]>([
    ['nothing was sent yet: the one that is stored', null, 7],
    [
      'another form of the page came back: the one that is stored',
      returned({ action: 'other', values: { version: '3' }, fields: wrong }),
      7,
    ],
    [
      'a field was wrong: the one that she read, so that newer words of somebody else come up',
      returned({ values: { version: '3' }, fields: wrong }),
      '3',
    ],
    ['a field was wrong, and no version was sent', returned({ fields: wrong }), 7],
    [
      'somebody else was first, and she saw it: the newer one',
      returned({ values: { version: '3' }, theirs: { version: 7 } }),
      7,
    ],
    [
      'a rule said no: the newer one, or it would say no for ever',
      returned({ values: { version: '3' }, problem: { code: 'changed' } }),
      7,
    ],
    ['the version itself is odd', returned({ values: { version: ['3', '4'] }, fields: wrong }), 7],
  ])('%s', (_, form, version) => {
    expect(formView('nl', form, 'save').version(7)).toBe(version);
  });
});

describe('boxes', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing was sent yet: as they are stored', null, ['a', 'b']],
    ['another form came back: as they are stored', returned({ action: 'other' }), ['a', 'b']],
    [
      'they come back as they were ticked',
      returned({ values: { group: { boxes: ['b', 'c'] } } }),
      ['b', 'c'],
    ],
    ['none was ticked: none comes back', returned({ values: { group: { note: 'x' } } }), []],
    ['the group did not come along at all', returned(), []],
    ['something else came under that name', returned({ values: { group: { boxes: 'a' } } }), []],
  ])('%s', (_, form, expected) => {
    expect(formView('nl', form, 'save').ticked('group.boxes', ['a', 'b'])).toEqual(expected);
  });

  test('only texts are ticks', () => {
    const form = returned({ values: { boxes: ['a', 1, null, { x: 1 }] } });
    expect(formView('nl', form, 'save').ticked('boxes', [])).toEqual(['a']);
  });
});

describe('a form that came back', () => {
  test.each([null, undefined, 'text', 3, {}, { action: 'save' }, { action: 'save', values: {} }])(
    '%j is none',
    (form) => {
      const view = formView('nl', form, 'save');
      expect([view.summary, view.problem, view.theirs, view.value('x')]).toEqual([[], null, null, undefined]);
    },
  );

  test('the first fault of a field is said, once, in the order of the fields', () => {
    const fields = { b: [{ code: 'required' }, { code: 'too-long' }], a: [{ code: 'not-a-date' }], c: [] };
    const { summary, error } = formView('nl', returned({ fields }), 'save');
    const texts = messages('nl').errors.fields;
    expect(summary).toEqual([
      { field: 'b', message: texts['required']?.() },
      { field: 'a', message: texts['not-a-date']?.() },
    ]);
    expect([error('b'), error('c'), error('d')]).toEqual([texts['required']?.(), undefined, undefined]);
  });

  test('a slice’s own sentence goes before the common one, and gets the values', () => {
    const fields = { a: [{ code: 'too-long', values: { maximum: 3 } }] };
    const own = {
      'too-long': (values?: Readonly<Record<string, string | number>>) =>
        `Hooguit ${String(values?.['maximum'])}.`,
    };
    expect(formView('nl', returned({ fields }), 'save', own).error('a')).toBe('Hooguit 3.');
    expect(formView('nl', returned({ fields }), 'save').error('a')).toContain('3');
  });

  test.each(locales)('a code that nobody knows is still a sentence (%s)', (locale) => {
    const fields = { a: [{ code: 'unheard-of' }] };
    expect(formView(locale, returned({ fields }), 'save').error('a')).toBe(messages(locale).errors.unknown);
  });

  test.each(['constructor', '__proto__', 'toString', 'a.constructor', 'length'])('%s is no field', (name) => {
    const view = formView('nl', returned({ values: { a: 'x' } }), 'save');
    expect([view.value(name), view.list(name)]).toEqual([undefined, undefined]);
  });

  test('whatever came in, what she typed in a text comes back as it was', () => {
    const key = fc.string({ minLength: 1 }).filter((text) => !text.includes('.') && !(text in {}));
    fc.assert(
      fc.property(key, key, fc.string(), (group, name, text) => {
        const view = formView('nl', returned({ values: { [group]: { [name]: text } } }), 'save');
        expect(view.value(`${group}.${name}`)).toBe(text);
        expect(view.value(group)).toBeUndefined();
      }),
    );
  });
});

test.each([
  [{ title: 'Titel:' }, 'Titel: Vul dit in.'],
  [{ other: 'Anders:' }, 'Vul dit in.'],
  [{}, 'Vul dit in.'],
])('the name of a field stands before what is wrong with it: %j', (labels, message) => {
  expect(labelled([{ field: 'title', message: 'Vul dit in.' }], labels)).toEqual([
    { field: 'title', message },
  ]);
});

test('a field that has the name of something every object has gets no name of that', () => {
  expect(labelled([{ field: 'constructor', message: 'x' }], {})).toEqual([
    { field: 'constructor', message: 'x' },
  ]);
});
