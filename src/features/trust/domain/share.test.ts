import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceKinds, shareableThings } from '#core/sharing.ts';
import { cellKey, changesFor, parseCell, parseChanges, readerKey, writeChanges } from './share.ts';
import type { Cell } from './share.ts';

const person = '0198a000-0000-7000-8000-000000000001';
const anyCell: fc.Arbitrary<Cell> = fc
  .tuple(fc.constantFrom(...shareableThings), fc.constantFrom(...audienceKinds), fc.uuid())
  .map(([thing, audience, id]) => ({ thing, audience, personId: audience === 'person' ? id : null }));

describe('a cell in a form', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(parseCell(cellKey(cell))).toEqual(cell);
      }),
    );
  });

  test.each([
    '',
    'compass',
    'compass~',
    'compass~board',
    'salary~leader',
    'compass~leader~x',
    'compass~person',
    `compass~leader:${person}`,
    'compass~person:me',
    `compass~person:${person}:x`,
    'constructor~leader',
  ])('«%s» is none', (text) => {
    expect(parseCell(text)).toBeNull();
  });

  test('changes are read back as they were written, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, fc.boolean()), { minLength: 1 }), (list) => {
        const changes = list.map(([cell, shown]) => ({ ...cell, shown }));
        expect(parseChanges(writeChanges(changes))).toEqual(changes);
      }),
    );
    for (const text of ['', 'compass~leader', '+', '+compass~leader,', '*compass~leader'])
      expect(parseChanges(text), text).toBeNull();
  });
});

describe('what must change', () => {
  const leader: Cell = { thing: 'compass', audience: 'leader', personId: null };
  const coach: Cell = { thing: 'plan', audience: 'coach', personId: null };
  const one: Cell = { thing: 'plan', audience: 'person', personId: person };

  test.each([
    ['a tick shows', [], { offered: [leader], cells: [leader] }, [{ ...leader, shown: true }]],
    ['no tick takes back', [leader], { offered: [leader], cells: [] }, [{ ...leader, shown: false }]],
    ['what is so already stays', [leader], { offered: [leader, coach], cells: [leader] }, []],
    ['what was not on the page stays', [coach], { offered: [leader], cells: [] }, []],
    ['a tick that was not offered does nothing', [], { offered: [], cells: [leader] }, []],
    [
      'one reader gets everything offered',
      [],
      { offered: [leader, coach, one], cells: [], all: 'coach' },
      [{ ...coach, shown: true }],
    ],
    [
      'twice on the page changes once',
      [],
      { offered: [leader, leader], cells: [leader] },
      [{ ...leader, shown: true }],
    ],
  ])('%s', (_, shown, input, expected) => {
    expect(changesFor(new Set(shown.map(cellKey)), { all: undefined, ...input })).toEqual(expected);
  });

  test('afterwards exactly the ticked ones of those offered are shown', () => {
    fc.assert(
      fc.property(
        fc.array(anyCell),
        fc.array(anyCell),
        fc.infiniteStream(fc.boolean()),
        (before, offered, ticks) => {
          const ticked = offered.filter(() => ticks.next().value);
          const shown = new Set(before.map(cellKey));
          for (const change of changesFor(shown, { offered, cells: ticked, all: undefined })) {
            if (change.shown) shown.add(cellKey(change));
            else shown.delete(cellKey(change));
          }
          const wanted = new Set(ticked.map(cellKey));
          for (const cell of offered) expect(shown.has(cellKey(cell))).toBe(wanted.has(cellKey(cell)));
          for (const cell of before)
            if (!offered.some((other) => cellKey(other) === cellKey(cell)))
              expect(shown.has(cellKey(cell))).toBe(true);
        },
      ),
    );
  });

  test('a reader is named by place or by person', () => {
    expect([readerKey(leader), readerKey(one)]).toEqual(['leader', `person:${person}`]);
  });
});
