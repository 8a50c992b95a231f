/** What she may read of a round without names: after it ended, where so many colleagues said it. */
const saidByEnough = (least: string, others: string) => `mode = 'named' or exists (
  select from round r where r.id = round_id and r.state = 'closed' and r.answered_count >= r.least_answers
    and r.${least} <= (select count(*) from ${others}))`;

/** Register of processing for the tables of every kind of round. */
export const roundTables = {
  round: {
    owner: 'round',
    subject: 'person_id',
    readable: 'not untouched(round)',
    author: 'person',
    purpose:
      'a round of questions: of feedback she asked for, with her own view and what she adjusts; or about a school',
    keep: 'hers until she removes it, or 2 years after leaving; about a school 5 years after it ended',
    term: { days: 5 * 365, since: 'ended_at', only: 'school_id is not null' },
  },
  round_question: {
    owner: 'round',
    subject: null,
    goesAlong: true,
    through: { column: 'round_id', table: 'round' },
    author: 'person',
    purpose: 'what is asked in a round',
    keep: 'as long as the round',
  },
  round_invitation: {
    owner: 'round',
    subject: null,
    goesAlong: true,
    through: { column: 'round_id', table: 'round' },
    readable: `round_id in (select id from round where mode = 'named')`,
    author: 'person',
    purpose: 'who was asked, to let that person answer once; about the person asked, who may have no account',
    keep: 'name and address until 1 year after the round ended',
  },
  round_sealed: {
    owner: 'round',
    // About nobody who could read it: what several people say is one sealed text until the round ends.
    subject: null,
    author: 'guest',
    purpose:
      'what came in for a round without names, sealed until it ends: answers, drafts, and which links are used',
    keep: 'until the round ends',
  },
  round_answer: {
    owner: 'round',
    subject: null,
    goesAlong: true,
    through: { column: 'round_id', table: 'round' },
    readable: saidByEnough('least_answers', 'round_answer o where o.question_id = round_answer.question_id'),
    author: 'guest',
    purpose: 'ratings about her or her school; without the giver in a round without names',
    keep: 'as long as the round',
  },
  round_remark: {
    owner: 'round',
    subject: null,
    goesAlong: true,
    through: { column: 'round_id', table: 'round' },
    readable: saidByEnough(
      'least_remarks',
      'round_remark o where o.round_id = round_remark.round_id and o.theme = round_remark.theme',
    ),
    author: 'guest',
    purpose: 'words about her or her school; without the giver in a round without names',
    keep: 'as long as the round',
  },
  round_decision: {
    owner: 'round',
    subject: null,
    author: 'leader or director',
    purpose: 'what a team agreed on about its school, and a first step with who does it and when',
    keep: 'as long as the round',
  },
} as const;
