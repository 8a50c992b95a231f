/** Register of processing for what who leaves takes along. */
export const trustTables = {
  leaver_address: {
    owner: 'trust',
    subject: 'person_id',
    author: 'the person',
    purpose: 'an address of her own, to which a link to her file goes once she has left; nobody else sees it',
    keep: '30 days after her last day, or after it was asked and not confirmed; until she takes it back',
    term: {
      days: 30,
      since:
        "coalesce((left_on + 1)::timestamp at time zone 'Europe/Amsterdam', case when confirmed_at is null then asked_at end)",
    },
  },
} as const;
