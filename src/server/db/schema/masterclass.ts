/** Register of processing for the tables of masterclasses. */
export const masterclassTables = {
  masterclass: {
    owner: 'masterclass',
    subject: null,
    author: 'person',
    purpose: 'topics that people of a board brought in',
    keep: 'as long as the board takes part',
  },
  masterclass_wish: {
    owner: 'masterclass',
    subject: 'person_id',
    author: 'person',
    purpose: 'who wishes a topic too, counted by role and work area',
    keep: '2 years',
    term: { days: 730, since: 'wished_at' },
  },
} as const;
