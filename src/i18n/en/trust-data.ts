import type { TrustDataTexts } from '../nl/trust-data.ts';
import { seenBy } from '../seen-by.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;
const counted = (count: number, words: string): string => (count === 0 ? 'remains only' : words);

export const trustData: TrustDataTexts = {
  title: 'Your data',
  lead: 'What stands here about you. Take it along, erase it, or have it corrected.',
  takeTitle: 'Take it along',
  eraseTitle: 'Erase your own things',
  eraseLead: 'First you see what goes and what stays. Then you choose.',
  nothingOwn: 'There is nothing here now that you can erase at once.',
  nothing: 'Nothing of yours stands here any more.',
  eraseKind: (name) => `Erase: ${name}`,
  goesTitle: 'This goes',
  stillThereTitle: 'This stays',
  final:
    'Erasing is for good. You cannot turn it back. Do you want to keep it? Then take your data along first.',
  eraseNow: 'Erase this for good',
  cancel: 'Do not do it',
  kinds: {
    card: {
      name: 'Talent card',
      count: (count) => counted(count, many(count, 'thing on your card', 'things on your card')),
      with: '',
      stays: 'What a coach wrote in your profile stays, also when it came from your card.',
    },
    compass: {
      name: 'Career compass',
      count: (count) => counted(count, many(count, 'direction', 'directions')),
      with: '',
      stays: 'In figures about many people your answer counts until the next count.',
    },
    advice: {
      name: 'Map and advice',
      count: (count) =>
        counted(count, many(count, 'piece of advice or list of facts', 'pieces of advice and facts')),
      with: '',
      stays: 'A step that you put in your plan stays in your plan.',
    },
    feedback: {
      name: 'Feedback',
      count: (count) => counted(count, many(count, 'round of feedback', 'rounds of feedback')),
      with: 'The questions, the names of whom you asked and all answers. A round that still runs stops: the links no longer work.',
      stays: 'Mails that went out already stay with the people whom you asked.',
    },
    ideas: {
      name: 'Ideas in your plan',
      count: (count) => counted(count, many(count, 'idea', 'ideas')),
      with: '',
      stays: 'Steps that you put forward stay. Your school has a part in those.',
    },
    preparations: {
      name: 'Preparation that nobody saw yet',
      count: (count) => counted(count, many(count, 'part', 'parts')),
      with: '',
      stays:
        'What the other saw belongs to the conversation and stays. Did you say that you are ready? Then take that back first, at the conversation.',
    },
    reflections: {
      name: 'What you thought of yourself and your conversations',
      count: (count) => counted(count, many(count, 'answer', 'answers')),
      with: '',
      stays: 'In figures about many people your answer counts until the next count.',
    },
    saved: {
      name: 'Saved offers',
      count: (count) => counted(count, many(count, 'saved offer', 'saved offers')),
      with: '',
      stays: 'What you asked an institute stays. You take that back at the offer itself.',
    },
    steps: {
      name: 'Steps put forward',
      count: (count) => counted(count, many(count, 'step', 'steps')),
      with: '',
      stays: 'Ideas that you did not put forward yet. Those you erase yourself.',
    },
    talks: {
      name: 'Conversations that are over',
      count: (count) => counted(count, many(count, 'conversation', 'conversations')),
      with: '',
      stays: 'Conversations that still run.',
    },
    promises: {
      name: 'Promises of the school',
      count: (count) => counted(count, many(count, 'promise', 'promises')),
      with: '',
      stays: 'Promises about a step or a conversation. Those go with that step or conversation.',
    },
    profile: {
      name: 'Development profile',
      count: (count) => counted(count, many(count, 'version', 'versions')),
      with: '',
      stays: 'A version that your coach still writes.',
    },
    work: {
      name: 'Former work and former roles',
      count: (count) => counted(count, many(count, 'job or role', 'jobs and roles')),
      with: '',
      stays: 'The work and the roles that you have now. They are needed as long as you work here.',
    },
  },
  along: {
    compass: () => 'when you answered last',
    compass_past_wish: (count) => many(count, 'earlier answer', 'earlier answers'),
    absence: (count) => many(count, 'former absence', 'former absences'),
    coach_link: (count) => many(count, 'former coach', 'former coaches'),
    conversation_agreement: (count) => many(count, 'agreement', 'agreements'),
    conversation_preparation: (count) => many(count, 'part of a preparation', 'parts of a preparation'),
    conversation_rating: (count) => many(count, 'answer about a conversation', 'answers about conversations'),
    conversation_reminder: (count) => many(count, 'reminder', 'reminders'),
    conversation_report: (count) => many(count, 'report', 'reports'),
    counterpart: (count) =>
      many(count, 'thing that your school would do for it', 'things that your school would do for it'),
    development_plan: () => 'the direction that you chose',
    profile_advice: (count) => many(count, 'step that your coach advised', 'steps that your coach advised'),
    profile_ask: (count) => many(count, 'question of your coach', 'questions of your coach'),
    share: (count) => many(count, 'share stops', 'shares stop'),
  },
  erased: (name, count) => `erased: ${name} (${String(count)})`,
  otherKind: 'data',
  request: {
    title: 'Ask HR to erase it',
    lead: 'Another has a part in this. HR answers within a month. At a yes the system erases it at once.',
    none: 'There is nothing here now in which another has a part.',
    kind: (name) => `Have erased: ${name}`,
    asksTitle: 'This you ask to erase',
    final: 'When HR says yes, it goes for good. Until then you can take your question back.',
    note: 'Do you want to add anything?',
    noteHint: seenBy(
      'data.request',
      'HR reads this, of which kind of data it is and how much. Not what stands there.',
    ),
    correctHint: seenBy('data.request', 'HR reads this, with what is there now and what it should be.'),
    ask: 'Ask HR',
    openAlready: 'You asked this already. Below you see how it stands.',
    keepers: (names) => `The answer comes from ${names}.`,
    nobody:
      'There is nobody else at HR now who can answer this. Your question waits until your board gives somebody the role HR. Ask your board for that.',
  },
  correct: {
    title: 'Have something corrected',
    own: 'What you wrote yourself you correct yourself: on your card, in your compass, your plan or your profile.',
    lead: 'This stands in the list of HR. Is something wrong? Have it corrected.',
    fields: {
      name: 'Name',
      address: 'Mail address',
      function: 'Function',
      hours: 'Part of full time',
      school: 'School',
      starts: 'Began on',
    },
    empty: 'not filled in',
    link: 'Have this corrected',
    field: (name) => `Have corrected: ${name}`,
    now: 'As it stands now',
    shouldBe: 'As it should be',
  },
  requests: {
    title: 'What you asked HR',
    erase: (name) => `Erase: ${name}`,
    correct: (name) => `Correct: ${name}`,
    states: { asked: 'waits for an answer', done: 'done', refused: 'no', withdrawn: 'taken back' },
    asked: (day) => `Asked on ${day}`,
    due: (day) => `Answer by ${day}`,
    late: (day) => `The answer was due on ${day}`,
    answered: (by, day) => `Answer of ${by}, ${day}`,
    change: (from, to) => `From “${from}” to “${to}”`,
    withdraw: 'Take back',
  },
  reasons: {
    law: 'The law says that this must be kept',
    needed: 'This is still needed for an agreement that runs',
    'of-another': 'This is also about another',
    'is-right': 'It is right as it stands',
    other: 'Something else',
  },
  hr: {
    title: 'Questions about data',
    lead: 'A colleague wants something erased or corrected. She has a right to an answer within a month.',
    openTitle: 'Waits for an answer',
    none: 'Nothing waits',
    noneText: 'When somebody asks something about her data, it stands here.',
    pastTitle: 'Answered',
    back: 'All questions',
    asksErase: (name) => `${name} asks to erase this`,
    asksCorrect: (name) => `${name} asks to correct this`,
    what: 'What',
    howMuch: 'How much',
    now: 'As it stands now',
    shouldBe: 'As it should be',
    note: 'Added',
    due: 'Answer by',
    states: { 'on-time': 'waits', soon: 'almost late', late: 'late' },
    past: { asked: 'waits', done: 'done', refused: 'no', withdrawn: 'taken back' },
    yesTitle: 'Yes',
    yesErase:
      'When you say yes, the system erases it at once and for good. You need not do anything yourself.',
    eraseNow: 'Yes, erase this for good',
    yesCorrect: 'First correct it at her data. Then say that it is done.',
    toForm: (name) => `To the data of ${name}`,
    corrected: 'It is corrected',
    words: 'Do you want to add anything?',
    noTitle: 'No',
    reason: 'Why not?',
    choose: 'Choose a reason',
    noWords: 'Explain it',
    refuse: 'Say no',
    answered: (by, day) => `Answered by ${by}, ${day}.`,
    takenBack: 'This was taken back.',
  },
  mail: {
    asked: {
      subject: (name) => `${name} asks something about her data`,
      text: (name, day, address) =>
        `Dear colleague,\n\n${name} asks HR to erase or to correct something. By ${day} she has a right to an answer.\n\nSee what it is:\n${address}\n`,
    },
    reminded: {
      subject: (name) => `${name} still waits for an answer about her data`,
      text: (name, day, address) =>
        `Dear colleague,\n\n${name} asked HR to erase or to correct something. There is no answer yet. By ${day} she has a right to it.\n\nAnswer here:\n${address}\n`,
    },
    answered: {
      subject: {
        done: 'What you asked about your data is done',
        refused: 'Answer to your question about your data',
      },
      text: {
        done: (name, address) =>
          `Dear ${name},\n\nHR did what you asked about your data.\n\nRead the answer here:\n${address}\n`,
        refused: (name, address) =>
          `Dear ${name},\n\nHR said no to what you asked about your data. The reason stands with it. Do you disagree? Talk with HR, or ask the data protection officer of your board.\n\nRead the answer here:\n${address}\n`,
      },
    },
  },
  staysTitle: 'What else stands here',
  staysLead: 'Read what stays, why, and when it goes',
  stays: {
    running: {
      name: 'What still runs',
      text: 'Conversations that still run and a profile that your coach still writes. Finish those first. What you wrote as a leader for a conversation of another goes with that conversation.',
    },
    'works-here': {
      name: 'Your name, address, work and roles',
      text: 'Those are needed as long as you work here. Is something wrong? Have it corrected, above. Two years after your last day everything goes.',
    },
    log: {
      name: 'The log',
      text: 'It shows who looked in your file and that you erased something, not what stood there. It goes two years after your last day.',
    },
    account: {
      name: 'Signing in',
      text: 'You end devices, passkeys and programs yourself at Account. The rest goes by itself, after a year at the latest.',
    },
    institute: {
      name: 'What you asked an institute',
      text: 'Take your question back at the offer. Then your name, address and words are gone on both sides. When you do nothing, that happens after a year.',
    },
    requests: {
      name: 'Your questions to HR about your data',
      text: 'They show that you got an answer. They go two years after the answer.',
    },
    machine: {
      name: 'Traces of the system',
      text: 'What was mailed, what stood in a list of HR, and how something was before a change. It is needed to turn something back. It goes by itself, after two years at the latest.',
    },
  },
  problems: {
    'counts-changed': () => 'Something came or went meanwhile. Look again at what goes.',
    'nothing-there': () => 'Nothing of yours stands here any more. So there is nothing to ask.',
    'already-asked': () => 'You asked this already. Wait for the answer, or take your question back first.',
    'request-answered': () => 'This was answered already, or it was taken back.',
  },
  done: {
    erased: 'Erased. Your log says that you did this, not what stood there.',
    asked: 'Your question is with HR.',
    withdrawn: 'You took your question back. Nothing happens.',
    answered: 'Your answer was sent.',
  },
};
