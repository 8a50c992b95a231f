import type { RoundTexts } from '../nl/round.ts';
import { seenBy } from '../seen-by.ts';

const first = (name: string): string => name.split(' ')[0] ?? name;

/** English words of every kind of round. */
export const round: RoundTexts = {
  unknown: 'I do not know',
  ratherNot: 'I would rather not say',
  mayStayEmpty: 'may stay empty',
  statusStart: 'We save what you type.',
  statusConflict: 'You also typed in another window. Press Save to see both.',
  noPupils: 'Do not name pupils, and write nothing about health.',
  sources: {
    teacher: 'teacher',
    'internal-counsellor': 'internal counsellor',
    leader: 'leader',
    'support-staff': 'fellow support staff',
    trainer: 'trainer',
    coach: 'coach',
    other: 'someone else',
  },
  frame: ({ reader, asker, text, reminder, link, until, who, go, end }) =>
    [
      `Dear ${first(reader)},`,
      ...(reminder === null ? [] : [`You got this question from ${asker} before. You can still answer.`]),
      ...(reminder === 'together'
        ? [
            seenBy(
              'feedback.sealed',
              'Did you answer already? Then you need not do anything. Nobody sees who answered, so everyone gets this mail.',
            ),
          ]
        : []),
      text,
      `${go}\n${link}`,
      `The link is for you alone and works once, until ${until}. You need no account.`,
      `Who sees what?\n${who.map((line) => `- ${line}`).join('\n')}`,
      ...end,
    ].join('\n\n'),
  refusals: {
    'not-sent': 'Nothing was sent to this person yet.',
    'round-over': 'This round is over.',
    'reminded-before': 'You sent a reminder already.',
    'nobody-chosen': 'First choose people to ask.',
  },
  stepDone: 'done',
  states: { draft: 'Not sent yet', open: 'Running', closed: 'Finished', withdrawn: 'Over' },
  sent: 'Sent. Everyone gets a link of their own.',
  notObliged: 'If you do not want to answer, you need not do anything.',
  running: {
    above: 'On the other side',
    close: 'Finish the round',
    closeConfirm: {
      named: () => 'After finishing nobody can answer any more. Do you want to finish?',
      together: (least) =>
        `If fewer than ${least} colleagues answered, we erase everything unread. Do you still want to finish now?`,
    },
    remind: 'Send one reminder',
    remindText: {
      named: 'Everyone who has not answered yet gets the link once more.',
      together: 'Everyone you asked gets the link once more. Whoever answered need not do anything.',
    },
    reminded: 'The reminder was sent. We send no more than one.',
    withdraw: 'Stop this round',
    withdrawConfirm: 'The links will not work any more and the answers are erased. This cannot be undone.',
    withdrawText: seenBy(
      'feedback.called-off',
      'The links will not work any more. Answers that came are erased without you seeing them.',
    ),
    more: 'Do something else',
  },
  links: {
    chosen: 'not sent yet',
    sent: 'link sent',
    undelivered: 'did not arrive',
    answered: 'has answered',
    recalled: 'link taken back',
    expired: 'link expired',
    ended: 'did not answer',
  },
  notCounted: 'does not count',
  done: {
    closed: 'The round was finished.',
    closedEmpty: 'The round is over. There were too few answers. They were erased unread.',
    reminded: 'The reminder was sent.',
    withdrawn: 'The round was stopped.',
  },
  guest: {
    until: (day) => `You can answer until ${day}. You can stop in between: we save what you fill in.`,
    once: 'The link is for you alone and works once.',
    whoTitle: 'Who sees your answer?',
    noWords: (remarks) =>
      `You choose figures only. With fewer than ${remarks} colleagues nobody can write something, for then someone would recognise your words.`,
    start: 'Begin',
    goOn: 'Go on',
    steps: 'Parts',
    check: 'Check and send',
    at: (current, total, title) => `Step ${current} of ${total}: ${title}`,
    next: 'Save and go on',
    unanswered: (count) =>
      count === 1
        ? 'For one question you chose nothing yet. That is fine.'
        : `For ${count} questions you chose nothing yet. That is fine.`,
    nothing: 'No answer',
    change: 'Change',
    textHint: 'An example helps most. Do not name pupils, and write nothing about health.',
    thanksTitle: 'Thank you',
    thanks: 'Your answers were sent. You can close this window.',
    over: {
      answered: {
        title: 'This link was used already',
        text: 'An answer was given. If that was you, thank you. There is nothing left to do.',
      },
      recalled: {
        title: 'This link does not work any more',
        text: 'The question was taken back. You do not need to do anything.',
      },
      expired: {
        title: 'This link has expired',
        text: 'Answering is no longer possible. Do you still want to say something? Just do it in a talk.',
      },
      ended: {
        title: 'This round is over',
        text: 'Answering is no longer possible. You do not need to do anything.',
      },
      chosen: { title: 'This link does not work yet', text: 'Try again later.' },
    },
    conflict:
      'You also filled in something in another window. Below is what you filled in here. Press the button to keep it.',
    conflictSend: 'Something was changed in another window meanwhile. Please check your answers once more.',
    nothingFilledIn: 'You have filled in nothing yet. Answer one question, or write something.',
  },
  results: {
    from: (count) => `Answers of ${count === 1 ? '1 person' : `${count} people`}.`,
    print: 'Print',
    noAnswer: 'no answer',
    heldBack: (least) => `fewer than ${least} answers`,
    noRemarks: 'Nobody wrote anything here.',
    remarksHeldBack: (least) =>
      `Fewer than ${least} people wrote something here. That is why it is not shown.`,
    figure: (rating, word) => `${rating}, ${word}`,
  },
};
