/** Register of processing for the tables of the API. */
export const apiTables = {
  api_token: {
    owner: 'api',
    subject: 'person_id',
    author: 'operator',
    purpose: 'lets a program act for a person until a date',
    keep: 'until it expires',
    term: { days: 0, since: 'expires_at' },
  },
  idempotency_key: {
    owner: 'api',
    subject: 'person_id',
    author: 'system',
    purpose: 'answers a repeated write with what was answered before',
    keep: '2 days',
    term: { days: 2, since: 'created_at' },
  },
} as const;
