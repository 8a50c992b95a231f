import { sql } from 'kysely';
import type { Role } from '#access/roles.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '../db/transaction.ts';

export interface NewApproval {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly role: Role;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly names: readonly string[];
  readonly data: unknown;
  readonly world: string;
  readonly codeHash: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** Writes a request down; false when one about the same thing is open. What came to an end by itself makes room. */
export async function insertApproval(db: Tx, one: NewApproval): Promise<boolean> {
  await sql`
    update approval set state = 'withdrawn', answered_at = ${one.askedAt}
    where kind = ${one.kind} and about = ${one.about} and state = 'asked' and expires_at <= ${one.askedAt}`.execute(
    db,
  );
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('approval')
    .values({
      tenant_id: one.tenantId,
      id: one.id,
      kind: one.kind,
      about: one.about,
      role: one.role,
      facts: JSON.stringify(one.facts),
      names: JSON.stringify(one.names),
      data: JSON.stringify(one.data),
      world: one.world,
      code_hash: one.codeHash,
      state: 'asked',
      asked_by: one.askedBy,
      asked_at: one.askedAt,
      expires_at: one.expiresAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'kind', 'about']).where('state', '=', 'asked').doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The open request about one thing, for the page of that thing. */
export async function openApproval(
  db: Reader,
  kind: string,
  about: string,
  now: Date,
): Promise<{ readonly id: string } | null> {
  return rowOf<{ id: string }>(db)`
    select id from approval
    where kind = ${kind} and about = ${about} and state = 'asked' and expires_at > ${now}`;
}
