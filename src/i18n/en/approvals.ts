import type { ApprovalsTexts } from '../nl/approvals.ts';

type Values = Readonly<Record<string, string | number>>;
const v = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');

/** English texts of the slice approvals. */
export const approvals: ApprovalsTexts = {
  title: 'A second yes',
  lead: 'Some decisions are so big that one person does not take them alone. Somebody else with the same role looks too, and says yes or no.',
  openTitle: 'Waiting for your yes',
  ownTitle: 'Asked by you, another decides',
  openNone: 'Nothing is waiting.',
  openNoneText: 'When somebody asks for something big, it stands here until another says yes or no.',
  pastTitle: 'Answered',
  back: 'All requests',
  states: {
    asked: 'waiting',
    given: 'yes, and done',
    refused: 'no',
    withdrawn: 'taken back',
    expired: 'waited too long',
  },
  askedBy: (name, moment) => `Asked by ${name}, ${moment}`,
  askedByYou: (moment) => `Asked by you, ${moment}`,
  until: (day) => `Possible until ${day}`,
  kinds: {
    'operators.new-operator': {
      title: (values) => `${v(values, 'name')} becomes operator of the installation`,
      names: 'This person',
      text: 'Gets hold of everything that is of all boards together, and can be the second person from then on.',
    },
    'organisation.contact': {
      title: (values) => `${v(values, 'name')} joins ${v(values, 'place')}`,
      names: 'This person',
      text: 'Becomes HR or trainer there, with all that goes with it. Say yes only when you are sure that this is right.',
    },
    'organisation.school-list': {
      title: (values) => `Bring in the list of schools «${v(values, 'file')}»`,
      names: 'These boards lose all their schools',
      text: 'After that their people cannot go on working as they do now. Check whether this agrees with what you know of these boards.',
    },
    'staff.closed-account': {
      title: () => 'A closed account opens again',
      names: 'This address can sign in again',
      text: 'Somebody said that the new address was not right. Say yes only when you have spoken to her or him yourself.',
    },
    'staff.mail-domain': {
      title: (values) => `All addresses at ${v(values, 'from')} become ${v(values, 'to')}`,
      names: 'These people get another address',
      text: 'It counts at once: a mail at the new address is then enough to sign in. These people are signed out everywhere and get a mail at both addresses. For whoever got another address meanwhile, nothing happens.',
    },
  },
  unknownKind: 'A decision that this version does not know any more',
  secondLead: (asker) =>
    `${asker} asks for this. If you say yes, it happens at once. If you say no, nothing happens.`,
  give: 'Yes, do this',
  giveConfirm: 'Are you sure? It happens at once.',
  refuse: 'No, do not do this',
  ownLead: (names) => `Somebody else has to say yes: ${names}. We sent a mail.`,
  ownAlone:
    'Nobody else has your role. Ask whoever looks after the server. They see what it is and say yes with this command:',
  ownShell: 'Does that not work? Whoever looks after the server can say yes too. Then read out this code:',
  code: 'Code',
  command: (code) => `npm run -s ontwikkeldoor -- confirm ${code}`,
  withdraw: 'Take this back',
  answered: {
    given: (by, moment) =>
      by === null
        ? `Yes was said on the server, ${moment}. It is done.`
        : `${by} said yes, ${moment}. It is done.`,
    refused: (by, moment) => `${by ?? 'The server'} said no, ${moment}. Nothing happened.`,
    withdrawn: (_, moment) => `Taken back, ${moment}. Nothing happened.`,
    expired: () => 'Nobody said yes in time. Nothing happened. Ask again if it is still needed.',
  },
  problems: {
    'approval-moved-on': () =>
      'Something has changed meanwhile, so this does not happen. See how things stand now, and ask again if needed.',
    'approval-open': () => 'This was asked already. It waits for a second person.',
    'approval-answered': () => 'This was answered already.',
    'approval-expired': () => 'This has waited too long. Ask again if it is still needed.',
    'not-this-code': () => 'This code belongs to no request. Check whether you typed it correctly.',
  },
  shell: {
    askedBy: (name, moment) => `Asked by ${name} at ${moment}.`,
    look: 'Nothing was done yet. Leave --look out to say yes.',
    done: 'Done.',
  },
  mail: {
    askedSubject: (asker) => `${asker} asks for your yes`,
    askedText: (asker, address) =>
      `Dear colleague,\n\n${asker} wants to do something big in Ontwikkeldoor. That can only happen when a second person says yes.\n\nSee what it is and say yes or no:\n${address}\n`,
    answeredSubject: { given: 'Somebody said yes', refused: 'Somebody said no' },
    answeredText: {
      given: (by, address) =>
        `Dear colleague,\n\n${by ?? 'Whoever looks after the server'} said yes to what you asked. It is done.\n\n${address}\n`,
      refused: (by, address) =>
        `Dear colleague,\n\n${by ?? 'Whoever looks after the server'} said no to what you asked. Nothing happened. Please get in touch.\n\n${address}\n`,
    },
  },
  done: {
    asked: 'This now waits for a second yes.',
    given: 'You said yes. It is done.',
    refused: 'You said no. Nothing happened.',
    withdrawn: 'Taken back. Nothing happened.',
  },
};
