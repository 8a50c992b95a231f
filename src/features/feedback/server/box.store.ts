import { sql } from 'kysely';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { boxOfOld } from '../domain/together.ts';
import type { Box } from '../domain/together.ts';
import { eraseAnswers, readAnswers } from './answer.store.ts';
import { openBox, sealBox } from './box.seal.ts';
import { clearMarks, readInvitations, renewLink } from './invitation.store.ts';
import { newLink } from './link.ts';
import type { StoredRequest } from './request.store.ts';

/** What came in for a round without names that runs; null when it is not sealed (a round of the old form). */
export async function readBox(db: Reader, secretKey: string, requestId: string): Promise<Box | null> {
  const row = await db
    .selectFrom('feedback_sealed')
    .select('sealed')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row === undefined ? null : openBox(secretKey, requestId, row.sealed);
}

/** The same for changing it. The caller holds the round's lock. */
export async function takeBox(db: Tx, secretKey: string, request: StoredRequest): Promise<Box> {
  return (await readBox(db, secretKey, request.id)) ?? (await sealOld(db, secretKey, request));
}

/** Writes it whole: whatever changed in it, all of the row is new. Nothing else may be written beside it. */
export async function writeBox(
  db: Tx,
  secretKey: string,
  request: Pick<StoredRequest, 'id' | 'tenantId'>,
  box: Box,
): Promise<void> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from feedback_invitation
    where request_id = ${request.id} and sent_at is not null`.execute(db);
  const sealed = sealBox(secretKey, request.id, box, rows[0]?.people ?? 0);
  await db
    .insertInto('feedback_sealed')
    .values({ tenant_id: request.tenantId, request_id: request.id, sealed })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'request_id']).doUpdateSet({ sealed }))
    .execute();
}

export async function eraseBox(db: Tx, requestId: string): Promise<void> {
  await db.deleteFrom('feedback_sealed').where('request_id', '=', requestId).execute();
}

/**
 * Seals what lay open of a round that was sent before rounds were sealed. A link that was used gets a new one behind
 * the same name, so that a reminder goes to everybody alike.
 */
async function sealOld(db: Tx, secretKey: string, request: StoredRequest): Promise<Box> {
  const invitations = await readInvitations(db, request.id);
  const { ratings, remarks } = await readAnswers(db, [request.id]);
  await clearMarks(db, request.id);
  const answered = [];
  for (const one of invitations.filter((each) => each.answered)) {
    const link = newLink(secretKey, one.id);
    await renewLink(db, one.id, link);
    answered.push({ link: link.tokenHash, counts: one.isColleague });
  }
  const drafts = invitations.flatMap(({ answered: used, tokenHash, sealedDraft, draftVersion }) =>
    used || tokenHash === null || sealedDraft === null
      ? []
      : { link: tokenHash, sealed: sealedDraft, version: draftVersion },
  );
  const box = boxOfOld({
    answered,
    drafts,
    ratings: ratings.map(({ questionId, rating }) => ({ questionId, rating })),
    remarks: remarks.map(({ heading, text }) => ({ heading, text })),
  });
  await eraseAnswers(db, request.id);
  await writeBox(db, secretKey, request, box);
  return box;
}
