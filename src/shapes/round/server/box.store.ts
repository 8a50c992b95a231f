import { sql } from 'kysely';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { boxOfOld } from '../domain/box.ts';
import type { Box } from '../domain/box.ts';
import { eraseAnswers, readAnswers } from './answer.store.ts';
import { openBox, sealBox } from './box.seal.ts';
import { clearMarks, readInvitations, renewLink } from './invitation.store.ts';
import { newLink } from './link.ts';
import type { StoredRound } from './round.store.ts';

/** What came in for a round without names that runs; null when it is not sealed (a round of the old form). */
export async function readBox(db: Reader, secretKey: string, roundId: string): Promise<Box | null> {
  const row = await db
    .selectFrom('round_sealed')
    .select('sealed')
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row === undefined ? null : openBox(secretKey, roundId, row.sealed);
}

/** The same for changing it. The caller holds the round's lock. */
export async function takeBox(db: Tx, secretKey: string, round: StoredRound): Promise<Box> {
  return (await readBox(db, secretKey, round.id)) ?? (await sealOld(db, secretKey, round));
}

/** Writes it whole: whatever changed in it, all of the row is new. Nothing else may be written beside it. */
export async function writeBox(
  db: Tx,
  secretKey: string,
  round: Pick<StoredRound, 'id' | 'tenantId'>,
  box: Box,
): Promise<void> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from round_invitation
    where round_id = ${round.id} and sent_at is not null`.execute(db);
  const sealed = sealBox(secretKey, round.id, box, rows[0]?.people ?? 0);
  await db
    .insertInto('round_sealed')
    .values({ tenant_id: round.tenantId, round_id: round.id, sealed })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'round_id']).doUpdateSet({ sealed }))
    .execute();
}

export async function eraseBox(db: Tx, roundId: string): Promise<void> {
  await db.deleteFrom('round_sealed').where('round_id', '=', roundId).execute();
}

/**
 * Seals what lay open of a round that was sent before rounds were sealed. A link that was used gets a new one behind
 * the same name, so that a reminder goes to everybody alike.
 */
async function sealOld(db: Tx, secretKey: string, round: StoredRound): Promise<Box> {
  const invitations = await readInvitations(db, round.id);
  const { ratings, remarks } = await readAnswers(db, [round.id]);
  await clearMarks(db, round.id);
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
    remarks: remarks.map(({ theme, text }) => ({ theme, text })),
  });
  await eraseAnswers(db, round.id);
  await writeBox(db, secretKey, round, box);
  return box;
}
