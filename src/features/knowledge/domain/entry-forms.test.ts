import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSame } from '#core/form/form.ts';
import { itemsOf } from '#server/knowledge/item.ts';
import { readNational } from '#server/knowledge/national.ts';
import { entryFields, entryForms } from './entry-forms.ts';
import { pointersOf } from './pointers.ts';

const items = itemsOf(readNational());

describe('everything that came with the release', () => {
  test.each(items.map((item) => [`${item.kind} ${item.code} ${item.validFrom}`, item] as const))(
    '%s comes out of its form as it went in',
    (_, { kind, content, validFrom, validTo }) => {
      const form = entryForms[kind];
      const read = form.read('all', form.show({ ...content, validFrom, validTo }));
      expect(read.faults).toEqual({});
      expect({ ...read.content, code: content['code'] }).toEqual({ ...content, validFrom, validTo });
    },
  );

  test('has no field that the form does not ask', () => {
    for (const { kind, content } of items)
      expect(Object.keys(content).filter((name) => name !== 'code' && !(name in entryFields[kind]))).toEqual(
        [],
      );
  });

  test('points only at what is there', () => {
    const there = new Set(items.map(({ kind, code }) => `${kind} ${code}`));
    const rules = new Set(readNational().definitions.map(({ key }) => `rule ${key}`));
    for (const { kind, content } of items)
      for (const { to, code } of pointersOf(entryFields[kind], content))
        expect(there.has(`${to} ${code}`) || rules.has(`${to} ${code}`), `${to} ${code}`).toBe(true);
  });

  test('is the same as itself, and as nothing else of its kind', () => {
    for (const one of items)
      for (const other of items.filter(({ kind }) => kind === one.kind)) {
        const fields = Object.entries(entryFields[one.kind]);
        const same = fields.every(([name, field]) => isSame(field, one.content[name], other.content[name]));
        expect(same).toBe(one === other);
      }
  });
});

test('whatever is typed, nothing breaks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(entryForms)), fc.object({ maxDepth: 3 }), (form, typed) => {
      form.read('all', typed);
    }),
  );
});
