import { seenBy } from '#i18n/seen-by.ts';
import type { OperatorsTexts } from './texts.nl.ts';

/** English texts of the slice operators. */
export const en: OperatorsTexts = {
  title: 'Operators of the installation',
  lead: seenBy(
    'operator.outside',
    'They keep what is of all boards together. Of the people of boards they see nothing.',
  ),
  back: 'Back to administration',
  listTitle: 'Who does this now',
  you: 'This is you',
  since: (day) => `Since ${day}`,
  end: 'End',
  endAbout: (name) => `the role of ${name}`,
  endConfirm: (name) => `${name} can do nothing any more from that moment. Are you sure?`,
  newTitle: 'Another operator',
  newLead:
    'A second operator has to say yes to this. When you are alone, whoever looks after the server says yes.',
  givenName: 'Given name',
  familyName: 'Family name',
  email: 'Mail address',
  emailHint: 'This person signs in with it.',
  ask: 'Ask for a second yes',
  formerTitle: 'Were administrator, are HR now',
  formerLead:
    'The role administrator of a board no longer exists. These people had it and are HR of their board now. Is that not right? Ask HR of that board to end the role.',
  formerSeen: 'Seen, take this list away',
  setup: {
    title: 'Become the first operator',
    lead: 'This installation has no operator yet. Fill in who you are. After that you are signed in.',
    emailHint: 'With it you sign in later.',
    button: 'Begin',
  },
  problems: {
    'already-operator': () => 'This person is operator already.',
    'not-yourself': () => 'You cannot end your own role. Another operator can.',
    'operator-exists': () => 'There is an operator already, who can name another on the page.',
  },
  done: {
    ended: 'The role was ended.',
    seen: 'The list is gone.',
    begun: 'You are operator now. Make a passkey at once, then you can sign in without mail too.',
  },
};
