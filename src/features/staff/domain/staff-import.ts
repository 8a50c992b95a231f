import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

/** What puts a list away: HR, the next list of the same person, or the night after a day. */
const putAway = {
  'upload-staff-list': 'cancelled',
  'cancel-staff-import': 'cancelled',
  'drop-old-lists': 'cancelled',
} as const;
const lookAnew = { 'choose-sheet': 'uploaded', 'check-staff-list': 'checked' } as const;

/** The life of a list of staff: given, looked at, being brought in, brought in, undone; or put away, or broken off by a failure. */
export const staffImportLifecycle = lifecycle('staff-import', 'staff_import', {
  [start]: { 'upload-staff-list': 'uploaded' },
  uploaded: { ...lookAnew, ...putAway },
  checked: {
    ...lookAnew,
    'answer-staff-list': 'checked',
    'choose-values': 'checked',
    'confirm-staff-import': 'running',
    ...putAway,
  },
  running: { 'apply-staff-import': 'done', 'fail-staff-import': 'failed' },
  done: { 'undo-staff-import': 'undone' },
  failed: { ...lookAnew, ...putAway },
  cancelled: {},
  undone: {},
});
export type StaffImportState = StateOf<typeof staffImportLifecycle>;

/** So long a list can be undone; until then nothing is closed because of it. */
export const undoHours = 24;

/** What was done after this moment can still be undone. */
export const undoSince = (now: Date): Date => new Date(now.getTime() - undoHours * 3_600_000);

export const canUndo = (
  list: { readonly state: StaffImportState; readonly movedAt: Date },
  now: Date,
): boolean => list.state === 'done' && list.movedAt > undoSince(now);
