/** Register of processing for mail. */
export const mailTables = {
  mail_message: {
    owner: 'mail',
    subject: 'person_id',
    author: 'system',
    purpose: 'sends a mail once, and shows the operator what could not be sent',
    keep: '90 days; the words until it is sent',
    term: {
      days: 90,
      since: 'created_at',
      only: "state in ('sent', 'failed', 'kept', 'uncertain')",
    },
  },
  mail_trace: {
    owner: 'mail',
    subject: null,
    author: 'system',
    purpose: 'of each mail when, which kind and how it went, for the operator; not for whom or what',
    keep: 'as long as the mail',
  },
} as const;
