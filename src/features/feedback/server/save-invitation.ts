import { command } from '#server/usecase.ts';
import { invitationInput } from '../domain/inputs.ts';
import { writeInvitation } from './invitation-text.ts';
import { requestSubject } from './request-subject.ts';

/** Keeps the words of the mail while she types. */
export const keepInvitation = command({
  permission: 'feedback.ask',
  audit: 'feedback.invitation-kept',
  input: invitationInput,
  about: requestSubject,
  run: writeInvitation,
});

/** Saves the words of the mail. */
export const saveInvitation = command({
  permission: 'feedback.ask',
  audit: 'feedback.invitation-saved',
  input: invitationInput,
  about: requestSubject,
  run: writeInvitation,
});
