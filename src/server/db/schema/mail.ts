/** Register of processing for mail. */
export const mailTables = {
  mail_message: {
    owner: 'mail',
    subject: 'person_id',
    author: 'system',
    purpose: 'sends a mail once, and shows an administrator what could not be sent',
    keep: '90 days; the words until it is sent',
  },
} as const;
