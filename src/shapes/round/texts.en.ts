import { round } from '#i18n/en/round.ts';
import { seenBy } from '#i18n/seen-by.ts';
import type { SchoolRoundTexts } from './texts.nl.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** English texts of every round about a school. */
export const en: SchoolRoundTexts = {
  title: 'School',
  noSchool: 'Today you belong to no school of this board.',
  empty: 'There was no round here yet.',
  emptyText: 'Here comes what the team thought and what you agreed. Who leads the school can begin a round.',
  toStart: 'To your start',
  asked: (day) => `Asked on ${day}`,
  modes: {
    named: {
      label: 'With names',
      hint: seenBy('round.named', 'Afterwards the team sees who thought what. So a talk with names begins.'),
    },
    together: {
      label: seenBy('round.nameless', 'Without names'),
      hint: seenBy('round.nameless', 'Afterwards the team sees all answers mixed, without names.'),
    },
  },
  start: {
    title: 'Ask the team',
    lead: (count) =>
      `Everybody who works here gets a link: ${people(count)}. Support staff too, also without an account.`,
    mode: 'How does the team answer?',
    enough: seenBy(
      'round.nameless',
      (answers, remarks) =>
        `Without names you see something if at least ${answers} people answered, who leads not counted. Words you see from ${remarks}. Are there fewer? Then we erase everything and you talk with names.`,
    ),
    tooFew: seenBy(
      'round.nameless',
      (answers) =>
        `Without names is not possible here: that needs ${answers} people, who leads not counted. Ask with names, or talk about it together.`,
    ),
    go: 'Send to the team',
    required: 'Choose how the team answers.',
  },
  answer: {
    above: 'Your answer',
    title: 'What do you think?',
    text: 'You can stop in between: we save what you fill in.',
    go: 'Fill in',
  },
  open: {
    title: 'The round is running',
    text: (sent, day) => `${people(sent)} got a link. You can answer until ${day}.`,
    sealed: seenBy(
      'feedback.sealed',
      'Until the round ends nobody sees an answer, not even who leads the school.',
    ),
    people: 'Who was asked',
    undelivered: (address) => `Did not arrive, look at the address again: ${address}.`,
  },
  nothing: 'There is nothing to show',
  nothingText: (least) =>
    `The round was stopped, or fewer than ${least} people answered. Everything was erased unread. Put the points on the table and talk about them with names. What you decide you write down below.`,
  nothingForYou: (least) =>
    `Fewer than ${least} people answered, or everything was erased. What the team decided stands below.`,
  results: 'What the team thinks',
  compared: (day) => `The diamond is the middle of the round of ${day}.`,
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
  decision: {
    title: 'What you decide',
    go: 'Write down what you decide',
    none: 'Nothing written down yet.',
    wants: (level) => `We want to go here: ${level}`,
    step: (owner, day) => `First step: ${owner}, before ${day}`,
    save: 'Save',
  },
  form: {
    parts: { all: { title: 'What you decide' } },
    conflictTitle: 'Something else was saved in another window',
    fields: {
      level: { label: 'Where do you want to go?' },
      decision: { label: 'What did you decide?', hint: round.noPupils },
      step: {
        label: 'What is the first step?',
        hint: 'Small enough to begin this month. Do not name pupils.',
      },
      owner: { label: 'Who does that?', options: { leader: 'Leader', director: 'Director', board: 'Board' } },
      dueOn: { label: 'Before which day?' },
    },
  },
  problems: {
    'owner-missing': 'Choose who takes the first step.',
    'day-missing': 'Choose a day for the first step.',
  },
  refusals: {
    'already-open': 'A round about this school is running already.',
    'too-small': seenBy(
      'round.nameless',
      'Without names is not possible here. Ask with names, or talk about it together.',
    ),
    'still-open': 'The round is still running. Finish it first.',
  },
  done: { opened: round.sent, decided: 'Written down.' },
  guest: {
    hello: (name) => `Dear ${name.split(' ')[0] ?? name},`,
    topic: (topic) => topic,
    development: () => 'It is about the school, not about you or a colleague. Every answer weighs the same.',
    whoSees: {
      named: (_, { answers }) => [
        seenBy(
          'round.named',
          'Afterwards the team and the board see your name with what you wrote. Until then nobody sees it.',
        ),
        seenBy(
          'round.hr',
          `HR afterwards sees only answers mixed, without names, if there are at least ${answers}.`,
        ),
      ],
      together: (_, { answers, remarks }) => [
        seenBy(
          'feedback.sealed',
          'Until the round ends nobody sees anything, not even whether you answered.',
        ),
        seenBy(
          'round.nameless',
          `After that the team, HR and the board see all answers mixed, without names, if there are at least ${answers}. Who leads does not count for that.`,
        ),
        seenBy(
          'round.nameless',
          `What you write is shown only if at least ${remarks} people wrote something. Mind: somebody may recognise you by your words.`,
        ),
        `Are there fewer than ${answers} answers? Then we erase everything, and the team talks about it with names.`,
      ],
    },
    asked: (_, count, colleagues) => `${people(count)} were asked. ${colleagues} count.`,
    textHint: round.guest.textHint,
    checkLead: () => 'Look once more. After sending you cannot change anything.',
    send: () => 'Send',
    thanksMore: 'Afterwards you talk about it as a team.',
  },
  mail: {
    invite: (question) => `${question} Your view counts`,
    remind: (question) => `Reminder: ${question}`,
    asker: { answered: 'Somebody answered', ended: 'The round about your school has ended' },
    toAsker: (name, what, link) =>
      `Dear ${name.split(' ')[0] ?? name},\n\n${what}. What the team thinks, and where you go on, is here:\n${link}\n\nOntwikkeldoor\n`,
    go: 'Fill it in here:',
    end: [round.notObliged],
  },
};
