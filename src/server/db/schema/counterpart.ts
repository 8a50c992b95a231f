/** Register of processing for the tables of the other side. */
export const counterpartTables = {
  counterpart: {
    owner: 'counterpart',
    subject: 'person_id',
    author: 'system',
    purpose: 'what the organisation owes to what a person set in motion, who owns it and until when',
    keep: '2 years after leaving',
  },
  counterpart_event: {
    owner: 'counterpart',
    subject: null,
    goesAlong: true,
    through: { column: 'counterpart_id', table: 'counterpart' },
    author: 'owner',
    purpose: 'what happened to a counterpart, for both sides',
    keep: '2 years after leaving',
  },
} as const;
