import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { register } from '#server/db/schema/register.ts';
import type { Declaration } from '#server/db/schema/register.ts';
import type { Reader } from '#server/db/transaction.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What is never handed out, even to its owner: it opens doors. */
const secret = /(_hash|_key|nonce|secret|challenge|sealed_draft|credential_id)$/;

/**
 * Everything that stands about a person, table by table, in the order of the register of processing. What the
 * database itself keeps from her (another's preparation before both were ready) stays out, and what is not hers to
 * read yet.
 */
export async function readFile(db: Reader, personId: string): Promise<Record<string, Row[]>> {
  const file: Record<string, Row[]> = {};
  for (const [table, declared] of Object.entries(register)) {
    const about = condition(declared, personId);
    if (about === null) continue;
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} where ${about} and ${sql.raw(declared.readable ?? 'true')}`.execute(
      db,
    );
    if (rows.length > 0) file[table] = rows.map(withoutSecrets);
  }
  return file;
}

function condition({ subject, through }: Declaration, personId: string): RawBuilder<unknown> | null {
  if (subject !== null) return sql`${sql.ref(subject)} = ${personId}`;
  const parent = through === undefined ? undefined : register[through.table];
  if (through === undefined || parent?.subject == null) return null;
  return sql`${sql.ref(through.column)} in (
    select id from ${sql.table(through.table)} where ${sql.ref(parent.subject)} = ${personId})`;
}

const withoutSecrets = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([column]) => column !== 'tenant_id' && !secret.test(column)),
  );
