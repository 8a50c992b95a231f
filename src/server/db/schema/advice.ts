/** Privacy register of advice: whom a table is about, who writes in it, why, and for how long. */
export const adviceTables = {
  advice_facts: {
    owner: 'advice',
    subject: 'person_id',
    author: 'the person',
    purpose:
      'What she tells about herself so that advice fits: age, hours, money, tests, where she can go. Read by her alone.',
    keep: 'while employed, then two years',
  },
  given_advice: {
    owner: 'advice',
    subject: 'person_id',
    author: 'the person',
    purpose: 'Advice as it was given on a day, with the rules it rested on, so that she can look back.',
    keep: 'while employed, then two years',
  },
  advice_rejection: {
    owner: 'advice',
    subject: 'person_id',
    alsoOf: ['coach_id'],
    author: 'the coach',
    purpose: 'Which advice lines a coach found wrong for somebody and why, counted to better the rules.',
    keep: 'two years',
    term: { days: 730, since: 'rejected_on' },
  },
} as const;
