import type { Subject } from '#access/subject.ts';
import { personSubject } from '#server/db/subject.ts';
import type { ReadTools } from '#server/usecase.ts';
import { readOwner } from './request.store.ts';

interface Asked {
  readonly requestId: string;
}

/** The person whose round it is; null when there is no such round. */
export async function requestSubject(
  { db, today }: Pick<ReadTools, 'db' | 'today'>,
  { requestId }: Asked,
): Promise<Subject | null> {
  const owner = await readOwner(db, requestId);
  return owner === null ? null : personSubject(db, owner.personId, today, 'feedback');
}

/**
 * The same for reading, in one statement: a round is hers alone («feedback.ask»), so her schools, coaches and shares
 * are not loaded, and nobody can come in by them.
 */
export async function ownRoundSubject(
  { db }: Pick<ReadTools, 'db'>,
  { requestId }: Asked,
): Promise<Subject | null> {
  const owner = await readOwner(db, requestId);
  return owner === null ? null : { ...owner, schoolIds: [], coachIds: [], audiences: [], participantIds: [] };
}
