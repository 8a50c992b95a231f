import { sql } from 'kysely';
import type { Subject } from '#access/subject.ts';
import type { Role } from '#access/roles.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { approvalsToAnswer } from '#server/waiting/others.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { ApprovalState } from '../domain/approval.ts';

/** A request as the database has it. */
export interface StoredApproval {
  readonly tenantId: TenantId;
  readonly id: string;
  readonly kind: string;
  readonly role: Role;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly names: readonly string[];
  readonly data: unknown;
  readonly world: string;
  readonly state: ApprovalState;
  readonly askedBy: PersonId;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly answeredBy: PersonId | null;
  readonly answeredAt: Date | null;
  /** Names of who asked and who answered. */
  readonly asker: string;
  readonly answerer: string | null;
}

const columns = sql`a.tenant_id as "tenantId", a.id, a.kind, a.role, a.facts, a.names, a.data, a.world, a.state,
  a.asked_by as "askedBy", a.asked_at as "askedAt", a.expires_at as "expiresAt",
  a.answered_by as "answeredBy", a.answered_at as "answeredAt",
  (select ${nameOf('p')} from person p where p.tenant_id = a.tenant_id and p.id = a.asked_by) as asker,
  (select ${nameOf('p')} from person p where p.tenant_id = a.tenant_id and p.id = a.answered_by) as answerer`;

export async function readApproval(db: Reader, id: string): Promise<StoredApproval | null> {
  const { rows } = await sql<StoredApproval>`
    select ${columns} from approval a where a.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** What is asked of holders of these roles, the open ones first. */
export async function readApprovals(
  db: Reader,
  roles: readonly Role[],
  asked: Asked,
  limit: number,
): Promise<(StoredApproval & { readonly waits: boolean })[]> {
  const { rows } = await sql<StoredApproval & { readonly waits: boolean }>`
    select ${columns}, ${isAmong(approvalsToAnswer(asked), 'a.id')} as waits
    from approval a where a.role = any(${[...roles]}::text[])
    order by (a.state = 'asked' and a.expires_at > ${asked.now}) desc, a.asked_at desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Where the request with this code is; its row opens to the code alone. */
export async function findByCode(
  db: Reader,
  codeHash: string,
): Promise<{ readonly tenantId: TenantId; readonly id: string } | null> {
  const { rows } = await sql<{ tenantId: TenantId; id: string }>`
    select tenant_id as "tenantId", id from approval where code_hash = ${codeHash}`.execute(db);
  return rows[0] ?? null;
}

/** Answers it, once: false when somebody was first. */
export async function closeApproval(
  db: Tx,
  id: string,
  state: Exclude<ApprovalState, 'asked'>,
  answeredBy: string | null,
  now: Date,
): Promise<boolean> {
  const result = await db
    .updateTable('approval')
    .set({ state, answered_by: answeredBy, answered_at: now })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The facts on which access to a request is decided: its role for the whole organisation, and who asked. */
export async function approvalSubject(db: Reader, id: string): Promise<Subject | null> {
  const row = await db
    .selectFrom('approval')
    .select(['tenant_id', 'role', 'asked_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    tenantId: row.tenant_id as TenantId,
    personId: null,
    schoolIds: [],
    coachIds: [],
    audiences: [],
    participantIds: [row.asked_by as PersonId],
    owner: { role: row.role, schoolId: null, personId: null },
  };
}

/** Removes what was answered or came to an end before a moment. */
export async function removeApprovals(db: Tx, before: Date): Promise<void> {
  await sql`delete from approval where coalesce(answered_at, expires_at) < ${before}`.execute(db);
}
