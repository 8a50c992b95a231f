import type { IsoDate } from '#core/date.ts';
import { waitingPlaces } from '#core/waiting.ts';
import type { WaitingKind } from '#core/waiting.ts';

/** What is known about someone's own journey today; numbers are counts. */
export interface JourneyFacts {
  /** Parts of the talent card with something in it, 0 to 5. */
  readonly cardParts: number;
  readonly conversation: {
    readonly id: string;
    readonly state: 'planned' | 'preparing' | 'ready' | 'held' | 'report';
    readonly ownReady: boolean;
    /** The two chose when they talk. */
    readonly hasMoment: boolean;
    readonly ownAgreed: boolean;
    readonly with: string | null;
  } | null;
  /** True when a report was agreed in this school year. */
  readonly talkedThisYear: boolean;
  readonly feedbackAsked: number;
  readonly feedbackAnswered: number;
  /** Directions of the compass with an answer, 0 to 6. */
  readonly compassAnswered: number;
  readonly profile: 'none' | 'draft' | 'given' | 'settled';
  readonly talkedEver: boolean;
  readonly stepsOpen: number;
  /** Of those, with which the school is at turn: not answered, or not all of it. */
  readonly stepsWaiting: number;
  readonly stepsReadyToStart: number;
  readonly stepsRunningPastEnd: number;
  readonly stepsIdea: number;
  /** The step that the school answered last, in the last two weeks, and that cannot begin yet. */
  readonly stepAnswered: {
    readonly id: string;
    readonly answer: 'can' | 'can-if' | 'not-now';
    readonly by: string | null;
  } | null;
  /** The coach who asks to see something, while she did not answer. */
  readonly shareAskedBy: string | null;
  /** The round that she began and did not send, the newest. */
  readonly feedbackDraft: string | null;
  /** The round with answers beside which she wrote nothing yet. */
  readonly feedbackToRead: { readonly id: string; readonly answered: number } | null;
}

/** All of one kind that waits for her answer (server/waiting). */
export interface Waits {
  readonly kind: WaitingKind;
  readonly count: number;
  readonly nextDue: IsoDate | null;
  /** Of how many people they are. */
  readonly people: number;
  /** Of whom they are: three names at most, the most pressing first. */
  readonly who: readonly string[];
}

/** What is asked of someone by others today. */
export interface WorkFacts {
  readonly waits: readonly Waits[];
  /** The coach somebody proposed to her and whom she has not answered yet. */
  readonly coachProposed: string | null;
  /** Schools with people and nobody who leads them: what is asked there waits with a stand-in. First by name. */
  readonly schoolsWithoutLeader: readonly { readonly id: string; readonly name: string }[];
  /** Something was asked of her, answered or not, though it is not her daily work. */
  readonly wasAsked: boolean;
}

export type NextStepCode = (typeof nextStepCodes)[number];

export const nextStepCodes = [
  'answer-coach',
  'react-to-profile',
  'agree-report',
  'write-report',
  'prepare-conversation',
  'plan-talk',
  'start-step',
  'finish-step',
  'fill-card',
  'start-conversation',
  'answer-compass',
  'ask-feedback',
  'send-feedback',
  'read-feedback',
  'school-can',
  'school-can-if',
  'school-not-now',
  'share-asked',
  'make-plan',
  'submit-step',
  'keep-going',
  'late-counterparts',
  'funding-closes',
  'answer-steps',
  'leader-reports',
  'leader-prepare',
  'open-counterparts',
  'invite-people',
  'revise-profiles',
  'write-profiles',
  'answer-approvals',
  'answer-data-requests',
  'former-administrators',
  'mails-uncertain',
  'answer-requests',
  'keep-catalogue',
  'look-at-picture',
  'look-at-demand',
  'look-at-funding',
  'school-without-leader',
  'all-runs',
  'all-answered',
  'all-done',
] as const;

export interface NextStep {
  readonly code: NextStepCode;
  readonly href: string;
  /** How many of them, where that helps. */
  readonly count?: number;
  readonly name?: string;
  /** Of these, how many steps there are, told in a line of their own as well. */
  readonly steps?: number;
  /** Of how many people they are. */
  readonly people?: number;
  /** Of whom they are, for what waits. */
  readonly who?: readonly string[];
  /** The first day by which one of them is owed. */
  readonly due?: IsoDate | null;
}

/**
 * What she could do now, most useful first; never empty. What others wait for comes before what she may do for
 * herself, and a running plan is left in peace (look.md: one thing to do, the rest quieter).
 */
