/** Register of processing for the tables of what needs a second person. */
export const approvalsTables = {
  approval: {
    owner: 'approvals',
    subject: null,
    author: 'hr, operator',
    purpose: 'what somebody asked for that a second person must say yes to, who asked and who answered',
    keep: '30 days after it was answered or came to an end',
    term: { days: 30, since: 'coalesce(answered_at, expires_at)' },
  },
} as const;
