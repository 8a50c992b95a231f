/** The life of one list: looked at, being applied, applied; or put away, or broken off by a failure. */
export const schoolImportStates = ['checked', 'running', 'done', 'failed', 'cancelled'] as const;
export type SchoolImportState = (typeof schoolImportStates)[number];

/** Which use case leads from where to where; docs/states/school-import.md draws the same. */
export const schoolImportTransitions = [
  { from: null, by: 'check-school-list', to: 'checked' },
  { from: 'checked', by: 'confirm-school-import', to: 'running' },
  { from: 'failed', by: 'confirm-school-import', to: 'running' },
  { from: 'checked', by: 'cancel-school-import', to: 'cancelled' },
  { from: 'failed', by: 'cancel-school-import', to: 'cancelled' },
  { from: 'running', by: 'apply-school-import', to: 'done' },
  { from: 'running', by: 'fail-school-import', to: 'failed' },
] as const satisfies readonly { from: SchoolImportState | null; by: string; to: SchoolImportState }[];

/** The states from which a use case may start. */
export const fromStates = (by: (typeof schoolImportTransitions)[number]['by']): SchoolImportState[] =>
  schoolImportTransitions.flatMap(({ from, by: name }) => (name === by && from !== null ? [from] : []));