export function ownNextSteps(facts: JourneyFacts): NextStep[] {
  const steps: NextStep[] = [];
  const talk = facts.conversation;
  if (facts.profile === 'given') steps.push({ code: 'react-to-profile', href: '/profile' });
  if (talk !== null) steps.push(...conversationSteps(talk));
  if (facts.stepsReadyToStart > 0)
    steps.push({ code: 'start-step', href: '/plan', count: facts.stepsReadyToStart });
  if (facts.stepsRunningPastEnd > 0)
    steps.push({ code: 'finish-step', href: '/plan', count: facts.stepsRunningPastEnd });
  if (facts.stepAnswered !== null) {
    const { id, answer, by } = facts.stepAnswered;
    steps.push({ code: `school-${answer}`, href: `/plan/steps/${id}`, name: by ?? '' });
  }
  if (facts.feedbackToRead !== null && facts.profile !== 'settled')
    steps.push({
      code: 'read-feedback',
      href: `/feedback/${facts.feedbackToRead.id}`,
      count: facts.feedbackToRead.answered,
    });
  if (facts.shareAskedBy !== null)
    steps.push({ code: 'share-asked', href: '/profile', name: facts.shareAskedBy });
  if (facts.cardParts < 2) steps.push({ code: 'fill-card', href: '/card' });
  if (talk === null && !facts.talkedThisYear)
    steps.push({ code: 'start-conversation', href: '/conversations/new' });
  if (facts.compassAnswered < 6)
    steps.push({ code: 'answer-compass', href: '/compass', count: facts.compassAnswered });
  if (facts.feedbackAsked === 0 && facts.feedbackDraft !== null)
    steps.push({ code: 'send-feedback', href: `/feedback/${facts.feedbackDraft}` });
  else if (facts.feedbackAsked < 3)
    steps.push({ code: 'ask-feedback', href: '/feedback', count: facts.feedbackAsked });
  if (facts.stepsIdea > 0) steps.push({ code: 'submit-step', href: '/plan', count: facts.stepsIdea });
  if (facts.stepsOpen === 0) steps.push({ code: 'make-plan', href: '/plan' });
  if (steps.length === 0) steps.push({ code: 'keep-going', href: '/plan' });
  return steps;
}

function conversationSteps(talk: NonNullable<JourneyFacts['conversation']>): NextStep[] {
  const name = talk.with === null ? {} : { name: talk.with };
  const href = `/conversations/${talk.id}`;
  if (talk.state === 'report') return talk.ownAgreed ? [] : [{ code: 'agree-report', href, ...name }];
  if (talk.state !== 'held' && talk.ownReady && !talk.hasMoment && talk.with !== null)
    return [{ code: 'plan-talk', href, ...name }];
  if (talk.state === 'held' || (talk.state === 'ready' && talk.ownReady))
    return [{ code: 'write-report', href, ...name }];
  return talk.ownReady ? [] : [{ code: 'prepare-conversation', href, ...name }];
}

/** When nothing is asked: to the people whom she guides, else to what others show her. Never to what she has not. */
export const restingStep = (hasPeople: boolean): NextStep =>
  hasPeople ? { code: 'all-answered', href: '/staff' } : { code: 'all-done', href: '/shared' };

/** What others wait for with anyone, whatever her roles: her own yes or no to a coach. */
export const proposalSteps = ({ coachProposed }: WorkFacts, personId: string): NextStep[] =>
  coachProposed === null
    ? []
    : [{ code: 'answer-coach', href: `/staff/${personId}#coach`, name: coachProposed }];

/** What home calls each kind that waits, most pressing first. */
const waitingCodes: readonly (readonly [WaitingKind, NextStepCode])[] = [
  ['approval', 'answer-approvals'],
  ['data-request', 'answer-data-requests'],
  ['former-administrator', 'former-administrators'],
  ['mail', 'mails-uncertain'],
  ['counterpart-late', 'late-counterparts'],
  ['funding', 'funding-closes'],
  ['step-answer', 'answer-steps'],
  ['talk-agree', 'leader-reports'],
  ['talk-prepare', 'leader-prepare'],
  ['counterpart', 'open-counterparts'],
  ['profile-wishes', 'revise-profiles'],
  ['profile-write', 'write-profiles'],
  ['talk-invite', 'invite-people'],
  ['offer-request', 'answer-requests'],
];

