import type { PlacesTexts } from '../nl/places.ts';
import { seenBy } from '../seen-by.ts';
import { approvals } from './approvals.ts';

interface Invited {
  readonly name: string;
  readonly place: string;
  readonly email: string;
  readonly link: string;
}

/** Why no password is needed: the same end below every invitation. */
const comingIn = ({ email, link }: Invited): string =>
  `You need no password. Open this page and fill in this mail address (${email}). You then get a code that lets you in:\n${link}\n\nDoes this message mean nothing to you? Then you need not do anything.`;

/** English texts of how boards and institutes begin (slice organisation). */
export const places: PlacesTexts = {
  administration: {
    boards: 'Boards',
    boardsText: 'Find a board, and invite its HR to begin.',
    institutes: 'Institutes',
    institutesText: 'Trainers, and what they offer.',
  },
  back: 'Back to administration',
  state: {
    came: (day) => `Takes part since ${day}`,
    invited: (day) => `Invited on ${day}, nobody signed in yet`,
    none: 'Nobody invited yet',
    ended: (day) => `Stopped on ${day}`,
  },
  boards: {
    title: 'Boards',
    lead: 'Choose a board from DUO’s list and invite somebody of HR. HR does the rest.',
    reading: 'We are still bringing in the list of schools',
    readingText: 'That takes a moment. Then you find every board here.',
    noList: 'There is no list of schools yet',
    noListText: 'Bring in DUO’s list first. Then you find every board here.',
    noListLink: 'Bring in the list',
    search: 'Find a board',
    searchHint: 'By name, number, school or town. Accents do not matter.',
    button: 'Search',
    found: (count) => (count === 1 ? '1 board found' : `${String(count)} boards found`),
    foundNone: 'No board found',
    foundNoneText: 'Try a part of the name, a town, or the number of five figures.',
    more: (count) => `And ${String(count)} more. Type more words to find them.`,
    meta: (number, schools, cities) =>
      `Number ${number}, ${schools === 1 ? '1 school' : `${String(schools)} schools`}${cities === '' ? '' : `: ${cities}`}`,
    begun: 'These boards take part',
    begunNone: 'No board takes part yet.',
  },
  board: {
    back: 'Back to boards',
    number: (number) => `Board number ${number}`,
    schools: (count) => (count === 1 ? 'See the school' : `See the ${String(count)} schools`),
    nameless: 'DUO calls this board after its number. HR fills in what it is really called later.',
  },
  institutes: {
    title: 'Institutes',
    lead: seenBy(
      'institute.asked',
      'A teacher college, vocational college or other trainer with a place of its own. What somebody asks an institute is seen only by that person and that institute.',
    ),
    listTitle: 'Institutes here',
    none: 'There is no institute yet',
    noneText: 'Add one. Then you invite somebody who keeps what it offers.',
    newTitle: 'Another institute',
    add: 'Add',
    name: 'Name',
    kind: 'Kind',
    kindPrompt: 'Choose a kind',
    address: 'Address',
    addressHint: 'Street, number, postcode and town.',
    kinds: {
      'university-college': 'University of applied sciences or teacher college',
      'vocational-college': 'Vocational college',
      'training-firm': 'Training firm',
      'knowledge-centre': 'Knowledge centre or network',
      other: 'Something else',
    },
    noKind: 'Kind not filled in yet',
  },
  institute: {
    back: 'Back to institutes',
    factsTitle: 'Facts',
    save: 'Save',
    endTitle: 'Stopping',
    endText: seenBy(
      'offers.withdrawn',
      'Whoever works here cannot sign in any more, and what it offers is closed. Who saved something or signed up still reads it.',
    ),
    end: 'This institute stops',
    endConfirm: (name) => `Let ${name} stop? Everybody there is signed out at once.`,
    reopenText: 'Let it take part again and invite somebody anew. The institute opens what it offers itself.',
    reopen: 'Let it take part again',
  },
  invite: {
    title: { hr: 'Invite HR', trainer: 'Invite a trainer' },
    lead: {
      hr: 'This person gets a mail with an explanation and a link, and can begin at once: bring in staff, name leaders, invite people.',
      trainer:
        'This person gets a mail with an explanation and a link, and can write what the institute offers at once.',
    },
    again: 'Did the mail not arrive? Fill in the same address again. One mail a day goes to an address.',
    second: seenBy(
      'operator.outside',
      'People work here already. Inviting one more needs a second yes, because whoever keeps the installation reads nothing of who works here.',
    ),
    button: 'Send the invitation',
    buttonSecond: 'Ask for a second yes',
  },
  invitation: {
    subject: {
      hr: (place) => `Ontwikkeldoor for ${place}: begin here`,
      trainer: (place) => `Show what ${place} offers in Ontwikkeldoor`,
    },
    text: {
      hr: seenBy(
        'own.all',
        (invited: Invited) =>
          `Dear ${invited.name},\n\nYou are invited as HR of ${invited.place} in Ontwikkeldoor.\n\nWith Ontwikkeldoor, teaching assistants and other support staff think about their development, and the school does something in return: time, money, a place to practise. Both sides move.\n\nWhat you do: bring in a list of staff, say who leads, and invite people. A task list helps you, step by step. A colleague can join in.\n\nWho sees what: what a member of staff writes about herself is seen by her only, until she shares it. You see names, functions, schools and what is asked of HR.\n\n${comingIn(invited)}`,
      ),
      trainer: seenBy(
        'institute.asked',
        (invited: Invited) =>
          `Dear ${invited.name},\n\nYou are invited to keep what ${invited.place} offers in Ontwikkeldoor.\n\nIn Ontwikkeldoor, teaching assistants and other support staff of primary schools look for training that fits them. What you offer stands there beside their wishes. You can write it yourself or bring in a list.\n\nWho sees what: what somebody asks you is seen only by that person and your institute. Of others you see nothing.\n\n${comingIn(invited)}`,
      ),
    },
  },
  naming: {
    title: 'What is your board called?',
    lead: (number) => `DUO’s list has only the number ${number}.`,
    back: 'Back to getting started',
    name: 'Name of the board',
    hint: 'As people know you. This name stands in mails and on pages.',
    save: 'Save the name',
  },
  problems: {
    ...approvals.problems,
    'name-taken': () => 'is the name of another institute. Choose one that differs.',
    'place-moved-on': () => 'This was changed meanwhile. See below how it is now.',
  },
  done: {
    named: 'The name is there.',
    invited: 'The invitation is on its way.',
    'not-sent-yet':
      'The invitation is ready, but there is no mail server yet. The mail goes out as soon as there is one.',
    'not-sent-twice': 'A mail went to this address today already. Tomorrow there can be another.',
    added: 'The institute is there. Now invite somebody.',
    saved: 'The facts are saved.',
    ended: 'The institute has stopped.',
    reopened: 'The institute takes part again. Invite somebody anew.',
  },
};
