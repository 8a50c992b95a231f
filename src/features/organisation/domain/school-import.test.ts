import { expect, test } from 'vitest';
import { diagramTransitions } from '#tests/support/state-diagram.ts';
import { fromStates, schoolImportTransitions } from './school-import.ts';

test('the diagram and the table tell the same', () => {
  const table = schoolImportTransitions.map(({ from, by, to }) => ({ from: from ?? '[*]', by, to }));
  expect(diagramTransitions('docs/states/school-import.md')).toEqual(expect.arrayContaining(table));
  expect(diagramTransitions('docs/states/school-import.md')).toHaveLength(table.length);
});

test('an applied list cannot be applied again or put away', () => {
  expect(fromStates('confirm-school-import')).toEqual(['checked', 'failed']);
  expect(fromStates('cancel-school-import')).not.toContain('done');
});
