import { sql } from 'kysely';
import type { Subject } from '#access/subject.ts';
import type { Role } from '#access/roles.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { one, rowOf, rowsOf } from '#server/db/rows.ts';
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

const columns = sql`a.tenant_id, a.id, a.kind, a.role, a.facts, a.names, a.data, a.world, a.state,
  a.asked_by, a.asked_at, a.expires_at,
  a.answered_by, a.answered_at,
  (select ${nameOf('p')} from person p where p.tenant_id = a.tenant_id and p.id = a.asked_by) as asker,
  (select ${nameOf('p')} from person p where p.tenant_id = a.tenant_id and p.id = a.answered_by) as answerer`;

export async function readApproval(db: Reader, id: string): Promise<StoredApproval | null> {
  return rowOf<StoredApproval>(db)`
    select ${columns} from approval a where a.id = ${id}`;
}

/** What is asked of holders of these roles, the open ones first. */
export async function readApprovals(
  db: Reader,
  roles: readonly Role[],
  asked: Asked,
  limit: number,
): Promise<(StoredApproval & { readonly waits: boolean })[]> {
  return rowsOf<StoredApproval & { readonly waits: boolean }>(db)`
    select ${columns}, ${isAmong(approvalsToAnswer(asked), 'a.id')} as waits
    from approval a where a.role = any(${[...roles]}::text[])
    order by (a.state = 'asked' and a.expires_at > ${asked.now}) desc, a.asked_at desc limit ${limit}`;
}

/** Where the request with this code is; its row opens to the code alone. */
export async function findByCode(
  db: Reader,
  codeHash: string,
): Promise<{ readonly tenantId: TenantId; readonly id: string } | null> {
  return rowOf<{ tenantId: TenantId; id: string }>(db)`
    select tenant_id, id from approval where code_hash = ${codeHash}`;
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
  const row = await one(db, 'approval', { id });
  if (row === null) return null;
  return {
    tenantId: row.tenantId,
    personId: null,
    schoolIds: [],
    coachIds: [],
    audiences: [],
    participantIds: [row.askedBy as PersonId],
    owner: { role: row.role, schoolId: null, personId: null },
  };
}

/** Removes what was answered or came to an end before a moment. */
export async function removeApprovals(db: Tx, before: Date): Promise<void> {
  await sql`delete from approval where coalesce(answered_at, expires_at) < ${before}`.execute(db);
}
