/** Register of processing for what teams agree on after a round about their school. */
export const maturityTables = {
  maturity_decision: {
    owner: 'maturity',
    subject: null,
    author: 'leader or director',
    purpose: 'what a team agreed on about how far its school is, and a first step with who does it and when',
    keep: 'as long as the round',
  },
} as const;
