import { expect, test } from 'vitest';
import { schoolImportLifecycle } from './school-import.ts';

test('an applied list cannot be applied again or put away', () => {
  expect(schoolImportLifecycle.from('confirm-school-import')).toEqual(['checked', 'failed']);
  expect(schoolImportLifecycle.moves('done')).toEqual([]);
});
