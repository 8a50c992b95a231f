import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

/** The life of one list: looked at, being applied, applied; or put away, or broken off by a failure. */
export const schoolImportLifecycle = lifecycle('school-import', 'shared_school_import', {
  [start]: { 'check-school-list': 'checked' },
  checked: { 'confirm-school-import': 'running', 'cancel-school-import': 'cancelled' },
  running: { 'apply-school-import': 'done', 'fail-school-import': 'failed' },
  done: {},
  failed: { 'confirm-school-import': 'running', 'cancel-school-import': 'cancelled' },
  cancelled: {},
});
export type SchoolImportState = StateOf<typeof schoolImportLifecycle>;
