/** Privacy register of the development profile: whom a table is about, who writes in it, why, and for how long. */
export const profileTables = {
  development_profile: {
    owner: 'profile',
    subject: 'person_id',
    readable: "state <> 'draft'",
    author: 'her coach; her reaction is her own',
    purpose:
      'Her qualities, ambitions and learning need, and what she says about them; each version stays readable.',
    keep: 'while employed, then two years',
  },
  profile_advice: {
    owner: 'profile',
    subject: 'person_id',
    readable: "profile_id in (select id from development_profile where state <> 'draft')",
    author: 'her coach',
    purpose:
      'The next steps that a version of her profile advises, in their order, and from which line of the reasoning one was taken.',
    keep: 'with its profile',
  },
  profile_ask: {
    owner: 'profile',
    subject: 'person_id',
    author: 'her coach',
    purpose: 'Which part her coach asked to see, so that she can share it or put the question aside.',
    keep: 'until the coaching ends',
  },
} as const;
