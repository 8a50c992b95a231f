/** What she may read of a round without names: after it ended, where so many colleagues said it. */
const saidByEnough = (least: string, others: string) => `mode = 'named' or exists (
  select from feedback_request r where r.id = request_id and r.state = 'closed' and r.answered_count >= r.least_answers
    and r.${least} <= (select count(*) from ${others}))`;

/** Register of processing for the tables of feedback. */
export const feedbackTables = {
  feedback_request: {
    owner: 'feedback',
    subject: 'person_id',
    readable: 'not untouched(feedback_request)',
    author: 'person',
    purpose: 'a round of feedback she asked for, her own view and what she adjusts',
    keep: 'until she removes it, or 2 years after leaving',
  },
  feedback_question: {
    owner: 'feedback',
    subject: null,
    through: { column: 'request_id', table: 'feedback_request' },
    author: 'person',
    purpose: 'what she asks in a round',
    keep: 'as long as the round',
  },
  feedback_invitation: {
    owner: 'feedback',
    subject: null,
    through: { column: 'request_id', table: 'feedback_request' },
    readable: `request_id in (select id from feedback_request where mode = 'named')`,
    author: 'person',
    purpose:
      'whom she asked, to let that person answer once; about the person asked, who may have no account',
    keep: 'name and address until 1 year after the round ended',
  },
  feedback_sealed: {
    owner: 'feedback',
    // About nobody who could read it: what several people say is one sealed text until the round ends.
    subject: null,
    author: 'guest',
    purpose:
      'what came in for a round without names, sealed until it ends: answers, drafts, and which links are used',
    keep: 'until the round ends',
  },
  feedback_answer: {
    owner: 'feedback',
    subject: null,
    through: { column: 'request_id', table: 'feedback_request' },
    readable: saidByEnough(
      'least_answers',
      'feedback_answer o where o.question_id = feedback_answer.question_id',
    ),
    author: 'guest',
    purpose: 'ratings about her; without the giver in a round without names',
    keep: 'as long as the round',
  },
  feedback_remark: {
    owner: 'feedback',
    subject: null,
    through: { column: 'request_id', table: 'feedback_request' },
    readable: saidByEnough(
      'least_remarks',
      'feedback_remark o where o.request_id = feedback_remark.request_id and o.heading = feedback_remark.heading',
    ),
    author: 'guest',
    purpose: 'words about her; without the giver in a round without names',
    keep: 'as long as the round',
  },
} as const;
