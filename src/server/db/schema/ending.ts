/** Register of processing for what the ends of employments and roles closed. */
export const endingTables = {
  ending: {
    owner: 'staff',
    subject: 'person_id',
    author: 'hr',
    purpose: 'taking the end of an employment or a role back with all that it closed',
    keep: '30 days',
    term: { days: 30, since: 'ended_at' },
  },
  ending_effect: {
    owner: 'staff',
    subject: 'person_id',
    author: 'product',
    purpose: 'what an end closed: state, owner and dates, as they were before and after',
    keep: '30 days',
    term: { days: 30, since: 'happened_at' },
  },
} as const;
