/** Register of processing for the tables of offers. */
export const offersTables = {
  offer: {
    owner: 'offers',
    subject: null,
    author: 'trainer',
    purpose: 'what institutes offer to support staff, public once published',
    keep: 'as long as the institute wants, drafts until removed',
  },
  offer_saved: {
    owner: 'offers',
    subject: 'person_id',
    author: 'person',
    purpose: 'offers that she saved for herself; nobody else reads this',
    keep: 'until she takes it off, or 1 year after leaving',
  },
  offer_request: {
    owner: 'offers',
    subject: 'person_id',
    author: 'person',
    purpose:
      'questions, sign-ups and places at information moments that she sent to one institute, and the answer',
    keep: 'name, address and words until she takes it back, 1 year, or until she leaves',
  },
  offer_import: {
    owner: 'offers',
    subject: 'created_by',
    stays: 'goes by itself within a year',
    author: 'trainer',
    purpose: 'catalogues that an institute brought in: what was read and what was at fault',
    keep: '1 year',
    term: { days: 365, since: 'moved_at' },
  },
} as const;
