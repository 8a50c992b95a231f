import { expect, test } from 'vitest';
import { diagramTransitions } from '#tests/support/state-diagram.ts';
import { fromStates, staffImportTransitions } from './staff-import.ts';

test('the diagram and the table tell the same', () => {
  const table = staffImportTransitions.map(({ from, by, to }) => ({ from: from ?? '[*]', by, to }));
  expect(diagramTransitions('docs/states/staff-import.md')).toEqual(expect.arrayContaining(table));
  expect(diagramTransitions('docs/states/staff-import.md')).toHaveLength(table.length);
});

test('nothing is brought in without being looked at first', () => {
  expect(fromStates('confirm-staff-import')).toEqual(['checked']);
});
