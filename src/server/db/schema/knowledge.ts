/** Register of processing for the tables of rules, routes and schemes. */
export const knowledgeTables = {
  shared_rule: {
    owner: 'knowledge',
    subject: null,
    author: 'the product itself',
    purpose: 'what each rule is about, its unit and its bounds: public reference data',
    keep: 'always',
  },
  shared_rule_version: {
    owner: 'knowledge',
    subject: null,
    author: 'the product itself, operator',
    purpose: 'values of the rules of the country, each with its period and source',
    keep: 'always',
  },
  shared_knowledge: {
    owner: 'knowledge',
    subject: null,
    author: 'the product itself, operator',
    purpose: 'routes, schemes and functions of the country, each with its period and source',
    keep: 'always',
  },
  shared_withdrawal: {
    owner: 'knowledge',
    subject: null,
    author: 'operator',
    purpose: 'versions of the country that were withdrawn, from which day and why',
    keep: 'always',
  },
  board_rule_version: {
    owner: 'knowledge',
    subject: null,
    author: 'hr, board',
    purpose: 'rules for which a board has a value of its own, and who of the board wrote that down',
    keep: 'always: advice that was given rests on it',
  },
} as const;
