import { invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { Source } from '#shapes/round/domain/instrument.ts';
import { limits } from '../domain/inputs.ts';
import { readAsker } from '#shapes/round/server/asker.store.ts';
import { markColleagues } from '#shapes/round/server/count-colleagues.ts';
import { insertInvitation, readInvitations } from '#shapes/round/server/invitation.store.ts';
import { lockRound } from '#shapes/round/server/round.store.ts';

interface Person {
  readonly name: string;
  readonly email: string;
  readonly source: Source;
}

/** Adds somebody to a round that is not over; `field` is where the form says what is wrong. */
export async function choose(
  tools: WriteTools,
  roundId: string,
  person: Person,
  field: string,
): Promise<Result<{ roundId: string }, AppError>> {
  const { db, today, changed } = tools;
  const request = await lockRound(db, roundId);
  if (request === null) return err(notFound);
  if (request.state !== 'draft' && request.state !== 'open') return err(refused('round-over'));
  if ((await readAsker(db, request, today)).email === person.email) return err(invalid(field, 'yourself'));
  if ((await readInvitations(db, roundId)).length >= limits.people) {
    return err(refused('too-many-people', { maximum: limits.people }));
  }
  const id = await insertInvitation(db, { ...person, tenantId: request.tenantId, roundId });
  if (id === null) return err(invalid(field, 'already-chosen'));
  await markColleagues(tools, request);
  changed(id, { source: person.source });
  return ok({ roundId });
}
