import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Round } from '#server/db/schema/tables.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Mode } from '../domain/instrument.ts';
import { sheetSchema } from '../domain/sheet.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { RoundState } from '../domain/states.ts';
import type { Least } from '../domain/box.ts';

export interface StoredRound {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly kind: string;
  /** The person whom it is about, or the school. */
  readonly personId: PersonId | null;
  readonly schoolId: SchoolId | null;
  /** The round before about the same, to compare with. */
  readonly previousId: string | null;
  readonly topic: string;
  readonly mode: Mode;
  readonly state: RoundState;
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

export async function readRound(db: Reader, roundId: string): Promise<StoredRound | null> {
  const row = await db.selectFrom('round').selectAll().where('id', '=', roundId).executeTakeFirst();
  return row === undefined ? null : toRound(row);
}

/** The same, held against every other change until this transaction ends. */
export async function lockRound(db: Tx, roundId: string): Promise<StoredRound | null> {
  const row = await db
    .selectFrom('round')
    .selectAll()
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toRound(row);
}

/** Whose round it is; for deciding about access. */
export async function readOwner(
  db: Reader,
  kind: string,
  roundId: string,
): Promise<Pick<StoredRound, 'tenantId' | 'personId' | 'schoolId'> | null> {
  const row = await db
    .selectFrom('round')
    .select(['tenant_id', 'person_id', 'school_id'])
    .where('id', '=', roundId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row === undefined ? null : ownerIn(row);
}

/** About whom or what a round is. */
export type About = { readonly personId: string } | { readonly schoolId: string };

const isAbout = (about: About) =>
  'personId' in about
    ? sql<boolean>`person_id = ${about.personId}`
    : sql<boolean>`school_id = ${about.schoolId}`;

/** All rounds of a kind about somebody, newest first; without those of which nothing was filled in. */
export async function readRoundsOf(db: Reader, kind: string, about: About): Promise<StoredRound[]> {
  const rows = await db
    .selectFrom('round')
    .selectAll()
    .where('kind', '=', kind)
    .where(isAbout(about))
    .where(sql<boolean>`untouched(round)`, '=', false)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRound);
}

/** The round that she began just so and left as it was: it is used again. */
export async function findBegun(
  db: Reader,
  { kind, personId, topic, mode }: { kind: string; personId: string; topic: string; mode: Mode },
): Promise<string | null> {
  const row = await db
    .selectFrom('round')
    .select('id')
    .where('kind', '=', kind)
    .where('person_id', '=', personId)
    .where('topic', '=', topic)
    .where('mode', '=', mode)
    .where(sql<boolean>`only_begun(round)`, '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Erases rounds that were begun before that moment and in which nothing was ever filled in. */
export async function eraseUntouched(db: Tx, kind: string, before: Date): Promise<void> {
  await sql`delete from round where kind = ${kind} and untouched(round) and created_at < ${before}`.execute(
    db,
  );
}

/** One beginning at a time of a kind about somebody, so that not more rounds are open than fit. */
export async function takeTurn(db: Tx, kind: string, aboutId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}:${aboutId}`}, 0))`.execute(db);
}

export async function insertRound(
  db: Tx,
  round: About & {
    tenantId: TenantId;
    kind: string;
    version: number;
    topic: string;
    mode: Mode;
    previousId?: string | null;
  },
  now: Date,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('round')
    .values({
      tenant_id: round.tenantId,
      id,
      kind: round.kind,
      instrument_version: round.version,
      person_id: 'personId' in round ? round.personId : null,
      school_id: 'schoolId' in round ? round.schoolId : null,
      previous_id: round.previousId ?? null,
      topic: round.topic,
      mode: round.mode,
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
  roundId: string,
  what: keyof typeof typed,
  version: number,
): Promise<number | null> {
  const column = typed[what];
  const { rows } = await sql<{ version: number }>`
    update round set ${column} = ${column} + 1
    where id = ${roundId} and ${column} = ${version} returning ${column} as version`.execute(db);
  return rows[0]?.version ?? null;
}

export async function writeRound(
  db: Tx,
  roundId: string,
  change: Partial<{
    invitation: string;
    adjustment: string;
    ownView: Sheet;
    state: RoundState;
    askedAt: Date;
    remindedAt: Date;
    endedAt: Date;
    least: Least;
    answeredCount: number;
  }>,
): Promise<void> {
  await db
    .updateTable('round')
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
    .where('id', '=', roundId)
    .execute();
}

/** Leaves nothing of a round that was never sent. */
export async function eraseRound(db: Tx, roundId: string): Promise<void> {
  await db.deleteFrom('round').where('id', '=', roundId).execute();
}

const ownerIn = (row: Pick<Selectable<Round>, 'tenant_id' | 'person_id' | 'school_id'>) => ({
  tenantId: row.tenant_id as TenantId,
  personId: row.person_id as PersonId | null,
  schoolId: row.school_id as SchoolId | null,
});

const toRound = (row: Selectable<Round>): StoredRound => ({
  id: row.id,
  ...ownerIn(row),
  kind: row.kind,
  previousId: row.previous_id,
  topic: row.topic,
  mode: row.mode,
  state: row.state,
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
