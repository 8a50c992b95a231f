import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRoundOver, ownNextSteps, proposalSteps, restingStep, stages, workNextSteps } from './next-step.ts';
import { waitingPlaces } from '#core/waiting.ts';
import type { WaitingKind } from '#core/waiting.ts';
import type { JourneyFacts, WorkFacts } from './next-step.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';
const fresh: JourneyFacts = {
  cardParts: 0,
  conversation: null,
  talkedThisYear: false,
  talkedEver: false,
  feedbackAsked: 0,
  feedbackAnswered: 0,
  compassAnswered: 0,
  profile: 'none',
  stepsOpen: 0,
  stepsWaiting: 0,
  stepsReadyToStart: 0,
  stepsRunningPastEnd: 0,
  stepsIdea: 0,
  stepAnswered: null,
  shareAskedBy: null,
  feedbackToRead: null,
  feedbackDraft: null,
};
const done: JourneyFacts = {
  ...fresh,
  cardParts: 5,
  talkedThisYear: true,
  talkedEver: true,
  feedbackAsked: 3,
  feedbackAnswered: 3,
  compassAnswered: 6,
  profile: 'settled',
  stepsOpen: 3,
};
const conversation = {
  id,
  state: 'preparing',
  ownReady: false,
  hasMoment: true,
  ownAgreed: false,
  with: 'Karin',
} as const;
const first = (facts: Partial<JourneyFacts>, base = fresh) => ownNextSteps({ ...base, ...facts })[0]?.code;

describe('her one next step', () => {
  test.each([
    ['on the first day', fresh, 'fill-card'],
    ['with a card', { ...fresh, cardParts: 3 }, 'start-conversation'],
    ['with a conversation to prepare', { ...fresh, conversation: conversation }, 'prepare-conversation'],
    [
      'ready, waiting for the other',
      { ...fresh, cardParts: 3, conversation: { ...conversation, ownReady: true } },
      'answer-compass',
    ],
    [
      'ready, without a moment: her turn, before her compass',
      { ...fresh, cardParts: 3, conversation: { ...conversation, ownReady: true, hasMoment: false } },
      'plan-talk',
    ],
    [
      'with feedback that she began and did not send',
      { ...done, feedbackAsked: 0, feedbackDraft: id, profile: 'none' },
      'send-feedback',
    ],
    [
      'after the talk',
      { ...done, conversation: { ...conversation, state: 'held', ownReady: true } },
      'write-report',
    ],
    [
      'with a report to agree',
      { ...done, conversation: { ...conversation, state: 'report' } },
      'agree-report',
    ],
    [
      'with a report she agreed to',
      { ...done, conversation: { ...conversation, state: 'report', ownAgreed: true } },
      'keep-going',
    ],
    ['with a profile given to her', { ...done, profile: 'given' }, 'react-to-profile'],
    ['with a step that may start', { ...done, stepsReadyToStart: 1 }, 'start-step'],
    ['with a step past its end', { ...done, stepsRunningPastEnd: 2 }, 'finish-step'],
    ['with ideas only', { ...done, stepsOpen: 0, stepsIdea: 2 }, 'submit-step'],
    ...(['can', 'can-if', 'not-now'] as const).map(
      (answer) =>
        [
          `with a step of which the school says ${answer}`,
          { ...done, stepAnswered: { id, answer, by: 'Karin' } },
          `school-${answer}`,
        ] as const,
    ),
    [
      'with a step that may start, before one that the school refused',
      { ...done, stepsReadyToStart: 1, stepAnswered: { id, answer: 'not-now', by: 'Karin' } },
      'start-step',
    ],
    [
      'with answers to read',
      { ...done, profile: 'none', feedbackToRead: { id, answered: 3 } },
      'read-feedback',
    ],
    ['with a coach who asks to see something', { ...done, shareAskedBy: 'Hetty' }, 'share-asked'],
    ['without a plan', { ...done, stepsOpen: 0 }, 'make-plan'],
    ['with everything in motion', done, 'keep-going'],
  ] as const)('%s', (_, facts, code) => {
    expect(first(facts)).toBe(code);
  });

  const facts = fc.record({
    cardParts: fc.integer({ min: 0, max: 5 }),
    conversation: fc.option(
      fc.record({
        id: fc.constant(id),
        state: fc.constantFrom('planned', 'preparing', 'ready', 'held', 'report'),
        ownReady: fc.boolean(),
        hasMoment: fc.boolean(),
        ownAgreed: fc.boolean(),
        with: fc.option(fc.constant('Karin')),
      }),
    ),
    talkedThisYear: fc.boolean(),
    talkedEver: fc.boolean(),
    feedbackAsked: fc.nat(9),
    feedbackAnswered: fc.nat(9),
    compassAnswered: fc.integer({ min: 0, max: 6 }),
    profile: fc.constantFrom('none', 'draft', 'given', 'settled'),
    stepsOpen: fc.nat(5),
    stepsWaiting: fc.nat(5),
    stepsReadyToStart: fc.nat(2),
    stepsRunningPastEnd: fc.nat(2),
    stepsIdea: fc.nat(3),
    stepAnswered: fc.option(fc.constant({ id, answer: 'can', by: null })),
    shareAskedBy: fc.option(fc.constant('Hetty')),
    feedbackDraft: fc.option(fc.constant(id)),
    feedbackToRead: fc.option(fc.constant({ id, answered: 3 })),
  });

  test('there is always one, each once, and all stages are shown', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const codes = ownNextSteps(some as JourneyFacts).map(({ code }) => code);
        expect(codes.length).toBeGreaterThan(0);
        expect(new Set(codes).size).toBe(codes.length);
        expect(stages(some as JourneyFacts)).toHaveLength(6);
      }),
    );
  });
});

