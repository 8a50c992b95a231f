import { feedback as en } from '#i18n/en/feedback.ts';
import { feedback as nl } from '#i18n/nl/feedback.ts';
import { autosavingAnswers, readingLink, sendingAnswers } from '#shapes/round/server/answering.ts';
import type { RoundKind } from '#shapes/round/server/kind.ts';
import { closing, recalling, reminding, withdrawing } from '#shapes/round/server/running.ts';
import { settleNightly, settling } from '#shapes/round/server/settling.ts';
import { feedbackInstrument } from '../domain/feedback.ts';

const wordsOf = ({ mail, guest }: typeof nl) => ({ mail, whoSees: guest.whoSees });

/** A round of feedback that a person asks for. */
export const feedbackRound: RoundKind = {
  key: 'feedback',
  instrument: feedbackInstrument,
  door: 'as-they-come',
  permission: { ask: 'feedback.ask', answer: 'feedback.answer', settle: 'feedback.settle' },
  page: (roundId) => `/feedback/${roundId}`,
  link: '/f',
  words: { nl: wordsOf(nl), en: wordsOf(en) },
};

export const closeRequest = closing(feedbackRound);
export const remindInvited = reminding(feedbackRound);
export const recallLink = recalling(feedbackRound);
export const withdrawRequest = withdrawing(feedbackRound);
export const readLink = readingLink(feedbackRound);
export const autosaveAnswers = autosavingAnswers(feedbackRound);
export const sendAnswers = sendingAnswers(feedbackRound);
export const settleFeedback = settling(feedbackRound);
export const feedbackSchedule = settleNightly(feedbackRound, settleFeedback);
