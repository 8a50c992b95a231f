import type { TrustDataTexts } from '../nl/trust-data.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;
const counted = (count: number, words: string): string => (count === 0 ? 'remains only' : words);

export const trustData: TrustDataTexts = {
  title: 'Your data',
  lead: 'What stands here about you. Take it along or erase it.',
  takeTitle: 'Take it along',
  eraseTitle: 'Erase your own things',
  eraseLead: 'First you see what goes and what stays. Then you choose.',
  nothingOwn: 'There is nothing here now that you can erase at once.',
  nothing: 'Nothing of yours stands here any more.',
  eraseKind: (name) => `${name}: erase`,
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
  },
  along: {
    compass: () => 'when you answered last',
    compass_past_wish: (count) => many(count, 'earlier answer', 'earlier answers'),
    counterpart: (count) => many(count, 'question to your school lapses', 'questions to your school lapse'),
    development_plan: () => 'the route that you chose',
    share: (count) => many(count, 'share stops', 'shares stop'),
  },
  erased: (name, count) => `erased: ${name} (${String(count)})`,
  otherKind: 'data',
  staysTitle: 'What else stands here',
  staysLead: 'Read what stays, why, and when it goes',
  stays: {
    together: {
      name: 'What you agreed with another',
      text: 'Steps that you put forward, conversations with their report, promises of your school and your profile belong to both of you. They go two years after you stopped here.',
    },
    'works-here': {
      name: 'Your name, address, work and roles',
      text: 'Those are needed as long as you work here. Is something wrong? Ask HR to correct it. Two years after your last day everything goes.',
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
    machine: {
      name: 'Traces of the system',
      text: 'What was mailed, what stood in a list of HR, and how something was before a change. It is needed to turn something back. It goes by itself, after two years at the latest.',
    },
  },
  problems: {
    'counts-changed': () => 'Something came or went meanwhile. Look again at what goes.',
  },
  done: { erased: 'Erased. Your log says that you did this, not what stood there.' },
};
