import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { invitationInput } from '../domain/inputs.ts';
import { readContact } from './colleague.store.ts';
import { isReadyText } from './post.ts';
import { lockRequest, nextVersion, writeRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** Keeps the words of the mail while she types. */
export const keepInvitation = command({
  permission: 'feedback.ask',
  audit: 'feedback.invitation-kept',
  input: invitationInput,
  about: requestSubject,
  run: store,
});

/** Saves the words of the mail. */
export const saveInvitation = command({
  permission: 'feedback.ask',
  audit: 'feedback.invitation-saved',
  input: invitationInput,
  about: requestSubject,
  run: store,
});

async function store(
  { db, changed }: WriteTools,
  { requestId, version: seen, invitation }: { requestId: string; version: number; invitation: string },
): Promise<Result<{ requestId: string; version: number }, AppError>> {
  const request = await lockRequest(db, requestId);
  if (request === null) return err(notFound);
  if (request.state !== 'draft' && request.state !== 'open') return err(refused('round-over'));
  const version = await nextVersion(db, requestId, 'version', seen);
  if (version === null) {
    return err({ kind: 'conflict', theirs: { invitation: request.invitation, version: request.version } });
  }
  const own = await readContact(db, request.personId);
  const text = isReadyText(invitation, own?.name ?? '') ? '' : invitation.trim();
  await writeRequest(db, requestId, { invitation: text });
  changed(requestId);
  return ok({ requestId, version });
}
