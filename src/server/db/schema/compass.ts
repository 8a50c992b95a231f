/** Privacy register of the compass: whom a table is about, who writes in it, why, and for how long. */
export const compassTables = {
  compass: {
    owner: 'compass',
    subject: 'person_id',
    author: 'the person',
    purpose: 'When she last answered, and which version her answers have.',
    keep: 'while employed, then two years',
  },
  compass_wish: {
    owner: 'compass',
    subject: 'person_id',
    author: 'the person',
    purpose: 'What she wants per direction and whether she knew of it, for her own talk and profile.',
    keep: 'while employed, then two years',
  },
  compass_past_wish: {
    owner: 'compass',
    subject: 'person_id',
    author: 'the person',
    purpose: 'Her earlier answers, so that she sees how her wishes change.',
    keep: 'while employed, then two years',
  },
  compass_possibility: {
    owner: 'compass',
    subject: null,
    author: 'leader, HR, director or board',
    purpose: 'What is possible at a school or board per direction, with the reason.',
    keep: 'five years',
    term: { days: 1826, since: 'said_on' },
  },
  compass_past_possibility: {
    owner: 'compass',
    subject: null,
    author: 'leader, HR, director or board',
    purpose: 'What was said earlier about what is possible, dated.',
    keep: 'five years',
    term: { days: 1826, since: 'said_on' },
  },
} as const;
