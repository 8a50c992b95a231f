import { command } from '#server/usecase.ts';
import { invitationInput } from '../domain/inputs.ts';
import { writeInvitation } from './invitation-text.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

const typed = {
  permission: 'feedback.ask',
  input: invitationInput,
  about: roundSubject(feedbackRound),
  run: writeInvitation,
} as const;

/** Keeps the words of the mail while she types. */
export const autosaveInvitation = command({ ...typed, audit: 'feedback.invitation-kept' });

/** Saves the words of the mail. */
export const saveInvitation = command({ ...typed, audit: 'feedback.invitation-saved' });
