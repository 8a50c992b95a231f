import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readContact } from './colleague.store.ts';
import { isReadyText } from './post.ts';
import { lockRequest, nextVersion, writeRequest } from './request.store.ts';

/** Writes the words of the mail of a round that is not over; ready words are not stored, so they follow the reader. */
export async function writeInvitation(
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
