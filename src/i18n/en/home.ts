import type { HomeTexts } from '../nl/home.ts';
import { counterpartWords } from '../counterpart-words.ts';
import { seenBy } from '../seen-by.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

export const home: HomeTexts = {
  title: 'Home',
  hello: (name) => `Hello ${name}`,
  leadOwn: 'You take the steps. The school moves along.',
  leadWork: 'This is what others ask of you.',
  yourNextStep: 'Your next step',
  askedOfYou: 'Asked of you',
  atThisMoment: 'At this moment',
  more: 'You could also',
  whoWaits: (names, people, isSaid) =>
    `${isSaid ? `for ${String(people)} people: ` : ''}${names.join(', ')}${people > names.length ? ` and ${String(people - names.length)} more` : ''}`,
  firstBy: (date) => `first by ${date}`,
  waitsTitle: 'What waits on the other side',
  waitsNone: 'Nothing waits on the other side. As soon as you submit a step, you see here whose turn it is.',
  wasAsked: 'Everything that was asked of you',
  waitsAll: 'See everything that waits',
  sideOwn: 'You',
  sideOther: 'The school',
  asked: (count) => many(count, 'question', 'questions'),
  state: { open: 'waits', late: 'late' },
  until: (date) => `by ${date}`,
  journeyTitle: 'Where you are now',
  stages: {
    card: 'Talent card',
    conversation: 'Conversation',
    feedback: 'Feedback',
    compass: 'Compass',
    profile: 'Profile',
    plan: 'Plan',
  },
  stageSays: {
    none: 'not yet',
    card: (parts) => `${parts} of 5 parts`,
    conversation: { begun: 'begun', report: 'report to write', talked: 'held this school year' },
    feedbackDraft: 'begun, not sent yet',
    feedback: (asked, answered) =>
      answered > 0 ? many(answered, 'answer', 'answers') : many(asked, 'colleague asked', 'colleagues asked'),
    compass: (directions) => `${directions} of 6 directions`,
    profile: { draft: 'your coach is writing', given: 'ready for you', settled: 'you said: this is right' },
    steps: (count) => many(count, 'step', 'steps'),
    waiting: (count) => many(count, 'waits for the school', 'wait for the school'),
    ideas: (count) => many(count, 'idea', 'ideas'),
  },
  planTitle: 'Your plan',
  planLead: 'You went round once. From now on your plan stands here.',
  planLink: 'To your plan',
  yourWork: 'What waits for you',
  workNone: 'Nothing waits for you now.',
  items: counterpartWords('en').itemsOfHers,
  waitsWithTitle: 'What waits with others',
  waitsWithNone: 'Nothing waits with others now.',
  waitsWith: (count, late) =>
    `${many(count, 'counterpart', 'counterparts')}${late === 0 ? '' : `, ${late} late`}`,
  waitsWithMany: (people, late) =>
    `for ${String(people)} people${late === null ? '' : `, late for ${String(late)}`}`,
  at: (owner, school) => `${owner} of ${school}`,
  ownersAbove: {
    leader: 'The leader',
    director: 'The director',
    hr: 'HR',
    board: 'The board',
    teacher: 'The teacher',
    coach: 'The coach',
  },
  owners: {
    leader: 'your leader',
    director: 'the director',
    hr: 'HR',
    board: 'the board',
    teacher: 'the teacher',
    coach: 'your coach',
  },
  steps: {
    'answer-coach': {
      title: ({ name }) => `Would you like ${name} as your coach?`,
      text: seenBy(
        'coach.before-yes',
        () => 'You decide. Until you say yes, this coach sees nothing of yours.',
      ),
      button: 'Give your answer',
    },
    'react-to-profile': {
      title: () => 'Your development profile is ready',
      text: () => 'Read what your coach wrote. Is it right? Say so, or ask for a change.',
      button: 'Read your profile',
    },
    'agree-report': {
      title: ({ name }) =>
        name === '' ? 'The report waits for you' : `The report with ${name} waits for you`,
      text: () => 'Take your time to read it. Is something wrong? Then there will be a new version.',
      button: 'Read the report',
    },
    'write-report': {
      title: ({ name }) => (name === '' ? 'You are both ready' : `Go on with the conversation with ${name}`),
      text: () => 'Put your preparations side by side and write the report together.',
      button: 'To the conversation',
    },
    'prepare-conversation': {
      title: ({ name }) =>
        name === '' ? 'Prepare your conversation' : `Prepare your conversation with ${name}`,
      text: seenBy(
        'talk.preparation',
        () => 'Six short parts, in your own words. The other sees nothing until you are both ready.',
      ),
      button: 'Prepare',
    },
    'plan-talk': {
      title: ({ name }) =>
        name === '' ? 'Choose a time for your conversation' : `Choose a time with ${name}`,
      text: () => 'You are done preparing. Agree when you will talk.',
      button: 'Choose a time',
    },
    'start-step': {
      title: ({ count }) => `You can begin with ${many(count, 'step', 'steps')}`,
      text: () => 'The other side has answered.',
      button: 'To your plan',
    },
    'finish-step': {
      title: ({ count }) => `${many(count, 'step is', 'steps are')} past the end date`,
      text: () => 'Done? Write down what you learnt. Not done? Choose a new date.',
      button: 'To your plan',
    },
    'fill-card': {
      title: () => 'Begin with your talent card',
      text: seenBy(
        'card.own',
        () => 'What are you good at? Ten minutes is enough. Only you see it, until you share it.',
      ),
      button: 'Fill in your card',
    },
    'start-conversation': {
      title: () => 'Start a conversation about your development',
      text: () => 'You can start the conversation yourself. You both prepare.',
      button: 'Start a conversation',
    },
    'answer-compass': {
      title: ({ count }) =>
        count === 0 ? 'Which way do you want to go?' : `${6 - count} more directions on your compass`,
      text: () => 'Six directions. For each you say what you want. The school says what is possible.',
      button: 'To your compass',
    },
    'ask-feedback': {
      title: ({ count }) =>
        count === 0 ? 'Ask colleagues for feedback' : 'Ask one more person for feedback',
      text: () => 'You choose whom and what. Three people together give a good picture.',
      button: 'Ask for feedback',
    },
    'send-feedback': {
      title: () => 'Your request for feedback was not sent yet',
      text: () => 'You began it. Choose the people and send it.',
      button: 'Go on with your request',
    },
    'read-feedback': {
      title: ({ count }) => `${many(count, 'answer', 'answers')} to your request for feedback`,
      text: () => 'Put it beside your own view, and write down what you adjust.',
      button: 'Read the feedback',
    },
    'school-can': {
      title: ({ name }) => `${name === '' ? 'The school' : name} says: this can be done`,
      text: () => 'Others still have to arrange something. See whose turn it is now.',
      button: 'Read the answer',
    },
    'school-can-if': {
      title: ({ name }) => `${name === '' ? 'The school' : name} says: this can be done, if…`,
      text: () => 'There is a condition. Read which, and who arranges it.',
      button: 'Read the answer',
    },
    'school-not-now': {
      title: ({ name }) => `${name === '' ? 'The school' : name} says: not now`,
      text: () => 'Read why. Talk about it, or keep your idea for later.',
      button: 'Read the answer',
    },
    'share-asked': {
      title: ({ name }) => `${name === '' ? 'Your coach' : name} asks whether you share something`,
      text: () => 'For your development profile. You choose whether to share it.',
      button: 'See the question',
    },
    'make-plan': {
      title: () => 'Make your plan',
      text: () => 'Choose your direction. Growing in your function counts as much as a diploma.',
      button: 'To your plan',
    },
    'submit-step': {
      title: ({ count }) => `${many(count, 'idea is', 'ideas are')} ready in your plan`,
      text: () => 'Submit a step. Then it is the other side’s turn.',
      button: 'To your plan',
    },
    'keep-going': {
      title: () => 'You are well on your way',
      text: () => 'Everything is running. See in your plan what you are learning now.',
      button: 'See your plan',
    },
    'late-counterparts': {
      title: ({ count }) => `${many(count, 'counterpart is', 'counterparts are')} late`,
      text: () => 'Someone cannot go on without your answer.',
      button: 'Answer',
    },
    'funding-closes': {
      title: ({ count }) => `${many(count, 'subsidy closes', 'subsidies close')} within a month`,
      text: () => 'See whom it may help, and apply in time.',
      button: 'See what closes',
    },
    'answer-steps': {
      title: ({ count }) => `${many(count, 'step waits', 'steps wait')} for your answer`,
      text: () => 'Can it be done, can it be done if, or not now? Say why.',
      button: 'See the steps',
    },
    'leader-reports': {
      title: ({ count }) => `${many(count, 'report waits', 'reports wait')} for you to agree`,
      text: () => 'Read it, and say whether it is right.',
      button: 'To the conversations',
    },
    'leader-prepare': {
      title: ({ count }) => `Prepare ${many(count, 'conversation', 'conversations')}`,
      text: seenBy(
        ['talk.preparation', 'talk.of-leader'],
        () => 'The other sees nothing until you are both ready.',
      ),
      button: 'To the conversations',
    },
    'open-counterparts': {
      title: ({ count, steps = 0 }) =>
        `${many(count, 'counterpart waits', 'counterparts wait')} for you${steps === 0 ? '' : `, of which ${many(steps, 'step', 'steps')}`}`,
      text: () => 'Promise it, do it, or say why it cannot be done.',
      button: 'See the counterparts',
    },
    'invite-people': {
      title: ({ count }) =>
        `${many(count, 'colleague has', 'colleagues have')} had no conversation this school year`,
      text: ({ count }) =>
        count === 1
          ? 'Invite this colleague, who may begin too.'
          : 'Invite them. They may begin themselves too.',
      button: 'Invite',
    },
    'revise-profiles': {
      title: ({ count }) => `${many(count, 'profile needs', 'profiles need')} a change`,
      text: () => 'Its owner asked for a change.',
      button: 'To the profiles',
    },
    'write-profiles': {
      title: ({ count }) =>
        `${many(count, 'development profile is', 'development profiles are')} not written yet`,
      text: () => 'Begin with who has most of it ready. What is shared with you stands beside it.',
      button: 'To the profiles',
    },
    'answer-approvals': {
      title: ({ count }) => `${many(count, 'decision waits', 'decisions wait')} for your yes`,
      text: () => 'Somebody asked for something big. It happens only when a second person says yes.',
      button: 'See it',
    },
    'answer-data-requests': {
      title: ({ count }) => `${many(count, 'question', 'questions')} of a colleague about her data`,
      text: () =>
        'Somebody wants something erased or corrected. Within a month she has a right to an answer.',
      button: 'See it',
    },
    'former-administrators': {
      title: ({ count }) => `${many(count, 'administrator is', 'administrators are')} HR now`,
      text: () => 'The role administrator of a board no longer exists. See who had it.',
      button: 'See the list',
    },
    'mails-uncertain': {
      title: ({ count }) => `${many(count, 'mail', 'mails')} may not have arrived`,
      text: () => 'Look at it and send it again if needed.',
      button: 'See the mails',
    },
    'answer-requests': {
      title: ({ count }) => `${many(count, 'message waits', 'messages wait')} for your answer`,
      text: () => 'Questions and sign-ups about what you offer.',
      button: 'To what we offer',
    },
    'keep-catalogue': {
      title: () => 'Keep up what you offer',
      text: () => 'New start dates, an information moment, a new module.',
      button: 'To what we offer',
    },
    'look-at-picture': {
      title: () => 'See where one side waits',
      text: () => 'Per school, in numbers. Never about fewer than five people.',
      button: 'See the picture',
    },
    'look-at-demand': {
      title: () => 'Read what people wish to learn',
      text: () => 'Beside what institutes offer. To take along to a talk.',
      button: 'See demand and offers',
    },
    'school-without-leader': {
      title: ({ name }) => `${name === '' ? 'A school' : name} has no leader`,
      text: () =>
        'What is asked there waits with you for now. Give somebody the role, and it goes to that person.',
      button: 'Give somebody the role',
    },
    'all-runs': {
      title: () => 'All is running',
      text: () => 'No decision waits for you, and no mail in doubt.',
      button: 'To administration',
    },
    'all-done': {
      title: () => 'Nothing waits for you now',
      text: () => 'You get a mail when someone asks you something, such as feedback.',
      button: 'See what is shared with you',
    },
    'all-answered': {
      title: () => 'Nothing waits for you now',
      text: () => 'When someone asks something of you, you get a mail and it stands here.',
      button: 'To your people',
    },
    'look-at-funding': {
      title: () => 'See which money there is for learning',
      text: () => 'Which schemes there are, what closes, and whom it fits.',
      button: 'See the schemes',
    },
  },
};
