/** The life of a list of staff: given, looked at, being brought in, brought in, undone; or put away, or broken off by a failure. */
export const staffImportStates = [
  'uploaded',
  'checked',
  'running',
  'done',
  'failed',
  'cancelled',
  'undone',
] as const;
export type StaffImportState = (typeof staffImportStates)[number];

/** Which use case leads from where to where; docs/states/staff-import.md draws the same. */
export const staffImportTransitions = [
  { from: null, by: 'upload-staff-list', to: 'uploaded' },
  { from: 'uploaded', by: 'choose-sheet', to: 'uploaded' },
  { from: 'checked', by: 'choose-sheet', to: 'uploaded' },
  { from: 'failed', by: 'choose-sheet', to: 'uploaded' },
  { from: 'uploaded', by: 'check-staff-list', to: 'checked' },
  { from: 'checked', by: 'check-staff-list', to: 'checked' },
  { from: 'failed', by: 'check-staff-list', to: 'checked' },
  { from: 'checked', by: 'answer-staff-list', to: 'checked' },
  { from: 'checked', by: 'choose-values', to: 'checked' },
  { from: 'checked', by: 'confirm-staff-import', to: 'running' },
  { from: 'running', by: 'apply-staff-import', to: 'done' },
  { from: 'running', by: 'fail-staff-import', to: 'failed' },
  { from: 'done', by: 'undo-staff-import', to: 'undone' },
  { from: 'uploaded', by: 'upload-staff-list', to: 'cancelled' },
  { from: 'checked', by: 'upload-staff-list', to: 'cancelled' },
  { from: 'failed', by: 'upload-staff-list', to: 'cancelled' },
  { from: 'uploaded', by: 'cancel-staff-import', to: 'cancelled' },
  { from: 'checked', by: 'cancel-staff-import', to: 'cancelled' },
  { from: 'failed', by: 'cancel-staff-import', to: 'cancelled' },
  { from: 'uploaded', by: 'drop-old-lists', to: 'cancelled' },
  { from: 'checked', by: 'drop-old-lists', to: 'cancelled' },
  { from: 'failed', by: 'drop-old-lists', to: 'cancelled' },
] as const satisfies readonly { from: StaffImportState | null; by: string; to: StaffImportState }[];

/** The states from which a use case may start. */
export const fromStates = (by: (typeof staffImportTransitions)[number]['by']): StaffImportState[] =>
  staffImportTransitions.flatMap(({ from, by: name }) => (name === by && from !== null ? [from] : []));

/** So long a list can be undone; until then nothing is closed because of it. */
export const undoHours = 24;

/** What was done after this moment can still be undone. */
export const undoSince = (now: Date): Date => new Date(now.getTime() - undoHours * 3_600_000);

export const canUndo = (
  list: { readonly state: StaffImportState; readonly movedAt: Date },
  now: Date,
): boolean => list.state === 'done' && list.movedAt > undoSince(now);
