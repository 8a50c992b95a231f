import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readAsker } from '#shapes/round/server/asker.store.ts';
import { isReadyText } from '#shapes/round/server/mails.ts';
import { feedbackRound } from './round.ts';
import { lockRound, nextVersion, writeRound } from '#shapes/round/server/round.store.ts';

/** Writes the words of the mail of a round that is not over; ready words are not stored, so they follow the reader. */
export async function writeInvitation(
  { db, today, changed }: WriteTools,
  { roundId, version: seen, invitation }: { roundId: string; version: number; invitation: string },
): Promise<Result<{ roundId: string; version: number }, AppError>> {
  const request = await lockRound(db, roundId);
  if (request === null) return err(notFound);
  if (request.state !== 'draft' && request.state !== 'open') return err(refused('round-over'));
  const version = await nextVersion(db, roundId, 'version', seen);
  if (version === null) {
    return err({ kind: 'conflict', theirs: { invitation: request.invitation, version: request.version } });
  }
  const { name } = await readAsker(db, request, today);
  const text = isReadyText(feedbackRound, invitation, name) ? '' : invitation.trim();
  await writeRound(db, roundId, { invitation: text });
  changed(roundId);
  return ok({ roundId, version });
}
