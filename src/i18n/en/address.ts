import type { AddressTexts } from '../nl/address.ts';

/** English texts of a change of mail address. */
export const address: AddressTexts = {
  mails: {
    confirm: {
      subject: 'Confirm your new email address',
      text: ({ name, organisation, newEmail, by, until, link }) =>
        `Hello ${name},\n\n${by} entered this address for you at ${organisation}: ${newEmail}\n\nIs this your address? Then open this link and press the button:\n${link}\n\nThe link works up to and including ${until}. It does not sign you in.\n\nIs this address not yours, or do you not know Ontwikkeldoor? Then you need not do anything.\n\nOntwikkeldoor\n`,
    },
    notice: {
      subject: 'Your email address is being changed',
      text: ({ name, oldEmail, newEmail, by, link }) =>
        `Hello ${name},\n\nAt present you sign in with ${oldEmail}. ${by} asks to change that to ${newEmail}.\n\nIs that right? Then open this link and say yes. Is it not right? Open the same link and say no. Then nothing changes, you are signed out everywhere, and HR looks into it:\n${link}\n\nUntil the new address is confirmed you sign in with ${oldEmail}. If you say nothing, the new address counts a week after it was confirmed. If you have never signed in, that is a day.\n\nOntwikkeldoor\n`,
    },
    counts: {
      subject: 'Your email address was changed',
      toNew: ({ name, newEmail }) =>
        `Hello ${name},\n\nFrom now on you sign in to Ontwikkeldoor with ${newEmail}.\n\nOntwikkeldoor\n`,
      toOld: ({ name, oldEmail, newEmail, link }) =>
        `Hello ${name},\n\nFrom now on you sign in to Ontwikkeldoor with ${newEmail}, and no longer with ${oldEmail}.\n\nIs that not right? Then open this link within 30 days and press the button. Nobody can sign in to your account then, until HR has sorted it out:\n${link}\n\nOntwikkeldoor\n`,
    },
    leftOut: {
      subject: 'Not everybody got the new mail domain',
      text: (facts) =>
        `Dear ${facts.name},\n\nSomebody said yes to your list: ${facts.from} becomes ${facts.to}. For ${facts.leftOut === 1 ? 'one person' : `${String(facts.leftOut)} people`} something about the address changed meanwhile. Nothing was done there. See who still has an address at ${facts.from}:\n${facts.link}\n\nOntwikkeldoor\n`,
    },
    objected: {
      subject: 'A new email address is not right',
      text: ({ hr, name, newEmail, by, isClosed, link }) =>
        `Hello ${hr},\n\nA new email address was entered for ${name}: ${newEmail}. ${by} did that. From the old address somebody said that this is not right.\n\n${isClosed ? 'The account is closed now: nobody can sign in to it. Call or speak to her or him. Then choose on this page which address is right. Somebody else does that than who entered the address' : 'Nothing changed, and the account was signed out everywhere. Call or speak to her or him, and look at this page'}:\n${link}\n\nOntwikkeldoor\n`,
    },
  },
  page: {
    confirmTitle: 'Is this your email address?',
    confirmLead: (by, organisation) => `${by} entered it for you at ${organisation}.`,
    confirmHint: 'Press the button only if you use this address yourself. It does not sign you in.',
    confirm: 'Yes, this is my address',
    noticeTitle: 'Your email address is being changed',
    noticeLead: (by) => `${by} asks for this. Is it right?`,
    countsTitle: 'Your email address was changed',
    countsLead: 'Is that not right? Say so here.',
    name: 'Name',
    old: 'Old address',
    new: 'New address',
    yes: 'Yes, this is right',
    no: 'No, this is not right',
    noQuestion: 'Is the new address not right? You are then signed out everywhere and HR will look.',
    noOpen:
      'If you say no, nothing changes. You are signed out everywhere, and HR gets a mail to look into it.',
    noCounts:
      'If you say no, the account is closed: nobody can sign in to it until HR has sorted it out. HR gets a mail.',
    overTitle: 'This link no longer works',
    over: 'It was used already, is too old or was withdrawn. Ask HR if you still want to change something.',
    toSignIn: 'To sign in',
    states: {
      confirmed: (day) =>
        `Thank you, your address is confirmed. Say “yes” at your old address, and it counts at once. Otherwise it counts from ${day}.`,
      counts: 'From now on you sign in with your new address.',
      agreed: 'Thank you. The new address counts as soon as the link there was used.',
      undone: 'Nothing changed. You were signed out everywhere, and HR got a mail.',
      disputed: 'The account is closed. HR got a mail and will sort it out with you.',
      withdrawn: 'This request was withdrawn. Nothing changed.',
      expired: 'This request is too old. Nothing changed.',
      settled: 'HR sorted this out with you.',
    },
  },
  domain: {
    link: 'Another mail domain',
    title: 'Another mail domain',
    lead: 'Does your organisation get another mail domain? Then change all addresses here at once. A colleague of HR says yes too.',
    from: 'Old domain',
    choose: 'Choose a domain',
    choice: (domain, people) => `${domain} (${people === 1 ? '1 person' : `${String(people)} people`})`,
    to: 'New domain',
    toHint: 'The part after the @, such as school.nl.',
    look: 'See the list',
    listTitle: (people) =>
      people === 1 ? '1 person gets another address' : `${String(people)} people get another address`,
    listLead: 'What stands before the @ stays the same. Nothing has changed yet.',
    nobody: 'Nobody can get another address now.',
    name: 'Name',
    old: 'Old address',
    new: 'New address',
    why: 'Why not',
    conflictsTitle: (people) =>
      people === 1 ? '1 person keeps the old address' : `${String(people)} people keep the old address`,
    conflictsText: 'Settle these one by one, on the page of that person.',
    conflicts: {
      own: 'This is you. A colleague of HR changes your own address.',
      taken: 'The new address is somebody else’s already.',
      open: 'Another address was asked for. Withdraw that first.',
      closed: 'This account is closed. Find out first which address is right.',
    },
    after:
      'When a second person says yes, the new addresses count at once. These people are signed out everywhere and get a mail at both addresses. Make sure that the new addresses work by then.',
    ask: 'Ask for a second yes',
    confirm: (people) => `Ask to change ${people === 1 ? '1 address' : `${String(people)} addresses`}?`,
    waiting: 'For this domain a request waits for a second yes already. See it.',
    problems: {
      'choose-domain': () => 'Choose the old domain.',
      'not-a-domain': () => 'Fill in a domain, such as school.nl.',
      'same-domain': () => 'This is the old domain. Fill in the new one.',
      'domain-nobody': () => 'There is nobody who can get another address now. Check the list.',
    },
  },
  signOut: {
    button: 'Sign out everywhere',
    question: (name) =>
      `Sign ${name} out everywhere? Programs with a key stop as well. It stands in this person’s log.`,
  },
  pending: {
    asked: 'New address: waiting to be confirmed',
    confirmed: 'New address: confirmed, not in force yet',
    disputed: 'This account is closed',
    undone: 'The new address was not right',
    text: (newEmail, by, day) => `${newEmail}, entered by ${by} on ${day}.`,
    waits: 'A mail with a link went to that address. Until it is used, the old address counts.',
    countsFrom: (day) => `It counts from ${day}, or sooner if the old address says yes.`,
    afterOther: 'The address is still a colleague’s. It counts as soon as that has changed.',
    undoneText:
      'From the old address somebody said that it is not right. Nothing changed. Call or speak to her or him.',
    disputedText:
      'From the old address somebody said that the new address is not right. Nobody can sign in now. Call or speak to her or him, and then choose which address is right.',
    secondPerson:
      'You entered the new address. If you choose, a second person says yes too. Is there no other HR? Then whoever looks after the server does.',
    resend: 'Send the link again',
    withdraw: 'Withdraw',
    withdrawQuestion: 'Withdraw the new address? Then the old one stays.',
    keepOld: (email) => `${email} is right`,
    keepNew: (email) => `${email} is right`,
    keepQuestion: 'Did you speak to her or him yourself? Then this address can be used to sign in again.',
    own: (newEmail, by) => `${by} asks to change your address to ${newEmail}.`,
    ownAgree: 'Yes, this is right',
    ownDecline: 'No, withdraw it',
    ownAgreed: 'You said yes. It counts as soon as the link in the mail there was used.',
  },
  done: {
    'signed-out': 'Signed out everywhere.',
    asked: 'Asked. The new address counts once it is confirmed.',
    resent: 'The link was sent again.',
    withdrawn: 'Withdrawn. The old address stays.',
    settled: 'Saved. It is possible to sign in again.',
    agreed: 'Thank you. The new address counts as soon as the link there was used.',
    counts: 'From now on you sign in with your new address.',
  },
};
