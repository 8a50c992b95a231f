import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { RoundInvitation } from '#server/db/schema/tables.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Source } from '../domain/instrument.ts';
import type { Giver } from '../domain/results.ts';
import type { LinkFacts } from '../domain/states.ts';

export interface StoredInvitation extends LinkFacts {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly roundId: string;
  readonly name: string;
  /** Null once it was forgotten, a year after the round. */
  readonly email: string | null;
  readonly source: Source;
  readonly nonce: string | null;
  readonly tokenHash: string | null;
  readonly sealedDraft: string | null;
  readonly draftVersion: number;
  /** The mail server refused the newest mail to this address. */
  readonly undelivered: boolean;
  /** In a round without names: counts towards the least. */
  readonly isColleague: boolean;
}

/** Whom she asks, in the order in which she chose them. */
export async function readInvitations(db: Reader, roundId: string): Promise<StoredInvitation[]> {
  const rows = await db
    .selectFrom('round_invitation')
    .selectAll()
    .select(
      sql<boolean>`coalesce((select m.state = 'failed' from mail_message m
        where m.tenant_id = round_invitation.tenant_id and m.key = any((
          select array[r.kind || ':' || round_invitation.id || ':invite', r.kind || ':' || round_invitation.id || ':remind']
          from round r where r.tenant_id = round_invitation.tenant_id and r.id = round_invitation.round_id)::text[])
        order by m.created_at desc, m.id desc limit 1), false)`.as('undelivered'),
    )
    .where('round_id', '=', roundId)
    .orderBy('id')
    .execute();
  return rows.map((row) => toInvitation(row, row.undelivered));
}

export async function readInvitation(db: Reader, id: string): Promise<StoredInvitation | null> {
  const row = await db.selectFrom('round_invitation').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

/** Whose link this is; the database shows the row to who proves to hold the link. */
export async function readByProof(
  db: Reader,
  tokenHash: string,
): Promise<{ id: string; tenantId: TenantId } | null> {
  const row = await db
    .selectFrom('round_invitation')
    .select(['id', 'tenant_id'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, tenantId: row.tenant_id as TenantId };
}

/** Who answered, in the order in which they were chosen. */
export async function readGivers(
  db: Reader,
  roundIds: readonly string[],
): Promise<(Giver & { roundId: string })[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('round_invitation')
    .select(['id', 'round_id', 'name', 'source'])
    .where('round_id', 'in', roundIds)
    .where('answered', '=', true)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    name: row.name,
    source: row.source,
  }));
}

/** How many were sent a link, per round, and how many answered; without names nobody is marked, so that is 0. */
export async function countInvitations(
  db: Reader,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, { chosen: number; sent: number; answered: number }>> {
  if (roundIds.length === 0) return new Map();
  const { rows } = await sql<{ round_id: string; chosen: number; sent: number; answered: number }>`
    select round_id, count(*)::int as chosen, count(sent_at)::int as sent,
      (count(*) filter (where answered))::int as answered
    from round_invitation where round_id = any(${[...roundIds]}::uuid[]) group by round_id`.execute(db);
  return new Map(rows.map(({ round_id: id, ...counts }) => [id, counts]));
}

/** False when this address was chosen already. */
export async function insertInvitation(
  db: Tx,
  invitation: { tenantId: TenantId; roundId: string; name: string; email: string; source: Source },
): Promise<string | null> {
  const row = await db
    .insertInto('round_invitation')
    .values({
      tenant_id: invitation.tenantId,
      id: newId(),
      round_id: invitation.roundId,
      name: invitation.name,
      email: invitation.email,
      source: invitation.source,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'round_id', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function eraseInvitation(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('round_invitation').where('id', '=', id).execute();
}

export async function markSent(
  db: Tx,
  id: string,
  link: { nonce: string; tokenHash: string; sentAt: Date; expiresAt: Date },
): Promise<void> {
  await db
    .updateTable('round_invitation')
    .set({ nonce: link.nonce, token_hash: link.tokenHash, sent_at: link.sentAt, expires_at: link.expiresAt })
    .where('id', '=', id)
    .execute();
}

/**
 * Takes a link back and erases what was typed behind it. A link that was used gets the same mark, so that the mark
 * does not tell who answered.
 */
export async function markRecalled(db: Tx, id: string, now: Date): Promise<void> {
  await db
    .updateTable('round_invitation')
    .set({ recalled_at: now, nonce: null, sealed_draft: null })
    .where('id', '=', id)
    .execute();
}

/** With names: spends the link. True for exactly one caller, however many try at once. */
export async function spend(db: Tx, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('round_invitation')
    .set({ answered: true, nonce: null, sealed_draft: null })
    .where('id', '=', id)
    .where('answered', '=', false)
    .where('recalled_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** With names: keeps a sealed draft when `version` is still the newest; null when somebody was faster. */
export async function writeDraft(
  db: Tx,
  id: string,
  sealed: string,
  version: number,
): Promise<number | null> {
  const row = await db
    .updateTable('round_invitation')
    .set({ sealed_draft: sealed, draft_version: version + 1 })
    .where('id', '=', id)
    .where('answered', '=', false)
    .where('draft_version', '=', version)
    .returning('draft_version')
    .executeTakeFirst();
  return row?.draft_version ?? null;
}

/** Erases what was typed behind links of a round that is over. */
export async function eraseDrafts(db: Tx, roundId: string): Promise<void> {
  await db
    .updateTable('round_invitation')
    .set({ sealed_draft: null, nonce: null })
    .where('round_id', '=', roundId)
    .execute();
}

/** In a round without names of the old form: takes away every mark of who answered or was typing. */
export async function clearMarks(db: Tx, roundId: string): Promise<void> {
  await db
    .updateTable('round_invitation')
    .set({ answered: false, sealed_draft: null, draft_version: 1 })
    .where('round_id', '=', roundId)
    .execute();
}

/** Another link behind the same name. */
export async function renewLink(
  db: Tx,
  id: string,
  link: { nonce: string; tokenHash: string },
): Promise<void> {
  await db
    .updateTable('round_invitation')
    .set({ nonce: link.nonce, token_hash: link.tokenHash })
    .where('id', '=', id)
    .execute();
}

/** Who of those to whom nothing was sent yet counts as a colleague. */
export async function writeColleagues(db: Tx, roundId: string, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('round_invitation')
    .set({ is_colleague: sql<boolean>`id = any(${[...ids]}::uuid[])` })
    .where('round_id', '=', roundId)
    .where('sent_at', 'is', null)
    .execute();
}

const toInvitation = (row: Selectable<RoundInvitation>, undelivered = false): StoredInvitation => ({
  id: row.id,
  tenantId: row.tenant_id as TenantId,
  roundId: row.round_id,
  name: row.name,
  email: row.email,
  source: row.source,
  nonce: row.nonce,
  tokenHash: row.token_hash,
  sentAt: row.sent_at,
  expiresAt: row.expires_at,
  recalledAt: row.recalled_at,
  answered: row.answered,
  sealedDraft: row.sealed_draft,
  draftVersion: row.draft_version,
  undelivered,
  isColleague: row.is_colleague,
});
