/** Register of processing for the tables of lists of staff; the people themselves stand in ground.ts. */
export const staffTables = {
  staff_import: {
    owner: 'staff',
    subject: 'created_by',
    author: 'hr',
    purpose: 'lists of staff that HR brings in: what was done and by whom',
    keep: '1 year, the file itself at most a day',
    term: { days: 365, since: 'created_at' },
  },
  staff_import_line: {
    owner: 'staff',
    subject: 'person_id',
    author: 'import',
    purpose: 'which rows of a list were at fault and what to do, whose employment ended',
    keep: '1 year',
  },
  address_change: {
    owner: 'staff',
    subject: 'person_id',
    author: 'hr',
    purpose: 'checks that a new mail address is hers before it lets anybody in, and lets the old one object',
    keep: '1 year after it is over',
    term: {
      days: 365,
      since: 'moved_at',
      only: "state not in ('asked', 'confirmed', 'disputed')",
    },
  },
  absence: {
    owner: 'staff',
    subject: 'person_id',
    author: 'person',
    purpose: 'who answers for somebody that is away, from a day until a day',
    keep: 'as long as the person is here, 2 years after that',
  },
  staff_import_change: {
    owner: 'staff',
    subject: 'person_id',
    author: 'import',
    purpose: 'how everything was that a list changed, so that HR can undo the list',
    keep: 'a day',
  },
  staff_value: {
    owner: 'staff',
    subject: null,
    author: 'hr',
    purpose: 'what the board’s own names of functions and schools mean',
    keep: 'until another choice',
  },
  staff_column: {
    owner: 'staff',
    subject: null,
    author: 'hr',
    purpose: 'which column of the board’s own lists means what',
    keep: 'until another choice',
  },
} as const;
