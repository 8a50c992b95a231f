import { held, never, only, organisation, outside } from './promise.ts';
import type { SeenPromise } from './promise.ts';

/**
 * Who sees what, said once. A sentence of a catalogue that says who sees something names its promise here (`seenBy` in
 * i18n); docs/privacy-register.csv lists them all, and tests/e2e/privacy.test.ts looks as each of these readers.
 */
export const promises = {
  'own.all': only(['card', 'compass', 'advice', 'idea'], ['self'], 'shared'),
  'card.own': only(['card'], ['self'], 'shared'),
  'card.typed': held(
    'src/features/card/server/edit-card.test.ts',
    'what she types and did not save is hers alone; others read what she saved last',
    ['self'],
    [...organisation, ...outside],
  ),
  'card.team': only(['card-part-for-team'], ['self', 'leader', 'coach', 'team', 'named']),
  'card.one-person': only(['card-part-for-one'], ['self', 'leader', 'coach', 'named']),
  'compass.own': only(['compass'], ['self'], 'shared'),
  'compass.possibility': {
    things: ['possibility'],
    sees: ['self', 'leader', 'hr'],
    never: ['other-board', 'institute', 'guest', 'nobody', 'mail'],
  },
  'advice.own': only(['advice'], ['self'], 'shared'),
  'advice.facts': only(['facts'], ['self']),
  /** What her appointment gives by the rules, as whoever knows it can reckon; never what depends on her age or years. */
  'advice.rights': held(
    'src/features/advice/server/conversation.test.ts',
    'her age and years, which she told for herself, never change what they see',
    ['self', 'leader', 'hr'],
    ['coach', 'board', 'team', 'named', ...outside],
  ),
  'advice.reasons': held(
    'src/features/advice/server/count-judged-lines.test.ts',
    'counts what was given as it was, what was reworded, and what did not fit, without names',
    [],
    ['operator'],
  ),
  'masterclass.wish': held(
    'tests/database/masterclass.test.ts',
    'everybody reads how many want a topic; who leads masterclasses by role and work area; nobody reads a name',
    [],
    [...organisation, ...outside],
  ),
  'gathering.take-away': held(
    'tests/database/masterclass.test.ts',
    'what she takes home is hers alone until she shares it, also in the database',
    ['self'],
    [...organisation, ...outside],
  ),
  'gathering.agreed': held(
    'tests/database/masterclass.test.ts',
    'the page of an area is for who meets there, HR and the board; what it agreed everybody reads at the masterclass',
    [...organisation],
    outside,
  ),
  'plan.idea': only(['idea'], ['self'], 'put-forward'),
  'plan.step': {
    things: ['step'],
    sees: ['self', 'leader'],
    never: ['coach', 'board', 'team', 'named', ...outside],
  },
  'plan.why': only(['why'], ['self', 'leader']),
  'plan.asked': {
    things: ['asked'],
    sees: ['self', 'leader', 'hr'],
    never: ['coach', 'board', 'team', 'named', ...outside],
  },
  'plan.lessons': only(['lessons', 'stop-reason'], ['self'], 'shared'),
  'plan.answer': {
    things: ['answer-note'],
    sees: ['self', 'leader'],
    never: ['coach', 'team', 'named', ...outside],
  },
  'plan.owner': {
    things: ['owner-note'],
    sees: ['self', 'hr'],
    never: ['coach', 'team', 'named', ...outside],
  },
  'talk.preparation': only(['preparation'], ['self'], 'both-ready'),
  'talk.of-leader': only(['leader-preparation'], ['leader'], 'both-ready'),
  'talk.two': never(
    ['preparation', 'leader-preparation', 'report', 'agreement', 'objection'],
    ['coach', 'hr', 'board', 'team', 'named', ...outside],
  ),
  'talk.report': only(['report', 'agreement', 'objection'], ['self', 'leader']),
  /** An agreement that HR does: HR reads that one line, and nothing else of the talk. */
  'talk.agreement': {
    things: ['agreement-of-hr'],
    sees: ['self', 'leader', 'hr'],
    never: ['coach', 'board', 'team', 'named', ...outside],
  },
  'talk.stand-in': held(
    'tests/database/stand-in-conversations.test.ts',
    'the stand-in sees that it exists, with whom and when, and nothing of what is written',
    ['self', 'leader'],
    ['coach', 'hr', 'board', ...outside],
  ),
  'talk.mail': never(['preparation', 'leader-preparation', 'report', 'objection'], ['mail']),
  'talk.rating': held(
    'src/features/conversation/server/secrecy.test.ts',
    'her rating and her self-image are closed to every other in the database too',
    ['self'],
    [...organisation, ...outside],
  ),
  'talk.leader-left': held(
    'src/features/conversation/server/settle.test.ts',
    'her leader, after the talk: nobody reads the report until she chooses',
    ['self'],
    ['leader', 'hr', 'board'],
  ),
  'profile.own': only(['profile', 'advised'], ['self', 'coach'], 'shared'),
  'profile.advised': only(['advised'], ['self', 'coach'], 'shared'),
  'profile.draft': only(['profile-draft'], ['coach'], 'given'),
  'profile.wishes': only(['profile-wishes'], ['self', 'coach']),
  'sign-in.ever': held(
    'src/features/staff/server/invitations.test.ts',
    'HR learns whether somebody ever came in, and never when',
    ['hr'],
    ['leader', 'coach', 'board', 'team', ...outside],
  ),
  'coach.before-yes': never(['card-before-yes'], ['coach']),
  'coach.ended': held(
    'tests/database/coach-ended.test.ts',
    'read what she shared, her profile and her work; from that moment nothing is there for him',
    ['self'],
    ['coach'],
  ),
  /** What the board decides itself, with the name of who asks it: money or time above the limit of HR. */
  'board.decides': {
    things: ['asked-of-board'],
    sees: ['self', 'leader', 'board'],
    never: ['coach', 'team', 'named', ...outside],
  },
  'institute.asked': only(['question-to-institute'], ['self', 'institute']),
  'offers.saved': held(
    'src/features/offers/server/requests.test.ts',
    'is nobody else’s to read, answer or take back',
    ['self'],
    [...organisation, ...outside],
  ),
  'offers.draft': only(['offer-draft'], ['institute']),
  'offers.withdrawn': {
    things: ['offer-withdrawn'],
    sees: ['institute'],
    never: ['guest', 'nobody', 'mail'],
  },
  'offers.open': {
    things: ['offer-open'],
    sees: ['self', 'institute', 'other-board'],
    never: ['guest', 'nobody'],
  },
  'feedback.questions': {
    things: ['questions'],
    sees: ['self', 'guest'],
    never: [
      'leader',
      'coach',
      'hr',
      'board',
      'other-leader',
      'other-board',
      'institute',
      'operator',
      'nobody',
    ],
  },
  'feedback.answers': only(['feedback'], ['self'], 'shared'),
  /** Who was asked, by name. Whoever keeps the mail of the installation sees to whom one went. */
  'feedback.giver': {
    things: ['giver'],
    sees: ['self'],
    never: [...organisation, 'named', 'other-leader', 'other-board', 'institute', 'guest', 'nobody'],
  },
  /** Whoever answers reads nothing of the others. */
  'feedback.others': never(['feedback', 'giver'], ['guest']),
  'feedback.asker': { things: ['feedback', 'giver'], sees: ['self'], never: [] },
  'feedback.mail': never(['feedback'], ['operator', 'mail']),
  /** In a round without names nothing joins an answer to who gave it. */
  'feedback.nameless': held(
    'tests/database/round-secrecy.test.ts',
    'has figures and words, written at once, and nothing that joins them to a person or to each other',
    ['self'],
    [...organisation, ...outside],
  ),
  'feedback.sealed': held(
    'tests/database/round-secrecy.test.ts',
    'learns nothing from a backup after every act, from the pages, or from any screen',
    [],
    ['self', ...organisation, ...outside],
  ),
  'feedback.called-off': held(
    'src/features/feedback/server/ask.test.ts',
    'called off, a draft leaves nothing and a running round keeps no answer',
    [],
    ['self', ...organisation, ...outside],
  ),
  /** Her leader hears that she asks, and only when she asks for time. */
  'feedback.time': held(
    'src/features/feedback/server/ask.test.ts',
    'that she asks for time, when she ticked it',
    ['self'],
    ['hr', 'board', 'coach', 'team', ...outside],
  ),
  /** A round about a school. */
  'round.nameless': held(
    'src/features/maturity/server/maturity.test.ts',
    'from five on the team reads the spread without a name',
    ['team', 'leader', 'hr', 'board'],
    outside,
  ),
  'round.named': held(
    'src/features/maturity/server/maturity.test.ts',
    'with names the team reads who said what, after closing',
    ['team', 'leader', 'board'],
    ['hr', ...outside],
  ),
  'round.hr': held(
    'src/features/maturity/server/maturity.test.ts',
    'HR reads the spread and what was decided, and never a name',
    ['hr'],
    outside,
  ),
  /** Where a link to her file goes after her last day. */
  'leaving.address': held(
    'tests/database/whoever-leaves.test.ts',
    'the address is hers alone: not of HR, her leader, or who has her address at work after her',
    ['self'],
    [...organisation, ...outside],
  ),
  /** Numbers in which nobody can be known: about five people or more, and never a name. */
  figures: held(
    'tests/database/figures-on-pages.test.ts',
    'two boards, three months, everybody who may look: nobody follows, and no act of HR moves a figure',
    [],
    ['hr', 'board', 'operator'],
  ),
  /** The uploaded list itself, with addresses and numbers, does not stay. */
  'staff.list-gone': held(
    'src/features/staff/server/staff-import.test.ts',
    'its file is removed when nobody decides for a day',
    [],
    ['hr', 'operator'],
  ),
  /** That a mail went, of which kind and how; never for whom or what. */
  'mail.trace': held(
    'src/features/mail/server/outbox.test.ts',
    'is the operator’s, who reads no mail even in a direct session',
    [],
    ['operator'],
  ),
  /** The operator stands outside all boards. */
  'operator.outside': held(
    'src/access/policy.test.ts',
    'the operator reads nothing of anybody in a board, whatever it is',
    [],
    ['operator'],
  ),
  /** What she asks about her own data: the kind, how much and her own words; nothing of what it holds. */
  'data.request': held(
    'src/features/trust/server/data-requests.test.ts',
    'is read by her and by HR of her board, and by nobody else',
    ['self', 'hr'],
    ['leader', 'coach', 'board', 'team', 'named', ...outside],
  ),
  /** Whoever looks is seen to look. */
  looks: held(
    'src/features/trust/server/sharing.test.ts',
    'tells who looked, and is hers alone',
    ['self'],
    [],
  ),
} as const satisfies Readonly<Record<string, SeenPromise>>;

export type PromiseKey = keyof typeof promises;
