import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Mode } from '../domain/instrument.ts';
import type { GivenRating, GivenRemark } from '../domain/results.ts';
import type { Given } from '../domain/box.ts';

interface RoundKeys {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly mode: Mode;
}

interface GivenRow {
  readonly round_id: string;
  readonly invitation_id: string | null;
  readonly question_id: string | null;
  readonly rating: number | null;
  readonly theme: string | null;
  readonly text: string | null;
}

export interface GivenAnswers {
  readonly ratings: readonly (GivenRating & { roundId: string })[];
  readonly remarks: readonly (GivenRemark & { roundId: string })[];
}

/** Every figure and remark of these rounds, in one statement. */
export async function readAnswers(db: Reader, roundIds: readonly string[]): Promise<GivenAnswers> {
  if (roundIds.length === 0) return { ratings: [], remarks: [] };
  const ids = sql`any(${[...roundIds]}::uuid[])`;
  const { rows } = await sql<GivenRow>`
    select round_id, invitation_id, question_id, rating, null as theme, null as text
      from round_answer where round_id = ${ids}
    union all select round_id, invitation_id, null, null, theme, text
      from round_remark where round_id = ${ids}`.execute(db);
  const whose = (row: GivenRow) => ({ roundId: row.round_id, giverId: row.invitation_id });
  return {
    ratings: rows.flatMap((row) =>
      row.question_id === null || row.rating === null
        ? []
        : { ...whose(row), questionId: row.question_id, rating: row.rating },
    ),
    remarks: rows.flatMap((row) =>
      row.theme === null ? [] : { ...whose(row), theme: row.theme, text: row.text ?? '' },
    ),
  };
}

/** Stores the answers of one person by name. */
export async function addNamed(db: Tx, round: RoundKeys, giverId: string, given: Given): Promise<void> {
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
export async function writeTogether(db: Tx, round: RoundKeys, given: Given): Promise<void> {
  const nobody = { giverId: null };
  await insertRatings(db, round, shuffled(given.ratings.map((one) => ({ ...one, ...nobody }))));
  await insertRemarks(db, round, shuffled(given.remarks.map((one) => ({ ...one, ...nobody }))));
}

export async function eraseAnswers(db: Tx, roundId: string): Promise<void> {
  await db.deleteFrom('round_answer').where('round_id', '=', roundId).execute();
  await db.deleteFrom('round_remark').where('round_id', '=', roundId).execute();
}

async function insertRatings(db: Tx, round: RoundKeys, ratings: readonly GivenRating[]): Promise<void> {
  if (ratings.length === 0) return;
  await db
    .insertInto('round_answer')
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

async function insertRemarks(db: Tx, round: RoundKeys, remarks: readonly GivenRemark[]): Promise<void> {
  if (remarks.length === 0) return;
  await db
    .insertInto('round_remark')
    .values(
      remarks.map(({ theme, text, giverId }) => ({
        ...keysOf(round),
        theme,
        text,
        invitation_id: giverId,
      })),
    )
    .execute();
}

/** A random id, not one that begins with the time. */
const keysOf = (round: RoundKeys) => ({
  tenant_id: round.tenantId,
  id: randomUUID(),
  round_id: round.id,
  mode: round.mode,
});

function shuffled<Item>(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const item of items) result.splice(randomInt(result.length + 1), 0, item);
  return result;
}
