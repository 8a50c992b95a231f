import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import { coachLinkLifecycle, coachLinkState } from '../domain/coach-link.ts';
import type { CoachLinkMove } from '../domain/coach-link.ts';
import { moveLink, readLink } from './coach.store.ts';

/** Moves one of her links to a coach on, when its state allows. */
export async function moveCoachLink(
  { db, now, changed }: Pick<WriteTools, 'db' | 'now' | 'changed'>,
  { personId, linkId }: { readonly personId: string; readonly linkId: string },
  by: CoachLinkMove,
  to: 'accepted' | 'ended',
): Promise<Result<{ readonly coachId: string }, AppError>> {
  const link = await readLink(db, personId, linkId);
  if (link === null) return err(notFound);
  if (!coachLinkLifecycle.allows(coachLinkState(link), by)) return err(refused('coach-moved-on'));
  await moveLink(db, linkId, to, now);
  changed(linkId, { coachId: link.coachId });
  return ok({ coachId: link.coachId });
}
