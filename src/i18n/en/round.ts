import type { RoundTexts } from '../nl/round.ts';

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
  done: 'done',
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
    noAnswer: 'no answer',
    heldBack: (least) => `fewer than ${least} answers`,
    noRemarks: 'Nobody wrote anything here.',
    remarksHeldBack: (least) =>
      `Fewer than ${least} people wrote something here. That is why it is not shown.`,
    figure: (rating, word) => `${rating}, ${word}`,
  },
};