/** What the roles of someone here ask of her, most pressing first; may be empty. */
export function workNextSteps(facts: WorkFacts, may: WorkAbilities): NextStep[] {
  const steps: NextStep[] = [];
  for (const { id, name } of facts.schoolsWithoutLeader)
    steps.push({ code: 'school-without-leader', href: `/staff?schoolId=${id}`, name });
  for (const [kind, code] of waitingCodes) {
    const found = facts.waits.find((one) => one.kind === kind);
    if (found === undefined || isToldAlready(facts, found)) continue;
    const { count, people, who, nextDue } = found;
    const answers = kind === 'counterpart' ? { steps: countOf(facts, 'step-answer') } : {};
    steps.push({ code, href: waitingPlaces[kind], count, ...answers, people, who, due: nextDue });
  }
  if (may.publish) steps.push({ code: 'keep-catalogue', href: '/catalogue' });
  if (may.administer && steps.length === 0) steps.push({ code: 'all-runs', href: '/administration' });
  if (may.picture) steps.push({ code: 'look-at-picture', href: '/picture' });
  if (may.demand) steps.push({ code: 'look-at-demand', href: '/demand' });
  if (may.funding) steps.push({ code: 'look-at-funding', href: '/funding' });
  return steps;
}

/** The late ones, or the steps to answer, may be all that there is: then one line tells them. */
const isToldAlready = (facts: WorkFacts, { kind, count }: Waits): boolean =>
  kind === 'counterpart' &&
  (countOf(facts, 'counterpart-late') === count || countOf(facts, 'step-answer') === count);

const countOf = ({ waits }: WorkFacts, kind: WaitingKind): number =>
  waits.find((one) => one.kind === kind)?.count ?? 0;

export interface WorkAbilities {
  readonly picture: boolean;
  readonly demand: boolean;
  readonly funding: boolean;
  readonly importStaff: boolean;
  readonly administer: boolean;
  /** What the organisation owes is not her daily work, but she may be asked. */
  readonly answerNowAndThen: boolean;
  readonly publish: boolean;
}

export type StageCode = 'card' | 'conversation' | 'feedback' | 'compass' | 'profile' | 'plan';

/** How far one thing is, as a thing of its kind is said to be; numbers are those of its own page. */
export type StageSays =
  | { readonly code: 'card'; readonly parts: number }
  | { readonly code: 'conversation'; readonly at: 'none' | 'begun' | 'report' | 'talked' }
  | {
      readonly code: 'feedback';
      readonly asked: number;
      readonly answered: number;
      readonly isDraft: boolean;
    }
  | { readonly code: 'compass'; readonly directions: number }
  | { readonly code: 'profile'; readonly at: JourneyFacts['profile'] }
  | { readonly code: 'plan'; readonly steps: number; readonly waiting: number; readonly ideas: number };

export type Stage = StageSays & { readonly state: 'done' | 'begun' | 'open'; readonly href: string };

/** Where she stands on the way from a first wish to a plan; every stage may be done in any order. */
export function stages(facts: JourneyFacts): readonly Stage[] {
  const of = (begun: boolean, done: boolean): Stage['state'] => (done ? 'done' : begun ? 'begun' : 'open');
  const { cardParts, conversation, talkedThisYear, feedbackAsked, feedbackAnswered, profile } = facts;
  const { feedbackDraft } = facts;
  const isDraft = feedbackAsked === 0 && feedbackDraft !== null;
  const talk = talkedThisYear ? 'talked' : conversation === null ? 'none' : 'begun';
  return [
    { code: 'card', href: '/card', parts: cardParts, state: of(cardParts > 0, cardParts >= 3) },
    {
      code: 'conversation',
      href: '/conversations',
      at: conversation?.state === 'report' || conversation?.state === 'held' ? 'report' : talk,
      state: of(conversation !== null, talkedThisYear),
    },
    {
      code: 'feedback',
      href: isDraft ? `/feedback/${feedbackDraft}` : '/feedback',
      asked: feedbackAsked,
      answered: feedbackAnswered,
      isDraft,
      state: of(feedbackAsked > 0 || isDraft, feedbackAnswered >= 3),
    },
    {
      code: 'compass',
      href: '/compass',
      directions: facts.compassAnswered,
      state: of(facts.compassAnswered > 0, facts.compassAnswered >= 6),
    },
    { code: 'profile', href: '/profile', at: profile, state: of(profile !== 'none', profile === 'settled') },
    {
      code: 'plan',
      href: '/plan',
      steps: facts.stepsOpen,
      waiting: facts.stepsWaiting,
      ideas: facts.stepsIdea,
      state: of(facts.stepsIdea > 0, facts.stepsOpen > 0),
    },
  ];
}

/** She went through all of it once: from then on her plan is what home is about. */
export const isRoundOver = (facts: JourneyFacts): boolean =>
  facts.talkedEver && stages(facts).every(({ code, state }) => code === 'conversation' || state === 'done');
