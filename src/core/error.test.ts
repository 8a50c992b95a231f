import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allInvalid, invalid, notFound, refused } from './error.ts';
import { fieldErrors } from './field-errors.ts';

describe('what a schema found, as codes per field', () => {
  const schema = z.strictObject({
    title: z.string().min(1).max(5),
    code: z.string().min(3).optional(),
    count: z.number().min(2).max(4).optional(),
    first: z.number().min(1).optional(),
    kind: z.enum(['a', 'b']).optional(),
    at: z.strictObject({ day: z.string() }).optional(),
    own: z
      .string()
      .refine((text) => text === 'x', { message: 'not-x' })
      .optional(),
    many: z.array(z.string()).max(1).optional(),
    address: z.email().optional(),
  });
  const good = { title: 'abc' };

  test.each([
    ['nothing sent', {}, { title: [{ code: 'required' }] }],
    ['empty', { title: '' }, { title: [{ code: 'required' }] }],
    ['another kind', { title: 4 }, { title: [{ code: 'wrong-kind' }] }],
    ['null', { title: null }, { title: [{ code: 'wrong-kind' }] }],
    ['too long', { title: 'abcdef' }, { title: [{ code: 'too-long', values: { maximum: 5 } }] }],
    ['too short', { ...good, code: 'ab' }, { code: [{ code: 'too-short', values: { minimum: 3 } }] }],
    ['too low', { ...good, count: 1 }, { count: [{ code: 'too-low', values: { minimum: 2 } }] }],
    ['too low, from one', { ...good, first: 0 }, { first: [{ code: 'too-low', values: { minimum: 1 } }] }],
    ['too high', { ...good, count: 5 }, { count: [{ code: 'too-high', values: { maximum: 4 } }] }],
    ['too many', { ...good, many: ['a', 'b'] }, { many: [{ code: 'too-high', values: { maximum: 1 } }] }],
    ['no option', { ...good, kind: 'c' }, { kind: [{ code: 'not-an-option' }] }],
    ['no choice made', { ...good, kind: '' }, { kind: [{ code: 'required' }] }],
    ['our own code', { ...good, own: 'y' }, { own: [{ code: 'not-x' }] }],
    ['no such shape', { ...good, address: 'nobody' }, { address: [{ code: 'wrong-kind' }] }],
    ['a field too many', { ...good, more: 1 }, { more: [{ code: 'unknown-field' }] }],
    [
      'fields too many, inside',
      { ...good, at: { day: 'x', more: 1, constructor: 2 } },
      { 'at.more': [{ code: 'unknown-field' }], 'at.constructor': [{ code: 'unknown-field' }] },
    ],
    ['missing inside', { ...good, at: {} }, { 'at.day': [{ code: 'required' }] }],
  ])('%s', (_, input, expected) => {
    const { error } = schema.safeParse(input, { reportInput: true });
    expect(error === undefined ? null : fieldErrors(error)).toEqual(expected);
  });

  test('a choice that was not sent is required', () => {
    const { error } = z.object({ kind: z.enum(['a']) }).safeParse({});
    expect(error === undefined ? null : fieldErrors(error)).toEqual({ kind: [{ code: 'required' }] });
  });

  test('two faults of one field stand together, and a field may be called constructor', () => {
    const both = z
      .string()
      .refine(() => false, 'one')
      .refine(() => false, 'other');
    const { error } = z.object({ constructor: both }).safeParse({ constructor: 'x' });
    expect(error === undefined ? null : Object.entries(fieldErrors(error))).toEqual([
      ['constructor', [{ code: 'one' }, { code: 'other' }]],
    ]);
  });
});

describe('an answer instead of a value', () => {
  test('says what it is, with values only where there are any', () => {
    expect(notFound).toEqual({ kind: 'not-found' });
    expect(refused('full')).toStrictEqual({ kind: 'refused', code: 'full' });
    expect(refused('full', { most: 4 })).toStrictEqual({
      kind: 'refused',
      code: 'full',
      values: { most: 4 },
    });
    expect(invalid('day', 'past')).toStrictEqual({ kind: 'invalid', fields: { day: [{ code: 'past' }] } });
    expect(invalid('day', 'past', { first: 1 })).toStrictEqual({
      kind: 'invalid',
      fields: { day: [{ code: 'past', values: { first: 1 } }] },
    });
  });

  test('all that is wrong stands in one answer', () => {
    const found = [invalid('a', 'one'), null, invalid('b', 'two'), false, invalid('a', 'three')] as const;
    expect(allInvalid(found)).toEqual({
      kind: 'invalid',
      fields: { a: [{ code: 'one' }, { code: 'three' }], b: [{ code: 'two' }] },
    });
    expect(allInvalid([null, false])).toBeNull();
    expect(allInvalid([])).toBeNull();
  });

  test('what is no fault of a field comes before them', () => {
    expect(allInvalid([invalid('a', 'one'), notFound, invalid('b', 'two')])).toEqual(notFound);
  });
});
