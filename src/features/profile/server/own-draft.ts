import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import { personOf } from '#server/usecase.ts';
import { profileLifecycle } from '../domain/states.ts';
import type { ProfileMove } from '../domain/states.ts';
import { readVersions } from './profile.store.ts';
import type { StoredVersion } from './profile.store.ts';
import { openVersion } from './versions.ts';

/** The version that a coach writes; refused when another coach writes it, or the move is not open now. */
export async function ownDraft(
  { db, actor }: Pick<WriteTools, 'db' | 'actor'>,
  personId: string,
  move: ProfileMove,
): Promise<Result<StoredVersion, AppError>> {
  const open = openVersion(await readVersions(db, personId));
  if (open === null) return err(notFound);
  if (open.coachId !== personOf(actor).personId) return err(refused('not-your-draft'));
  return profileLifecycle.allows(open.state, move) ? ok(open) : err(refused('not-now'));
}

/** The version that she answers; refused when it is not the one that was on her screen. */
export async function givenVersion(
  { db }: Pick<WriteTools, 'db'>,
  personId: string,
  move: ProfileMove,
  seen: number,
): Promise<Result<StoredVersion, AppError>> {
  const open = openVersion(await readVersions(db, personId));
  if (open === null || !profileLifecycle.allows(open.state, move)) return err(refused('not-now'));
  return open.version === seen ? ok(open) : err(refused('changed-meanwhile'));
}
