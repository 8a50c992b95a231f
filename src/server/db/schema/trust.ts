/** Register of processing for her own data: what who leaves takes along, and what she asks of HR. */
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
  data_request: {
    owner: 'trust',
    subject: 'person_id',
    author: 'person; the answer is of HR',
    purpose: 'what she asks of HR about her own data, erasing or correcting it, and what HR answered',
    keep: '2 years after it was answered',
    term: { days: 730, since: 'answered_at' },
  },
} as const;
