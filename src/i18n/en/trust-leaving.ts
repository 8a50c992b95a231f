import type { LeavingTexts } from '../nl/trust-leaving.ts';
import { seenBy } from '../seen-by.ts';

/** English texts for who leaves. */
export const trustLeaving: LeavingTexts = {
  home: (day) => `Your last day is ${day}. After that you can no longer get in here.`,
  homeLink: 'Take your file along',
  title: 'If you leave',
  lastDay: (day) =>
    `Your last day is ${day}. After that you can no longer get in here. So download what you want to keep before that day.`,
  lead: (days) =>
    `After your last day you can no longer get in here. If you give a mail address of your own, you will then get a link to your file. It works for ${String(days)} days.`,
  privacy: seenBy(
    'leaving.address',
    'Only you see this address. Your leader and HR do not see it, nor whether you gave one.',
  ),
  again: 'You can give an address only when you have just signed in. That way we are sure it is you.',
  againStart: 'Show that it is you',
  email: 'Your own mail address',
  emailHint: 'An address that you keep when you have left, so not one of your work.',
  name: 'Send a code to this address',
  asked: (email) => `We sent a code to ${email}. The address counts only when you fill it in here.`,
  over: (email) => `The code for ${email} has expired. Ask for a new one.`,
  code: 'Code from the mail',
  codeHint: 'Six digits. The code works for 24 hours.',
  confirm: 'Confirm the address',
  confirmed: (email, days) =>
    `After your last day a link goes to ${email}. It works for ${String(days)} days.`,
  confirmedTitle: 'Your address is confirmed',
  other: 'Another address',
  otherHint: 'The present address lapses at once.',
  withdraw: 'Withdraw the address',
  withdrawQuestion: 'Withdraw the address? Then you get no link after your last day.',
  problems: {
    'address-of-work': () =>
      'This is your address at work. You will not be able to reach it. Fill in another.',
    'code-wrong': () => 'This code is not right. Look in the mail, or ask for a new code.',
    'code-over': () => 'This code has expired. Ask for a new one.',
    'sign-in-again': () => 'First show that it is you.',
  },
  link: {
    title: 'Your file to take along',
    lead: (day) => `You can download it up to and including ${day}. After that this link no longer works.`,
    care: 'Do not forward the mail with this link: your whole file can be downloaded with it. It does not sign you in.',
    paperTitle: 'To read, or to give to somebody else',
    pdf: 'Download as a document (PDF)',
    dataTitle: 'Everything, for another program',
    json: 'Download as a file (JSON)',
  },
  mails: {
    offer: {
      subject: 'Take your file along',
      text: ({ name, day, link }) =>
        `Dear ${name},\n\nYour last day is ${day}. After that you can no longer get into Ontwikkeldoor.\n\nDownload your file before that day, or give a mail address of your own for a link that still works afterwards:\n${link}\n\nAre you staying after all? Then you need not do anything.\n\nOntwikkeldoor\n`,
    },
    code: {
      subject: 'Your code for Ontwikkeldoor',
      text: ({ code }) =>
        `Hello,\n\nSomebody gave this mail address at Ontwikkeldoor, to get a file later on. Was that you? Then fill in this code on the page where you were:\n\n${code}\n\nThe code works for 24 hours. Give it to nobody.\n\nWas it not you, or do you not know Ontwikkeldoor? Then you need not do anything. You will get no more mail.\n\nOntwikkeldoor\n`,
    },
    named: {
      subject: 'You gave a mail address of your own',
      text: ({ name, link }) =>
        `Dear ${name},\n\nA mail address of your own was given at Ontwikkeldoor. After your last day a link to your file goes there.\n\nDid you do that yourself? Then you need not do anything. Did you not? Then withdraw the address here, and sign out everywhere on your account:\n${link}\n\nOntwikkeldoor\n`,
    },
    file: {
      subject: 'Your file to take along',
      text: ({ organisation, until, link }) =>
        `Hello,\n\nYou no longer work at ${organisation}. With this link you download your file from Ontwikkeldoor, as you wished:\n${link}\n\nThe link works up to and including ${until}. Do not forward this mail: your whole file can be downloaded with the link.\n\nOntwikkeldoor\n`,
    },
  },
  done: {
    named: 'We sent a code to that address.',
    confirmed: 'Your address is confirmed.',
    withdrawn: 'The address has been erased.',
  },
};
