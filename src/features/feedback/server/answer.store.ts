import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Heading, Mode } from '../domain/feedback.ts';
import type { GivenRating, GivenRemark } from '../domain/results.ts';
import type { Given } from '../domain/together.ts';

interface Round {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly mode: Mode;
}

interface GivenRow {
  readonly request_id: string;
  readonly invitation_id: string | null;
  readonly question_id: string | null;
  readonly rating: number | null;
  readonly heading: Heading | null;
  readonly text: string | null;
}

export interface GivenAnswers {
  readonly ratings: readonly (GivenRating & { requestId: string })[];
  readonly remarks: readonly (GivenRemark & { requestId: string })[];
}

/** Every figure and remark of these rounds, in one statement. */
export async function readAnswers(db: Reader, requestIds: readonly string[]): Promise<GivenAnswers> {
  if (requestIds.length === 0) return { ratings: [], remarks: [] };
  const ids = sql`any(${[...requestIds]}::uuid[])`;
  const { rows } = await sql<GivenRow>`
    select request_id, invitation_id, question_id, rating, null as heading, null as text
      from feedback_answer where request_id = ${ids}
    union all select request_id, invitation_id, null, null, heading, text
      from feedback_remark where request_id = ${ids}`.execute(db);
  const whose = (row: GivenRow) => ({ requestId: row.request_id, giverId: row.invitation_id });
  return {
    ratings: rows.flatMap((row) =>
      row.question_id === null || row.rating === null
        ? []
        : { ...whose(row), questionId: row.question_id, rating: row.rating },
    ),
    remarks: rows.flatMap((row) =>
      row.heading === null ? [] : { ...whose(row), heading: row.heading, text: row.text ?? '' },
    ),
  };
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
 * Stores all answers of a round without names, once, when it ended: shuffled, under random ids that hold no time. So
 * neither the order of the rows, nor the transaction that wrote them, nor two looks at the table tell which answers
 * came together.
 */
export async function writeTogether(db: Tx, round: Round, given: Given): Promise<void> {
  const nobody = { giverId: null };
  await insertRatings(db, round, shuffled(given.ratings.map((one) => ({ ...one, ...nobody }))));
  await insertRemarks(db, round, shuffled(given.remarks.map((one) => ({ ...one, ...nobody }))));
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
