/** Register of processing for the first run. */
export const firstRunTables = {
  first_run_skip: {
    owner: 'first-run',
    subject: null,
    author: 'operator or HR',
    purpose:
      'which steps of the beginning were left out, by whom and when, so that a colleague can take it back',
    keep: 'until it is taken back',
  },
} as const;
