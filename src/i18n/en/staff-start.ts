import { ownWords } from '../nl/staff-start.ts';
import type { Invited } from '../nl/staff-start.ts';
import { seenBy } from '../seen-by.ts';

/** Texts of bringing in the list of a real board: its sheet, its own words, its leaders, and the invitations. */
export const sheetOfList = {
  label: 'Sheet of the file',
  hint: (sheet: string) => `We read “${sheet}”. If the list is another sheet, choose that one first.`,
  read: 'Read this sheet',
  only: (sheet: string) => `We read the sheet “${sheet}”.`,
};

export const valuesOfList = {
  title: 'What do these words mean?',
  lead: 'This is what you call it. Choose what it is. We remember it for the next list. What you leave open is not brought in.',
  kinds: { function: 'Functions', school: 'Schools' },
  value: (value: string, count: number) => `“${value}” · ${count === 1 ? '1 row' : `${String(count)} rows`}`,
  whichScale: 'The list names no scale that fits. Which one is it?',
  scaleUnknown: 'I do not know (scale unknown)',
  guess: 'Our proposal. Is it right?',
  open: 'Do not choose yet',
  notOurs: 'Not for Ontwikkeldoor',
  groups: {
    support: 'Support',
    teaching: 'Before the class',
    leading: 'Leading',
    office: 'Board and office',
    schools: 'Schools',
    else: 'Otherwise',
  },
  save: 'Check what changes',
  again: (count: number) =>
    count === 1 ? 'See or change what 1 word means' : `See or change what ${String(count)} words mean`,
};

export const schoolCodes = {
  title: 'Our schools and their codes',
  lead: 'By this code we know a school in every list.',
  school: 'School',
  code: 'Code',
};

export const leadersAtOnce = {
  title: 'School leaders',
  lead: 'Whoever leads a school by function gets the role of school leader for that school here, all at once.',
  toBe: (count: number) =>
    count === 1 ? '1 head has no role yet.' : `${String(count)} heads have no role yet.`,
  see: 'Give the role of school leader',
  who: (count: number) =>
    count === 1 ? '1 head without the role' : `${String(count)} heads without the role`,
  hint: 'Take the tick away where somebody is not to have the role.',
  give: 'Give them the role of school leader',
  given: (count: number) =>
    count === 1 ? '1 head is a school leader now.' : `${String(count)} heads are school leaders now.`,
  undo: 'Undo this',
  none: 'Everybody who leads a school has the role',
  noneText: 'Whoever comes later stands here.',
  withoutLeader: (count: number) =>
    count === 1 ? '1 school has no leader' : `${String(count)} schools have no leader`,
  withoutText:
    'What waits for an answer there is with HR meanwhile. Give somebody the role on the page of that person.',
};

const who = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);

const fromBoard = (board: string, words: string): string => ownWords(`From ${board}`, words);

const whatFor: Readonly<Record<Invited['comesFor'], string>> = {
  own: 'You look at what you can and want, and which ways are open to you. The school shows what is possible.',
  leading: 'You see what colleagues ask of you, prepare talks and say what is possible at your school.',
  board: 'You see how the schools are doing and answer what is asked of the board or of HR.',
};

export const invitations = {
  link: 'Invite people',
  title: 'Invitations',
  lead: 'Whoever never signed in gets a mail from you that explains. Nothing is sent until you say so, and never more than once a week.',
  privacy: seenBy('sign-in.ever', 'HR only sees whether somebody ever signed in, not when or how often.'),
  came: (came: number, here: number) => `${String(came)} of ${who(here)} signed in`,
  waiting: (count: number) =>
    `We are still making ${count === 1 ? '1 mail' : `${String(count)} mails`}. This page refreshes itself.`,
  asked: (count: number) => `${who(count)} ${count === 1 ? 'was' : 'were'} invited this week and not in yet.`,
  where: 'Who never signed in?',
  place: (name: string, never: number) => `${name}: ${who(never)}`,
  askedAlready: (count: number) => `${who(count)} asked this week already`,
  noPlace: 'A role only, no work at a school',
  ask: 'Invite these schools',
  askAll: (count: number) => (count === 1 ? 'Invite 1 person' : `Invite all ${String(count)} people`),
  noRole: (count: number) =>
    `${who(count)} ${count === 1 ? 'has' : 'have'} no role yet and ${count === 1 ? 'gets' : 'get'} no mail: after signing in there would be nothing to see.`,
  noRoleSee: 'Give a role first',
  see: 'Show those who never signed in',
  without: (count: number) =>
    count === 1 ? '1 person has no mail address' : `${String(count)} people have no mail address`,
  withoutText:
    'Without an address nobody can sign in and no invitation comes. Put the address in the list, or fill it in on the page of that person.',
  preview: 'Read the invitation',
  example: 'Marloes',
  exampleBoard: 'your board',
  exampleAddress: '(here stands the link to sign in)',
  own: {
    title: 'Add something',
    label: 'Your own paragraph',
    hint: 'Why you do this, for example, and whom people can turn to. Plain text, at most 600 characters. The rest of the mail is fixed.',
    save: 'Save and read the mail',
    conflict: 'A colleague wrote something else meanwhile. This is there now:',
    nothing: '(nothing)',
  },
  talked: (count: number) => `${who(count)} had a first talk.`,
  mail: {
    subject: (board: string) => `Your place in Ontwikkeldoor, from ${board}`,
    text: seenBy(
      ['own.all', 'sign-in.ever'],
      ({ comesFor, givenName, board, words, address }: Invited) =>
        `Dear ${givenName},\n\nAt ${board} support staff and their leaders work with Ontwikkeldoor. ${whatFor[comesFor]}${fromBoard(board, words)}\n\nWhat you write is yours. Others see it only when you share it. HR only sees whether you ever signed in, not when.\n\nYou need no password. Fill in your mail address and you get a code:\n\n${address}\n\nThere is no hurry. Questions? Ask your leader or HR.\n\nOntwikkeldoor\n`,
    ),
  },
};
