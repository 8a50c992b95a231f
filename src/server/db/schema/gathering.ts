/** Register of processing for the tables of the shape gathering. */
export const gatheringTables = {
  meeting: {
    owner: 'gathering',
    subject: null,
    author: 'who plans it: a trainer, a coordinator',
    purpose: 'when and where people meet: about an offer, in a masterclass, in a work area',
    keep: 'as long as what it is about',
  },
  meeting_host: {
    owner: 'gathering',
    subject: 'person_id',
    author: 'who leads it: a coordinator, HR',
    purpose: 'who was asked to give a meeting, also from outside, and what she answered',
    keep: '2 years',
    term: { days: 730, since: 'asked_at' },
  },
  meeting_point: {
    owner: 'gathering',
    subject: null,
    author: 'coordinator',
    purpose: 'what a work area does with a meeting at which its people were',
    keep: 'as long as the board takes part',
  },
  participation: {
    owner: 'gathering',
    subject: 'person_id',
    author: 'person',
    purpose: 'who comes to a meeting, waits for a place, and was there',
    keep: '2 years after the meeting',
    term: {
      days: 730,
      since:
        '(select m.starts_at from meeting m where m.tenant_id = participation.tenant_id and m.id = participation.meeting_id)',
    },
  },
  take_away: {
    owner: 'gathering',
    subject: 'person_id',
    author: 'person',
    purpose: 'what she takes home from a meeting, hers alone until she shares it',
    keep: '2 years',
    term: { days: 730, since: 'written_at' },
  },
} as const;
