import { expect, test } from 'vitest';
import { staffImportLifecycle } from './staff-import.ts';

test('nothing is brought in without being looked at first', () => {
  expect(staffImportLifecycle.from('confirm-staff-import')).toEqual(['checked']);
});
