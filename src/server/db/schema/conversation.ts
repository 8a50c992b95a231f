/** The privacy register of this slice: whom each table is about, who writes it, why, and how long it stays. */
export const conversationTables = {
  conversation_choice: {
    owner: 'conversation',
    subject: null,
    author: 'hr',
    purpose: 'The kinds and forms of conversation that a board uses.',
    keep: 'as long as the board is a customer',
  },
  conversation: {
    owner: 'conversation',
    subject: 'person_id',
    author: 'either of the two who talk',
    purpose: 'That two people talk, when and where, and how far they are; nothing of what is said.',
    keep: 'two years after her employment ended',
  },
  conversation_preparation: {
    owner: 'conversation',
    subject: 'author_id',
    through: { column: 'conversation_id', table: 'conversation' },
    author: 'the one whose preparation it is',
    purpose: 'What each of the two writes before the conversation; the other reads it once both are ready.',
    keep: 'one year after the report was agreed, two years after her employment ended at the latest',
    term: {
      days: 365,
      since: `(select max(greatest(r.person_agreed_at, r.leader_agreed_at)) from conversation_report r
        where r.conversation_id = conversation_preparation.conversation_id
          and r.person_agreed_at is not null and r.leader_agreed_at is not null)`,
    },
  },
  conversation_report: {
    owner: 'conversation',
    subject: null,
    through: { column: 'conversation_id', table: 'conversation' },
    author: 'either of the two who talk',
    purpose: 'The report of a conversation in every edition, with who agreed and what was objected.',
    keep: 'two years after her employment ended',
  },
  conversation_agreement: {
    owner: 'conversation',
    subject: null,
    through: { column: 'conversation_id', table: 'conversation' },
    author: 'both, by agreeing to the report',
    purpose: 'What was agreed: what, who does it and by when.',
    keep: 'two years after her employment ended',
  },
  conversation_reminder: {
    owner: 'conversation',
    subject: 'person_id',
    through: { column: 'conversation_id', table: 'conversation' },
    author: 'system',
    purpose: 'Which reminders were sent to whom, so that each goes out once.',
    keep: 'two years',
    term: { days: 730, since: 'sent_at' },
  },
  conversation_rating: {
    owner: 'conversation',
    subject: 'person_id',
    through: { column: 'conversation_id', table: 'conversation' },
    author: 'herself',
    purpose: 'Whether she felt taken seriously. Hers alone; others only in counts of five persons or more.',
    keep: 'two years after her employment ended',
  },
  self_image: {
    owner: 'conversation',
    subject: 'person_id',
    author: 'herself',
    purpose:
      'How she sees herself between carrying out and taking the lead, three times a school year. Hers alone.',
    keep: 'two years after her employment ended',
  },
} as const;
