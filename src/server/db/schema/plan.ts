/** Register of processing for the tables of the plan. */
export const planTables = {
  development_plan: {
    owner: 'plan',
    subject: 'person_id',
    author: 'person',
    purpose: 'the route that she chose for her development',
    keep: '2 years after leaving',
  },
  plan_step: {
    owner: 'plan',
    subject: 'person_id',
    readable: 'not untouched(plan_step)',
    author: 'person',
    purpose: 'her steps, what each asks of the school, and what came of it',
    keep: '2 years after leaving',
  },
} as const;
