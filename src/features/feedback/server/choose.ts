import { invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { Source } from '../domain/feedback.ts';
import { limits } from '../domain/inputs.ts';
import { readContact } from './colleague.store.ts';
import { markColleagues } from './count-colleagues.ts';
import { insertInvitation, readInvitations } from './invitation.store.ts';
import { lockRequest } from './request.store.ts';

interface Person {
  readonly name: string;
  readonly email: string;
  readonly source: Source;
}

/** Adds somebody to a round that is not over; `field` is where the form says what is wrong. */
export async function choose(
  tools: WriteTools,
  requestId: string,
  person: Person,
  field: string,
): Promise<Result<{ requestId: string }, AppError>> {
  const { db, changed } = tools;
  const request = await lockRequest(db, requestId);
  if (request === null) return err(notFound);
  if (request.state !== 'draft' && request.state !== 'open') return err(refused('round-over'));
  const own = await readContact(db, request.personId);
  if (own?.email === person.email) return err(invalid(field, 'yourself'));
  if ((await readInvitations(db, requestId)).length >= limits.people) {
    return err(refused('too-many-people', { maximum: limits.people }));
  }
  const id = await insertInvitation(db, { ...person, tenantId: request.tenantId, requestId });
  if (id === null) return err(invalid(field, 'already-chosen'));
  await markColleagues(tools, request);
  changed(id, { source: person.source });
  return ok({ requestId });
}
