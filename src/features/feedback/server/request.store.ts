import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { PersonId, TenantId } from '#core/id.ts';
import type { FeedbackRequest } from '#server/db/schema/tables.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Mode } from '../domain/feedback.ts';
import { sheetSchema } from '../domain/sheet.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { RequestState } from '../domain/states.ts';
import type { Least } from '../domain/together.ts';

export interface StoredRequest {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly topic: string;
  readonly mode: Mode;
  readonly state: RequestState;
  readonly invitation: string;
  readonly version: number;
  readonly ownView: Sheet;
  readonly ownViewVersion: number;
  readonly adjustment: string;
  readonly adjustmentVersion: number;
  readonly createdAt: Date;
  readonly askedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly endedAt: Date | null;
  /** Without names: what was promised when it was sent. */
  readonly least: Least;
  /** Without names: how many answered; null until it ended with enough of them. */
  readonly answeredCount: number | null;
}

export async function readRequest(db: Reader, requestId: string): Promise<StoredRequest | null> {
  const row = await db
    .selectFrom('feedback_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

/** The same, held against every other change until this transaction ends. */
export async function lockRequest(db: Tx, requestId: string): Promise<StoredRequest | null> {
  const row = await db
    .selectFrom('feedback_request')
    .selectAll()
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

/** Whose round it is; for deciding about access. */
export async function readOwner(
  db: Reader,
  requestId: string,
): Promise<{ tenantId: TenantId; personId: PersonId } | null> {
  const row = await db
    .selectFrom('feedback_request')
    .select(['tenant_id', 'person_id'])
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { tenantId: row.tenant_id as TenantId, personId: row.person_id as PersonId };
}

/** All her rounds, newest first; without those of which she filled in nothing. */
export async function readRequestsOf(db: Reader, personId: string): Promise<StoredRequest[]> {
  const rows = await db
    .selectFrom('feedback_request')
    .selectAll()
    .where('person_id', '=', personId)
    .where(sql<boolean>`untouched(feedback_request)`, '=', false)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(toRequest);
}

/** The round that she began just so and left as it was: it is used again. */
export async function findBegun(
  db: Reader,
  { personId, topic, mode }: { personId: string; topic: string; mode: Mode },
): Promise<string | null> {
  const row = await db
    .selectFrom('feedback_request')
    .select('id')
    .where('person_id', '=', personId)
    .where('topic', '=', topic)
    .where('mode', '=', mode)
    .where(sql<boolean>`only_begun(feedback_request)`, '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Erases rounds that were begun before that moment and in which nothing was ever filled in. */
export async function eraseUntouched(db: Tx, before: Date): Promise<void> {
  await sql`delete from feedback_request where untouched(feedback_request) and created_at < ${before}`.execute(
    db,
  );
}

/** One beginning at a time, so that nobody has more rounds open than fit. */
export async function takeTurn(db: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`feedback:${personId}`}, 0))`.execute(db);
}

export async function insertRequest(
  db: Tx,
  request: { tenantId: TenantId; personId: string; topic: string; mode: Mode },
  now: Date,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('feedback_request')
    .values({
      tenant_id: request.tenantId,
      id,
      person_id: request.personId,
      topic: request.topic,
      mode: request.mode,
      created_at: now,
    })
    .execute();
  return id;
}

/** The three things of a round that are typed, each with its own version. */
const typed = {
  version: sql.ref('version'),
  ownView: sql.ref('own_view_version'),
  adjustment: sql.ref('adjustment_version'),
} as const;

/** Takes the next version when `version` is still the newest; null when somebody was faster. */
export async function nextVersion(
  db: Tx,
  requestId: string,
  what: keyof typeof typed,
  version: number,
): Promise<number | null> {
  const column = typed[what];
  const { rows } = await sql<{ version: number }>`
    update feedback_request set ${column} = ${column} + 1
    where id = ${requestId} and ${column} = ${version} returning ${column} as version`.execute(db);
  return rows[0]?.version ?? null;
}

export async function writeRequest(
  db: Tx,
  requestId: string,
  change: Partial<{
    invitation: string;
    adjustment: string;
    ownView: Sheet;
    state: RequestState;
    askedAt: Date;
    remindedAt: Date;
    endedAt: Date;
    least: Least;
    answeredCount: number;
  }>,
): Promise<void> {
  await db
    .updateTable('feedback_request')
    .set({
      invitation: change.invitation,
      adjustment: change.adjustment,
      own_view: change.ownView === undefined ? undefined : JSON.stringify(change.ownView),
      state: change.state,
      asked_at: change.askedAt,
      reminded_at: change.remindedAt,
      ended_at: change.endedAt,
      least_answers: change.least?.answers,
      least_remarks: change.least?.remarks,
      answered_count: change.answeredCount,
    })
    .where('id', '=', requestId)
    .execute();
}

/** Leaves nothing of a round that was never sent. */
export async function eraseRequest(db: Tx, requestId: string): Promise<void> {
  await db.deleteFrom('feedback_request').where('id', '=', requestId).execute();
}

const toRequest = (row: Selectable<FeedbackRequest>): StoredRequest => ({
  id: row.id,
  tenantId: row.tenant_id as TenantId,
  personId: row.person_id as PersonId,
  topic: row.topic,
  mode: row.mode as Mode,
  state: row.state as RequestState,
  invitation: row.invitation,
  version: row.version,
  ownView: sheetSchema.parse(row.own_view),
  ownViewVersion: row.own_view_version,
  adjustment: row.adjustment,
  adjustmentVersion: row.adjustment_version,
  createdAt: row.created_at,
  askedAt: row.asked_at,
  remindedAt: row.reminded_at,
  endedAt: row.ended_at,
  least: { answers: row.least_answers, remarks: row.least_remarks },
  answeredCount: row.answered_count,
});
