import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notStorable } from './storable.ts';

describe('what the database cannot keep', () => {
  test.each([
    ['a nul byte', { note: 'a\0b' }, { note: [{ code: 'unreadable-text' }] }],
    ['half a character', { note: 'a\ud800' }, { note: [{ code: 'unreadable-text' }] }],
    [
      'deep in a list',
      { steps: [{ title: 'goed' }, { title: '\0' }] },
      { 'steps.1.title': [{ code: 'unreadable-text' }] },
    ],
    [
      'a number beyond four bytes',
      { version: 2_147_483_648 },
      { version: [{ code: 'too-high', values: { maximum: 2_147_483_647 } }] },
    ],
    [
      'one below them',
      { version: -2_147_483_648 },
      { version: [{ code: 'too-low', values: { minimum: -2_147_483_647 } }] },
    ],
    ['the text itself', '\0', { '': [{ code: 'unreadable-text' }] }],
  ])('%s is told by its field', (_, value, found) => {
    expect(notStorable(value)).toEqual(found);
  });

  test.each([
    ['nothing', null],
    ['a family of characters', { note: '👩‍👩‍👧‍👦 é\n\t' }],
    ['the largest number', { version: 2_147_483_647, share: 0.4321 }],
    ['the bytes of a file', { bytes: new Uint8Array([0, 0, 216]) }],
    ['a moment', { at: new Date(0) }],
    ['what is left out', { note: undefined, list: [] }],
  ])('%s can be kept', (_, value) => {
    expect(notStorable(value)).toEqual({});
  });

  test('every text of whole characters without nul can be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = Object.keys(notStorable({ text })).length === 0;
        expect(kept).toBe(!text.includes('\0'));
      }),
    );
  });
});
