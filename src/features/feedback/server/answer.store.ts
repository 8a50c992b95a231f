import { randomInt, randomUUID } from 'node:crypto';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Heading, Mode } from '../domain/feedback.ts';
import type { GivenRating, GivenRemark } from '../domain/results.ts';

export interface Given {
  readonly ratings: readonly { readonly questionId: string; readonly rating: number }[];
  readonly remarks: readonly { readonly heading: Heading; readonly text: string }[];
}

interface Round {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly mode: Mode;
}

export async function readRatings(
  db: Reader,
  requestIds: readonly string[],
): Promise<(GivenRating & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  const rows = await db
    .selectFrom('feedback_answer')
    .select(['request_id', 'question_id', 'rating', 'invitation_id'])
    .where('request_id', 'in', requestIds)
    .execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    questionId: row.question_id,
    rating: row.rating,
    giverId: row.invitation_id,
  }));
}

export async function readRemarks(
  db: Reader,
  requestIds: readonly string[],
): Promise<(GivenRemark & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  const rows = await db
    .selectFrom('feedback_remark')
    .select(['request_id', 'heading', 'text', 'invitation_id'])
    .where('request_id', 'in', requestIds)
    .execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    heading: row.heading as Heading,
    text: row.text,
    giverId: row.invitation_id,
  }));
}

/** Stores the answers of one person by name. */
export async function addNamed(db: Tx, round: Round, giverId: string, given: Given): Promise<void> {
  await insertRatings(
    db,
    round,
    given.ratings.map((one) => ({ ...one, giverId })),
  );
  await insertRemarks(
    db,
    round,
    given.remarks.map((one) => ({ ...one, giverId })),
  );
}

/**
 * Stores the answers of one person without a trace of who it was: all answers of the round are written anew, shuffled,
 * under new random ids that hold no time. So neither the order of the rows, nor the transaction that wrote them, nor
 * two looks at the table tell which answers came together. The caller holds the round's lock.
 */
export async function addTogether(db: Tx, round: Round, given: Given): Promise<void> {
  const ratings = await readRatings(db, [round.id]);
  const remarks = await readRemarks(db, [round.id]);
  await eraseAnswers(db, round.id);
  const nobody = { giverId: null };
  await insertRatings(
    db,
    round,
    shuffled([...ratings, ...given.ratings].map((one) => ({ ...one, ...nobody }))),
  );
  await insertRemarks(
    db,
    round,
    shuffled([...remarks, ...given.remarks].map((one) => ({ ...one, ...nobody }))),
  );
}

export async function eraseAnswers(db: Tx, requestId: string): Promise<void> {
  await db.deleteFrom('feedback_answer').where('request_id', '=', requestId).execute();
  await db.deleteFrom('feedback_remark').where('request_id', '=', requestId).execute();
}

async function insertRatings(db: Tx, round: Round, ratings: readonly GivenRating[]): Promise<void> {
  if (ratings.length === 0) return;
  await db
    .insertInto('feedback_answer')
    .values(
      ratings.map(({ questionId, rating, giverId }) => ({
        ...keysOf(round),
        question_id: questionId,
        rating,
        invitation_id: giverId,
      })),
    )
    .execute();
}

async function insertRemarks(db: Tx, round: Round, remarks: readonly GivenRemark[]): Promise<void> {
  if (remarks.length === 0) return;
  await db
    .insertInto('feedback_remark')
    .values(
      remarks.map(({ heading, text, giverId }) => ({
        ...keysOf(round),
        heading,
        text,
        invitation_id: giverId,
      })),
    )
    .execute();
}

/** A random id, not one that begins with the time. */
const keysOf = (round: Round) => ({
  tenant_id: round.tenantId,
  id: randomUUID(),
  request_id: round.id,
  mode: round.mode,
});

function shuffled<Item>(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const item of items) result.splice(randomInt(result.length + 1), 0, item);
  return result;
}
