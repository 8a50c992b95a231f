import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formObject, textOf } from './form.ts';
import { personIdOf } from './own.ts';
import { safePath } from './safe-path.ts';
import { uploaded } from './upload.ts';

const posted = (pairs: readonly (readonly [string, string | File])[]) => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return formObject(new Request('http://localhost/', { method: 'POST', body: data }));
};
const valuesOf = async (...pairs: readonly (readonly [string, string])[]) => (await posted(pairs)).values;

describe('what a form says', () => {
  test.each([
    ['a field', [['name', 'Sam']], { name: 'Sam' }],
    [
      'the last of two',
      [
        ['name', 'Sam'],
        ['name', 'Samira'],
      ],
      { name: 'Samira' },
    ],
    ['a list of one', [['tags[]', 'a']], { tags: ['a'] }],
    [
      'a list',
      [
        ['tags[]', 'a'],
        ['tags[]', 'b'],
      ],
      { tags: ['a', 'b'] },
    ],
    [
      'a group',
      [
        ['texts.wish', 'x'],
        ['texts.need', 'y'],
      ],
      { texts: { wish: 'x', need: 'y' } },
    ],
    [
      'a list in a group',
      [
        ['a.b[]', '1'],
        ['a.b[]', '2'],
      ],
      { a: { b: ['1', '2'] } },
    ],
    [
      'a number as a name',
      [
        ['steps.0.title', 'x'],
        ['steps.1.title', 'y'],
      ],
      { steps: { 0: { title: 'x' }, 1: { title: 'y' } } },
    ],
    ['an empty text', [['name', '']], { name: '' }],
    ['lines as the browser sends them', [['text', 'a\r\nb']], { text: 'a\nb' }],
    [
      'a group over a text',
      [
        ['a', '1'],
        ['a.b', '2'],
      ],
      { a: { b: '2' } },
    ],
    [
      'a list over a text',
      [
        ['a', '1'],
        ['a[]', '2'],
      ],
      { a: ['2'] },
    ],
  ] as const)('%s', async (_, pairs, expected) => {
    expect(await valuesOf(...(pairs as readonly (readonly [string, string])[]))).toEqual(expected);
  });

  test.each([
    '__proto__',
    'a.__proto__.b',
    'constructor',
    'a.constructor',
    'prototype[]',
    '.a',
    'a.',
    'a..b',
    'a.b.c.d.e',
  ])('a field named «%s» is left out', async (name) => {
    expect(await valuesOf([name, 'x'], ['ok', 'y'])).toEqual({ ok: 'y' });
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  test('whatever the names, nothing outside the values changes', async () => {
    const name = fc.stringMatching(/^[a-z_.[\]]{1,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.string())), async (pairs) => {
        const { values } = await posted(pairs);
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('files', () => {
  const file = (content: string, name = 'lijst.csv') => new File([content], name);

  test('come apart from the texts; an empty one is none', async () => {
    const { values, files } = await posted([
      ['name', 'Sam'],
      ['list', file('a;b')],
      ['other', file('')],
    ]);
    expect(values).toEqual({ name: 'Sam' });
    expect([...files.keys()]).toEqual(['list']);
    const found = await uploaded(files, 'list');
    expect(found?.fileName).toBe('lijst.csv');
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('a;b');
    expect(await uploaded(files, 'other')).toBeNull();
    expect(await uploaded(undefined, 'list')).toBeNull();
  });

  test('with a very long name keep the beginning of it', async () => {
    const { files } = await posted([['list', file('x', `${'n'.repeat(400)}.csv`)]]);
    expect((await uploaded(files, 'list'))?.fileName).toHaveLength(200);
  });
});

describe('what was typed, shown again', () => {
  const values = { name: 'Sam', texts: { wish: 'x', deep: { er: 'y' } }, tags: ['a'] };
  test.each([
    ['name', 'Sam'],
    ['texts.wish', 'x'],
    ['texts.deep.er', 'y'],
    ['texts', undefined],
    ['tags', undefined],
    ['tags.0', undefined],
    ['name.length', undefined],
    ['absent.at.all', undefined],
  ])('%s: %s', (name, expected) => {
    expect(textOf(values, name)).toBe(expected);
    expect(textOf(undefined, name)).toBeUndefined();
  });
});

describe('where to go back to', () => {
  test.each([
    '/',
    '/plan',
    '/plan?x=1&y=2',
    '/conversations/0190-a/report',
    '/a%20b',
    '/counterparts?whose=all,mine',
  ])('%s is ours', (path) => {
    expect(safePath(path)).toBe(path);
  });
  test.each([
    '//evil.nl',
    '/\\evil.nl',
    'https://evil.nl',
    'javascript:alert(1)',
    'plan',
    '',
    '/a\nb',
    '/a#b',
    '/a"b',
    null,
    undefined,
  ])('%j is not', (path) => {
    expect(safePath(path)).toBe('/');
  });
  test('whatever the text, the browser stays at our own site', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(new URL(safePath(text), 'https://ours.nl').origin).toBe('https://ours.nl');
        expect(new URL(safePath(`/${text}`), 'https://ours.nl').origin).toBe('https://ours.nl');
      }),
    );
  });
});

test.each([
  [{ kind: 'person', personId: 'p-1' }, 'p-1'],
  [{ kind: 'anonymous' }, ''],
  [{ kind: 'link', linkId: 'l' }, ''],
])('whose own page it is: %j', (actor, expected) => {
  expect(personIdOf({ locals: { actor: actor as never } })).toBe(expected);
});

describe('what is no form', () => {
  test.each([
    ['plain text', 'text/plain', 'a=1'],
    ['a form without boundary', 'multipart/form-data', 'a=1'],
    ['half a form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-'],
    ['JSON', 'application/json', '{"a":1}'],
  ])('%s is refused, not read as an empty form', async (_, type, body) => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    await expect(formObject(request)).rejects.toMatchObject({ status: 400 });
  });
});

describe('whose form it is', () => {
  const markOf = async (mark: string | null) => {
    const body = new URLSearchParams({ title: 'Stap', ...(mark !== null && { 'form-owner': mark }) });
    const { owner, formAction, values, entries } = await formObject(
      new Request('http://localhost/', { method: 'POST', body }),
    );
    expect([values, entries]).toEqual([{ title: 'Stap' }, [['title', 'Stap']]]);
    return [owner, formAction];
  };

  test.each([
    [null, null, null],
    ['board.her.save', 'board.her', 'save'],
    ['board.her', 'board.her', null],
    ['nonsense', 'nonsense', null],
  ])('%s is of %s, for %s, and no field', async (mark, owner, action) => {
    expect(await markOf(mark)).toEqual([owner, action]);
  });
});
