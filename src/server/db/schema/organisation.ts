/** Register of processing for the tables of lists of schools. */
export const organisationTables = {
  shared_school_import: {
    owner: 'organisation',
    subject: null,
    author: 'operator',
    purpose: 'lists of schools that were looked at or applied, public data of DUO',
    keep: 'always, the file itself until it was applied',
  },
  shared_school_import_line: {
    owner: 'organisation',
    subject: null,
    author: 'import',
    purpose: 'what each list brought: new, gone, renamed, moved',
    keep: 'always',
  },
  place_start: {
    owner: 'organisation',
    subject: null,
    author: 'operator',
    purpose: 'since when a board or institute takes part, and whether somebody came',
    keep: 'always',
  },
  place: {
    owner: 'organisation',
    subject: null,
    author: 'hr',
    purpose: 'how a board groups its schools: work areas',
    keep: 'as long as the board takes part',
  },
  place_school: {
    owner: 'organisation',
    subject: null,
    author: 'hr',
    purpose: 'which schools belonged to a work area, and when',
    keep: 'as long as the board takes part',
  },
  school_handover: {
    owner: 'organisation',
    subject: null,
    author: 'import',
    purpose: 'schools that went to another board while staff worked there, with their number',
    keep: '2 years',
    term: { days: 730, since: 'moved_on' },
  },
} as const;
