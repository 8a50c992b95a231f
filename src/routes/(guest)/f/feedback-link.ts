import { autosaveAnswers, readLink, sendAnswers } from '#features/feedback/server/round.ts';

/** Behind a link of a round of feedback. */
export const feedbackLink = { base: '/f', read: readLink, autosave: autosaveAnswers, send: sendAnswers };
