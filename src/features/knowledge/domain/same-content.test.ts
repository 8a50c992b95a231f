import { describe, expect, test } from 'vitest';
import { itemsOf } from '#server/knowledge/item.ts';
import { readNational } from '#server/knowledge/national.ts';
import { entryFields } from './entry-fields.ts';
import type { Field } from './field.ts';
import { isSame, isSameContent } from './same-content.ts';

const list: Field = {
  as: 'list',
  name: 'x',
  tag: 'code',
  variants: { a: [{ as: 'text', name: 'source' }], b: [{ as: 'text', name: 'source' }] },
};

describe('two values', () => {
  test.each<[string, Field, unknown, unknown, boolean]>([
    ['boxes in another order', { as: 'some', name: 'x', of: [] }, ['a', 'b'], ['b', 'a'], true],
    ['other boxes', { as: 'some', name: 'x', of: [] }, ['a'], ['a', 'b'], false],
    [
      'words with their languages turned',
      { as: 'words', name: 'x' },
      { nl: 'a', en: 'b' },
      { en: 'b', nl: 'a' },
      true,
    ],
    [
      'words of which one changed',
      { as: 'words', name: 'x' },
      { nl: 'a', en: 'b' },
      { nl: 'a', en: 'c' },
      false,
    ],
    ['nothing and not known', { as: 'euros', name: 'x' }, undefined, null, true],
    ['free and not known', { as: 'euros', name: 'x' }, 0, null, false],
    ['the same rows', list, [{ code: 'a', source: 's' }], [{ source: 's', code: 'a' }], true],
    ['rows of another kind', list, [{ code: 'a', source: 's' }], [{ code: 'b', source: 's' }], false],
    ['a row that changed', list, [{ code: 'a', source: 's' }], [{ code: 'a', source: 't' }], false],
    ['a row more', list, [], [{ code: 'a', source: 's' }], false],
  ])('%s', (_, field, one, other, same) => {
    expect(isSame(field, one, other)).toBe(same);
    expect(isSame(field, other, one)).toBe(same);
  });

  test('everything of the release is the same as itself, and as nothing else of its kind', () => {
    const items = itemsOf(readNational());
    for (const one of items)
      for (const other of items.filter(({ kind }) => kind === one.kind))
        expect(isSameContent(entryFields[one.kind], one.content, other.content)).toBe(one === other);
  });
});
