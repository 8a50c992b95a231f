import { challengeMinutes, freshMinutes } from '#core/sign-in.ts';
import type { SignInTexts } from '../nl/sign-in.ts';
import { seenBy } from '../seen-by.ts';

type Values = Readonly<Record<string, string | number>> | undefined;
const n = (values: Values, name: string): number => Number(values?.[name] ?? 0);

export const signIn: SignInTexts = {
  ask: {
    unclaimed:
      'This installation is new: there is nobody yet who can sign in. Whoever started it finds the link to begin with in the terminal. Has it expired? Start again, or ask for a new one with: npm run ontwikkeldoor -- setup-link',
    title: 'Sign in',
    toRead: 'Sign in to read this',
    over: 'You are signed out',
    kept: {
      words: 'What you typed is still there. Sign in to see it again and save it.',
      files: 'What you typed is still there. Sign in to see it again. Choose the file once more.',
      none: 'What you sent is not saved. Sign in and do it once more.',
    },
    lead: 'Enter your email address. You get a mail with a code and a link. You need no password.',
    email: 'Email address',
    emailHint: 'The address at which your school mails you.',
    missing: 'Enter your email address.',
    send: 'Send me a code',
    passkeyTitle: 'With a passkey',
    passkeyText:
      'Did you make a passkey in your account? Then sign in with your finger, your face or your PIN.',
    passkey: 'Sign in with your passkey',
    demonstrationTitle: 'Just looking around?',
    demonstrationText: 'In the demonstration you choose who you are. You need not sign in.',
    demonstration: 'Choose a person',
  },
  code: {
    title: 'Enter your code',
    lead: (email) => `Do we know ${email}? Then a mail with a code is in your mailbox within a minute.`,
    label: 'Code from the mail',
    hint: `Six letters and digits. The code works for ${challengeMinutes} minutes, in this browser.`,
    missing: 'Enter the code from the mail.',
    check: 'Sign in',
    noMailTitle: 'No mail?',
    noMail: [
      `Did you ask for a code just before? The link in that mail works here too, for ${challengeMinutes} minutes.`,
      'Look among unwanted mail too.',
      'Is the address right? Use the address that your school has for you.',
      'Still nothing? Ask your leader or HR whether you are in Ontwikkeldoor.',
    ],
    again: 'Ask for a new code',
    demonstrationTitle: 'Demonstration: read the mail here',
    demonstrationNone: 'Nobody in the demonstration has this address, so no mail was written.',
    overTitle: 'Ask for a new code',
  },
  link: {
    title: 'Sign in with your link',
    lead: (email) => `You sign in as ${email}.`,
    open: 'Sign in',
    overTitle: 'This link no longer works',
    again: 'Ask for a new link',
  },
  choose: {
    title: 'Where do you work now?',
    lead: 'More than one organisation knows your address. Choose where you want to sign in.',
    enter: 'Sign in',
    enterAt: (organisation) => `at ${organisation}`,
  },
  mail: {
    subject: 'Signing in to Ontwikkeldoor',
    text: (name, code, link) =>
      `Hello ${name},\n\nYour code is: ${code}\n\nEnter it on the page where you asked for it. Or open this link and press the button:\n${link}\n\nCode and link work for ${challengeMinutes} minutes, and once.\n\nDid you not ask for this? Then you need do nothing. Give the code to nobody.\n\nOntwikkeldoor\n`,
    passkeySubject: 'A passkey was made',
    passkeyText: ({ name, device, day }, account) =>
      `Hello ${name},\n\nOn ${day} a passkey was made for your account${device === '' ? '' : ` (${device})`}. It signs you in without a mail.\n\nWas that not you? Then remove the passkey at once, sign out everywhere and tell HR:\n${account}\n\nOntwikkeldoor\n`,
    tokenSubject: 'A program can act for you',
    tokenText: (name, program, account) =>
      `Hello ${name},\n\nThe operator of Ontwikkeldoor made a key with which a program acts for you: ${program}\n\nYou see it in your account, and can stop it there:\n${account}\n\nOntwikkeldoor\n`,
  },
  again: {
    title: 'Is it you?',
    lead: 'This is possible only when you have just signed in. That is why we ask once more.',
    send: (email) => `Send a code to ${email}`,
    passkeyTitle: 'Or with your passkey',
    passkey: 'Sign in with your passkey',
    needed: `You can change this until ${freshMinutes} minutes after signing in.`,
    start: 'Show that it is you',
    addPasskey: 'Make a passkey: first show that it is you',
  },
  demonstration: {
    title: 'Who do you want to be?',
    lead: 'Choose a person. You then see what that person sees, and can do what that person can. You can always change.',
    groups: {
      way: 'The way from a wish to a plan',
      around: 'Around it',
      outside: 'Outsiders: what do they not see?',
    },
    enter: 'Choose',
    none: 'There are no people in this demonstration yet.',
    personas: {
      assistant: {
        role: 'Teaching assistant',
        shows: 'Her card, conversation, feedback, compass and plan: the whole way.',
      },
      supporter: { role: 'Teacher’s aide', shows: 'A plan that already runs, with answers from the school.' },
      leader: {
        role: 'School leader',
        shows: 'What waits for the school: conversations and answers to steps.',
      },
      coach: { role: 'Coach', shows: 'Writing the development profile, with everything beside it.' },
      hr: { role: 'HR adviser', shows: 'Promising time, budget and room in the timetable. Keeping staff.' },
      director: { role: 'Director of several schools', shows: 'More schools side by side.' },
      board: {
        role: 'Board member',
        shows: seenBy(
          ['figures', 'board.decides'],
          'The whole board in numbers. By name there is only what the board decides itself.',
        ),
      },
      teacher: {
        role: 'Teacher',
        shows: seenBy('card.team', 'A colleague who gives feedback and sees what is shared.'),
      },
      trainer: { role: 'Trainer', shows: 'Someone of an institute, outside the board.' },
      'other-school-leader': {
        role: 'Leader of another school',
        shows: seenBy('own.all', 'What an outsider does not see.'),
      },
      'other-board-assistant': {
        role: 'Teaching assistant at another board',
        shows: 'The same work, another board.',
      },
      'other-board-hr': { role: 'HR at another board', shows: 'A school with only two support staff.' },
      operator: {
        role: 'Operator of the installation',
        shows: 'Stands outside all boards: reading in schools, rules of the country, mails.',
      },
    },
  },
  account: {
    title: 'Your account',
    details: { name: 'Name', email: 'Email address', organisation: 'Organisation' },
    detailsHint: 'Is something wrong? HR changes it for you.',
    detailsOfOperator: 'Is something wrong? Let another operator appoint you anew with the right address.',
    ownWork: 'Your work, roles and coach',
    noEmail: 'no address known',
    language: {
      title: 'Language',
      lead: 'For all pages and for the mails that you get.',
      label: 'I prefer to read',
      save: 'Save your language',
    },
    sessions: {
      title: 'Where are you signed in?',
      lead: 'After an hour without use you are signed out, and after twelve hours in any case.',
      caption: 'Devices on which you are signed in',
      unknownDevice: 'Unknown device',
      here: 'this device',
      lastSeen: (moment) => `Last used: ${moment}`,
      begun: (moment) => `Signed in: ${moment}`,
      end: 'Sign out here',
      endAbout: (device) => `on ${device}`,
      endAll: 'Sign out everywhere',
      endAllConfirm: 'Sign out everywhere? On this device too, and programs with a key stop.',
      endOthers: 'Sign out on your other devices',
      endOthersConfirm: 'Sign out everywhere but here? Programs with a key stop as well.',
      afterPasskey: 'Your passkey was made. Do you want to sign out on your other devices?',
    },
    tokens: {
      title: 'Programs',
      lead: 'These programs act for you, with a key that the operator of Ontwikkeldoor made.',
      none: 'No program acts for you.',
      scopes: { read: 'reads', write: 'changes things', file: 'your whole file' },
      made: (moment) => `Made: ${moment}`,
      ends: (moment) => `Works until ${moment}`,
      lastUsed: (moment) => `Last used: ${moment}`,
      neverUsed: 'Not used yet',
      unnamed: 'Program without a name',
      end: 'Stop',
      endAbout: (name) => `program ${name}`,
      endConfirm: 'Stop this program? It can then do nothing for you any more.',
    },
    passkeys: {
      title: 'Passkeys',
      lead: 'With a passkey you sign in without a mail: with your finger, your face or your PIN. The key stays on your own device.',
      none: 'You have no passkey yet.',
      add: 'Make a passkey on this device',
      unsupported: 'This browser cannot make passkeys. The code by mail always works.',
      needsScript: 'A passkey needs JavaScript. The code by mail always works.',
      made: (moment) => `Made: ${moment}`,
      lastUsed: (moment) => `Last used: ${moment}`,
      neverUsed: 'Not used yet',
      remove: 'Remove',
      unknownDevice: 'unknown device',
      removeAbout: (device) => `passkey of ${device}`,
      removeConfirm: 'Remove this passkey? You can then no longer sign in with it.',
    },
  },
  passkeyStopped: 'That did not work or you broke it off. Try again.',
  problems: {
    'wrong-code': (values) =>
      n(values, 'left') === 1
        ? 'This code is not right. You can try once more.'
        : `This code is not right. You can try ${n(values, 'left')} more times.`,
  },
  refusals: {
    'code-over': () =>
      `There is no working code here any more. A code works for ${challengeMinutes} minutes, and once.`,
    'sign-in-again': () => 'First show that it is you.',
    'link-over': () => `A link works for ${challengeMinutes} minutes, and once. Ask for a new one.`,
    'no-place': () => 'You have no work or role here any more. Ask HR whether that is right.',
    'passkey-failed': () => 'That did not work. Try again.',
    'passkey-unknown': () => 'We do not know this passkey. Sign in with a code by mail.',
    'passkey-known': () => 'You have this passkey already.',
    'too-many-passkeys': (values) => `You already have ${n(values, 'most')} passkeys. Remove one first.`,
  },
  otherRefusal: 'That is not possible now.',
  done: {
    'not-in-any-more': 'That person cannot come in any more. Choose somebody else.',
    'other-person': 'Somebody else is signed in here now. Nothing was saved.',
    'signed-out': 'You are signed out.',
    'signed-out-everywhere': 'You are signed out everywhere.',
    'session-ended': 'You are signed out there now.',
    'language-chosen': 'Your language is saved.',
    'passkey-added': 'Your passkey is made. Next time you sign in with it.',
    'other-sessions-ended': 'You are signed out on your other devices.',
    'token-ended': 'The program was stopped.',
    'passkey-removed': 'The passkey is removed.',
  },
};
