import type { MailTexts } from '../nl/mail.ts';
import { seenBy } from '../seen-by.ts';

export const mail: MailTexts = {
  title: 'Mails',
  leadServer: 'Mails go out by themselves. Here is what did not work, and what was sent.',
  leadKept:
    'No mail server is set. So mails are not sent but kept. Set SMTP_URL and start again: what was kept in the last two weeks then goes out by itself.',
  leadShown:
    'No mail server is set. So mails are not sent but kept here. In the demonstration you can read them: all people are made up.',
  privacy: seenBy(
    'mail.trace',
    'Of a mail you see only when, of which board, which kind and how it went. Not for whom, and not what is in it.',
  ),
  kinds: {
    'sign-in': 'Signing in',
    approval: 'A second yes',
    conversation: 'Conversation',
    counterpart: 'Counterparts',
    feedback: 'Feedback',
    invitation: 'Invitation',
    test: 'Test mail',
    'file-offer': 'Taking along after leaving',
    leaving: 'Taking along after leaving',
    'leaver-named': 'Taking along after leaving',
    offers: 'Offers',
    plan: 'Plan',
    profile: 'Profile',
    staff: 'Staff',
  },
  otherKind: 'Message',
  of: (organisation, moment) => `${organisation}, ${moment}`,
  back: 'Back to administration',
  troubledTitle: 'Your decision is needed here',
  troubledLead:
    'What was kept has reached nobody yet. When in doubt, the mail may have arrived already. Ask, or send it again.',
  othersTitle: 'All other mails',
  othersNone: 'There are no mails yet.',
  othersNoneText: 'As soon as someone asks for a code or is invited, that mail is here.',
  states: {
    waiting: 'waits to be sent',
    'handing-over': 'is being sent',
    sent: 'sent',
    failed: 'did not work',
    uncertain: 'not certain',
    kept: 'kept, not sent',
  },
  meta: (recipient, moment) => `To ${recipient}, ${moment}`,
  attempts: (attempts) => (attempts === 1 ? 'Tried once.' : `Tried ${attempts} times.`),
  reasons: {
    'process-ended': 'Ontwikkeldoor stopped while the mail server was taking the mail.',
    'too-late': 'The code in the mail no longer worked.',
    'no-mail-server': 'No mail server was set.',
  },
  serverRefused: 'The mail server did not take the mail.',
  sendAgain: 'Send again',
  sendAgainAbout: (subject) => `“${subject}”`,
  sendAgainConfirm: 'Send again? When in doubt, the mail may then arrive twice.',
  older: 'Earlier mails',
  read: {
    back: 'Back to the mails',
    recipient: 'To',
    written: 'Written',
    invitation: 'An invitation for the calendar belongs to this mail.',
  },
  workTitle: 'Background work that did not work',
  workLead: 'This was tried often enough. Is the cause gone? Then have it done once more.',
  workMeta: (attempts, moment) => `tried ${attempts} times, since ${moment}`,
  workAgain: 'Try once more',
  test: {
    title: 'Test mail',
    lead: (host, from) => `Mail goes by ${host}, with ${from} as its sender.`,
    none: 'No mail server is set. Set SMTP_URL (for example smtps://name:password@mail.example.nl) and MAIL_FROM (the address mails come from), and start Ontwikkeldoor again.',
    without:
      'Until then nobody gets a code to sign in with. You yourself get in with a passkey. To try it first without real mail, see «A trial without real mail» in docs/operations.md.',
    passkey: 'Make a passkey',
    button: 'Send me a test mail',
    again: 'Send another',
    states: {
      waiting: (to) => `The test mail to ${to} is on its way.`,
      retry: 'It did not work yet. Ontwikkeldoor tries again by itself.',
      'handing-over': (to) => `The mail server is taking the test mail to ${to} now.`,
      sent: (to, moment) =>
        `The mail server took the test mail to ${to} on ${moment}. Look whether it is in your mail, among unwanted mail too.`,
      failed: 'The test mail could not go out.',
      uncertain: (to) => `The connection broke. Look whether the test mail to ${to} arrived after all.`,
      kept: 'The test mail was kept and not sent, for there was no mail server.',
    },
    means: {
      'wrong-password': 'The name or password in SMTP_URL is wrong.',
      'unknown-host': 'The mail server in SMTP_URL does not exist. Check its name.',
      'no-connection':
        'The mail server gives no answer. Check the name and port in SMTP_URL, and whether a firewall stops it.',
      'no-safe-line':
        'A safe connection fails. Check whether SMTP_URL should begin with smtps://, and the certificate of the server.',
      'sender-refused': 'The mail server will send nothing from the address in MAIL_FROM.',
      'recipient-refused': 'The mail server will not deliver this mail to your address.',
      later: 'The mail server does not want it now. Try again later.',
      other: 'The mail server said no.',
    },
    answer: (words) => `The answer of the server: “${words}”`,
    mail: {
      subject: 'Test mail of Ontwikkeldoor',
      text: (name, link) =>
        `Dear ${name},\n\nThis mail arrived, so the mail of Ontwikkeldoor works. You need not do anything.\n\n${link}`,
    },
  },
  refusals: {
    'no-address': 'You have no mail address here.',
    'no-mail-server': 'No mail server is set. Set SMTP_URL first.',
    'mail-too-late': 'The code in this mail no longer works. Let the receiver ask for a new one.',
    'mail-not-waiting': 'This mail has been sent in the meantime, or is on its way.',
  },
  otherRefusal: 'That is not possible now.',
  done: {
    tested: 'The test mail goes out.',
    'sent-again': 'The mail goes out again.',
    'work-again': 'It is tried once more.',
  },
};
