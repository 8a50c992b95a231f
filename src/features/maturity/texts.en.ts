import content from '../../../content/maturity.json' with { type: 'json' };
import type { MaturityTexts } from './texts.nl.ts';
import { seenBy } from '#i18n/seen-by.ts';
import { round } from '#i18n/en/round.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const en: MaturityTexts = {
  title: 'School',
  rounds: 'How far are we?',
  roundsLead:
    'On five points the team says where the school is now and where it wants to go, and agrees on first steps.',
  empty: 'There was no round here yet.',
  toStart: 'To your start',
  emptyText: 'Here comes what the team thought and what you agreed. Who leads the school can begin a round.',
  noSchool: 'Today you belong to no school of this board.',
  asked: (day) => `Asked on ${day}`,
  states: { draft: 'Not sent yet', open: 'Running', closed: 'Finished', withdrawn: 'Over' },
  modes: {
    named: {
      label: 'With names',
      hint: seenBy(
        'maturity.named',
        'Afterwards the team sees who thought what. So a talk with names begins.',
      ),
    },
    together: {
      label: seenBy('maturity.nameless', 'Without names'),
      hint: seenBy('maturity.nameless', 'Afterwards the team sees all answers mixed, without names.'),
    },
  },
  start: {
    title: 'Ask the team',
    lead: (count) =>
      `Everybody who works here gets a link: ${people(count)}. Support staff too, also without an account.`,
    mode: 'How does the team answer?',
    enough: seenBy(
      'maturity.nameless',
      (answers, remarks) =>
        `Without names you see something if at least ${answers} people answered, who leads not counted. Words you see from ${remarks}. Are there fewer? Then we erase everything and you talk with names.`,
    ),
    tooFew: seenBy(
      'maturity.nameless',
      (answers) =>
        `Without names is not possible here: that needs ${answers} people, who leads not counted. Ask with names, or talk about it together.`,
    ),
    go: 'Send to the team',
    required: 'Choose how the team answers.',
  },
  round: {
    answer: 'Your answer',
    answerTitle: 'What do you think?',
    answerText: 'It takes a quarter of an hour. You can stop in between.',
    go: 'Fill in',
    open: 'The round is running',
    openText: (sent, day) => `${people(sent)} got a link. You can answer until ${day}.`,
    sealed: seenBy(
      'feedback.sealed',
      'Until the round ends nobody sees an answer, not even who leads the school.',
    ),
    close: 'Finish the round',
    closeConfirm: 'After that nobody can answer any more. Do you want to finish?',
    remind: 'Send one reminder',
    withdraw: 'Stop this round',
    withdrawConfirm: 'The links stop working and the answers are erased. This cannot be undone.',
    people: 'Who was asked',
    nothing: 'There is nothing to show',
    nothingText: (least) =>
      `The round was stopped, or fewer than ${least} people answered. Everything was erased unread. Put the five points on the table and talk about them with names. What you decide you write down below.`,
    results: 'What the team thinks',
    from: (count) => `Answers of ${people(count)}.`,
    compared: (day) => `The diamond is the middle of the round of ${day}.`,
    decisions: 'What you decide',
    decide: 'Write down what you decide',
    none: 'Nothing written down yet.',
    wants: (phase) => `We want to go here: ${phase}`,
    step: (owner, day) => `First step: ${owner}, before ${day}`,
  },
  spread: {
    caption: 'Now and later',
    question: 'When',
    now: 'Now',
    wanted: 'Later',
    own: 'Last time',
    others: 'The team',
    ownText: '',
    remarks: 'How the team notices that',
  },
  form: {
    parts: { all: { title: 'What you decide' } },
    conflictTitle: 'Something else was saved in another window',
    fields: {
      phase: { label: 'Where do you want to go?', options: content.phases.en },
      decision: { label: 'What did you decide?', hint: round.noPupils },
      step: {
        label: 'What is the first step?',
        hint: 'Small enough to begin this month. Do not name pupils.',
      },
      owner: { label: 'Who does that?', options: { leader: 'Leader', director: 'Director', board: 'Board' } },
      dueOn: { label: 'Before which day?' },
    },
  },
  save: 'Save',
  print: 'Print',
  problems: {
    'owner-missing': 'Choose who takes the first step.',
    'day-missing': 'Choose a day for the first step.',
  },
  refusals: {
    'already-open': 'A round about this school is running already.',
    'too-small': seenBy(
      'maturity.nameless',
      'Without names is not possible here. Ask with names, or talk about it together.',
    ),
    'still-open': 'The round is still running. Finish it first.',
  },
  done: {
    opened: 'Sent. Everybody gets a link of their own.',
    closed: 'The round is finished.',
    reminded: 'The reminder was sent.',
    withdrawn: 'The round was stopped.',
    decided: 'Written down.',
  },
  guest: {
    title: (school) => `How far is ${school}?`,
    hello: (name) => `Dear ${name.split(' ')[0] ?? name},`,
    intro: () =>
      'Five points. For each choose where the school is now, where you want to go, and how you notice that. It takes a quarter of an hour.',
    topic: (topic) => topic,
    development: () => 'It is about the school, not about you or a colleague. Every answer weighs the same.',
    whoSees: {
      named: () => [
        seenBy(
          'maturity.named',
          'Afterwards the team and the board see your name with what you wrote. Until then nobody sees it.',
        ),
      ],
      together: (_, { answers, remarks }) => [
        seenBy(
          'feedback.sealed',
          'Until the round ends nobody sees anything, not even whether you answered.',
        ),
        seenBy(
          'maturity.nameless',
          `After that the team and the board see all answers mixed, without names, if there are at least ${answers}. Who leads does not count for that.`,
        ),
        seenBy(
          'maturity.nameless',
          `What you write is shown only if at least ${remarks} people wrote something. Mind: somebody may recognise you by your words.`,
        ),
        `Are there fewer than ${answers} answers? Then we erase everything, and the team talks about it with names.`,
      ],
    },
    asked: (_, count, colleagues) => `${people(count)} were asked. ${colleagues} count.`,
    now: 'Where are we now?',
    wanted: 'Where do you want to be in two years?',
    text: () => 'How do you notice that?',
    textHint: 'An example helps most. Do not name pupils, and write nothing about health.',
    checkLead: () => 'Look once more. After sending you cannot change anything.',
    send: () => 'Send',
    thanksMore: 'Afterwards you talk about it as a team.',
  },
  mail: {
    subject: {
      invite: (school) => `How far is ${school}? Your view counts`,
      remind: (school) => `Reminder: how far is ${school}?`,
    },
    asker: { answered: 'Somebody answered', ended: 'The round about your school has ended' },
    toAsker: (name, what, link) =>
      `Dear ${name.split(' ')[0] ?? name},\n\n${what}. What the team thinks, and where you go on, is here:\n${link}\n\nOntwikkeldoor\n`,
    ready: (school) =>
      `We want to know how far ${school} is and where the team wants to go. Your view counts.`,
    go: 'Fill it in here:',
    end: ['If you do not want to answer, you need not do anything.'],
  },
};
