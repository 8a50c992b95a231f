/** Register of processing for the tables of the talent card. */
export const cardTables = {
  card: {
    owner: 'card',
    subject: 'person_id',
    author: 'person',
    purpose: 'years of work and what she offers the team, for herself and whom she shows it',
    keep: 'until she removes it, or 2 years after leaving',
  },
  card_item: {
    owner: 'card',
    subject: 'person_id',
    readable: 'removed_at is null and not untouched(card_item)',
    author: 'person',
    purpose: 'her expertise, experience and diplomas, for herself and whom she shows it',
    keep: 'until she removes it and one hour more, or 2 years after leaving',
  },
} as const;
