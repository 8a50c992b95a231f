/** Register of processing for the tables of the shape gathering. */
export const gatheringTables = {
  meeting: {
    owner: 'gathering',
    subject: null,
    author: 'who plans it: a trainer, a coordinator',
    purpose: 'when and where people meet: information moments of an offer',
    keep: 'as long as what it is about',
  },
} as const;
