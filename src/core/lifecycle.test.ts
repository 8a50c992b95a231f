import { expect, test } from 'vitest';
import { end, lifecycle, start } from './lifecycle.ts';

/** Made anew in each test: what is made once, when the file is read, no change of a rule would reach. */
const made = () =>
  lifecycle('parcel', null, {
    [start]: { pack: 'packed', find: 'lost' },
    packed: { send: 'under-way', unpack: end },
    'under-way': { deliver: ['there', 'lost'], find: 'packed', recall: 'packed' },
    lost: { find: 'packed', recall: 'there' },
    there: {},
  });

test('says its states in their order, and every arrow', () => {
  const parcel = made();
  expect(parcel.states).toEqual(['packed', 'under-way', 'lost', 'there']);
  expect(parcel.arrows).toHaveLength(10);
  expect(parcel.arrows).toContainEqual({ from: '[*]', by: 'pack', to: 'packed' });
  expect(parcel.arrows).toContainEqual({ from: 'under-way', by: 'deliver', to: 'lost' });
});

test('leads from a state to the next, or nowhere', () => {
  const parcel = made();
  expect(parcel.after('packed', 'send')).toBe('under-way');
  expect(parcel.after('packed', 'unpack')).toBe(end);
  expect(parcel.after('there', 'send')).toBeNull();
  // @ts-expect-error: which of two states it is, a rule says
  parcel.after('under-way', 'deliver');
});

test('allows a move, and where it leads', () => {
  const parcel = made();
  expect(parcel.allows('packed', 'send')).toBe(true);
  expect(parcel.allows('there', 'send')).toBe(false);
  expect(parcel.allows('under-way', 'deliver', 'lost')).toBe(true);
  expect(parcel.allows('under-way', 'deliver', 'packed')).toBe(false);
  // @ts-expect-error: nothing that is there already begins
  expect(parcel.allows('packed', 'pack')).toBe(false);
});

test('says from which states a move is open, and to which one it leads', () => {
  const parcel = made();
  expect(parcel.from('find')).toEqual(['under-way', 'lost']);
  expect(parcel.change('find')).toEqual({ from: ['under-way', 'lost'], to: 'packed' });
  expect(parcel.moves('packed')).toEqual(['send', 'unpack']);
  expect(parcel.moves('there')).toEqual([]);
  // @ts-expect-error: it leads to one of two states
  parcel.change('deliver');
  // @ts-expect-error: it leads elsewhere from another state
  parcel.change('recall');
});

test('what is nothing yet is not stored', () => {
  expect(made().stored).toEqual(['packed', 'under-way', 'lost', 'there']);
  const plain = lifecycle('plain', 'things', { none: { begin: 'draft' }, draft: { end: 'done' }, done: {} });
  expect(plain).toMatchObject({ name: 'plain', table: 'things', states: ['none', 'draft', 'done'] });
  expect(plain.stored).toEqual(['draft', 'done']);
  expect(plain.change('end')).toEqual({ from: ['draft'], to: 'done' });
});

test('knows no state without a line of its own', () => {
  // @ts-expect-error: nobody says what comes after `gone`
  expect(lifecycle('x', null, { here: { go: 'gone' } }).states).toEqual(['here']);
});
