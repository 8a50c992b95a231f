/** Register of processing for the tables of masterclasses. */
export const masterclassTables = {
  masterclass: {
    owner: 'masterclass',
    subject: null,
    author: 'person',
    purpose: 'topics that people of a board brought in, and how far each came',
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
  masterclass_host: {
    owner: 'masterclass',
    subject: 'person_id',
    author: 'coordinator',
    purpose: 'who was asked to give a masterclass, also from outside, and what she answered',
    keep: '2 years',
    term: { days: 730, since: 'asked_at' },
  },
  masterclass_point: {
    owner: 'masterclass',
    subject: null,
    author: 'coordinator',
    purpose: 'what a work area does with a masterclass that its people attended',
    keep: 'as long as the board takes part',
  },
} as const;