describe('her first round', () => {
  test.each([
    ['all of it done', {}, true],
    ['a new school year, without a talk yet', { talkedThisYear: false }, true],
    ['never talked', { talkedThisYear: false, talkedEver: false }, false],
    ['a card of two parts', { cardParts: 2 }, false],
    ['two answers', { feedbackAnswered: 2 }, false],
    ['one direction open', { compassAnswered: 5 }, false],
    ['a profile she did not agree to', { profile: 'given' }, false],
    ['nothing put forward', { stepsOpen: 0, stepsIdea: 2 }, false],
  ] as const)('%s', (_, facts, isOver) => {
    expect(isRoundOver({ ...done, ...facts })).toBe(isOver);
  });
});

describe('what work asks', () => {
  const quiet: WorkFacts = { waits: [], coachProposed: null, schoolsWithoutLeader: [], wasAsked: false };
  const nobody = {
    picture: false,
    demand: false,
    importStaff: false,
    administer: false,
    publish: false,
    funding: false,
    answerNowAndThen: false,
  };
  const wait = (counts: Partial<Record<WaitingKind, number>>): Partial<WorkFacts> => ({
    waits: (Object.entries(counts) as [WaitingKind, number][]).map(([kind, count]) => ({
      kind,
      count,
      nextDue: null,
      people: count,
      who: [],
    })),
  });
  const codes = (facts: Partial<WorkFacts>, may: Partial<typeof nobody>) =>
    workNextSteps({ ...quiet, ...facts }, { ...nobody, ...may }).map(({ code, count }) => [code, count]);

  test('what waits with others says how much of it stands in the line of the steps', () => {
    const steps = workNextSteps({ ...quiet, ...wait({ 'step-answer': 5, counterpart: 22 }) }, nobody);
    expect(steps.map((step) => [step.code, step.count, step.steps])).toEqual([
      ['answer-steps', 5, undefined],
      ['open-counterparts', 22, 5],
    ]);
  });

  test('every kind that waits has one line, and leads to the place where all of it stand', () => {
    const kinds = Object.keys(waitingPlaces) as WaitingKind[];
    const steps = workNextSteps(
      { ...quiet, ...wait(Object.fromEntries(kinds.map((kind, i) => [kind, i + 1]))) },
      nobody,
    );
    expect(steps.map(({ href }) => href).sort()).toEqual(Object.values(waitingPlaces).sort());
    expect(new Set(steps.map(({ code }) => code)).size).toBe(kinds.length);
  });

  test.each([
    [
      'a school that nobody leads goes before what waits there',
      {
        ...wait({ counterpart: 3, 'counterpart-late': 3 }),
        schoolsWithoutLeader: [{ id: 'k', name: 'De Klimboom' }],
      },
      {},
      [
        ['school-without-leader', undefined],
        ['late-counterparts', 3],
      ],
    ],
    ['nothing waits', {}, {}, []],
    [
      'late before open',
      wait({ counterpart: 5, 'counterpart-late': 2 }),
      {},
      [
        ['late-counterparts', 2],
        ['open-counterparts', 5],
      ],
    ],
    [
      'a leader answers steps first',
      wait({ 'step-answer': 1, 'talk-invite': 7, counterpart: 1 }),
      {},
      [
        ['answer-steps', 1],
        ['invite-people', 7],
      ],
    ],
    [
      'a board looks at both sides, and at what people wish to learn',
      {},
      { picture: true, demand: true },
      [
        ['look-at-picture', undefined],
        ['look-at-demand', undefined],
      ],
    ],
    [
      'HR finds the money to learn there too',
      {},
      { demand: true, funding: true },
      [
        ['look-at-demand', undefined],
        ['look-at-funding', undefined],
      ],
    ],
    [
      'an operator of whom nothing is asked hears that all is running',
      {},
      { administer: true },
      [['all-runs', undefined]],
    ],
    [
      'a coach mends before writing',
      wait({ 'profile-write': 2, 'profile-wishes': 1 }),
      {},
      [
        ['revise-profiles', 1],
        ['write-profiles', 2],
      ],
    ],
    [
      'an institute answers who wrote to it, and keeps its catalogue',
      wait({ 'offer-request': 2 }),
      { publish: true },
      [
        ['answer-requests', 2],
        ['keep-catalogue', undefined],
      ],
    ],
    [
      'HR hears what closes after what is late already',
      wait({ funding: 2, 'counterpart-late': 1, counterpart: 1 }),
      {},
      [
        ['late-counterparts', 1],
        ['funding-closes', 2],
      ],
    ],
    [
      'a second yes comes first, for whom it is',
      wait({ approval: 1, 'former-administrator': 2, mail: 1 }),
      { administer: true },
      [
        ['answer-approvals', 1],
        ['former-administrators', 2],
        ['mails-uncertain', 1],
      ],
    ],
    [
      'what people ask about their data waits with HR',
      wait({ 'data-request': 2 }),
      {},
      [['answer-data-requests', 2]],
    ],
    [
      'uncertain mails come first',
      wait({ mail: 1, 'counterpart-late': 1, counterpart: 1 }),
      { administer: true },
      [
        ['mails-uncertain', 1],
        ['late-counterparts', 1],
      ],
    ],
  ] as const)('%s', (_, facts, may, expected) => {
    expect(codes(facts, may)).toEqual(expected);
  });

  test('her answer about a coach comes by name and leads to her own page', () => {
    expect(proposalSteps(quiet, id)).toEqual([]);
    expect(proposalSteps({ ...quiet, coachProposed: 'Carla Coach' }, id)).toEqual([
      { code: 'answer-coach', href: `/staff/${id}#coach`, name: 'Carla Coach' },
    ]);
  });
});

test('who is asked nothing goes to the people whom she guides, else to what others show her', () => {
  expect(restingStep(true)).toEqual({ code: 'all-answered', href: '/staff' });
  expect(restingStep(false)).toEqual({ code: 'all-done', href: '/shared' });
});
