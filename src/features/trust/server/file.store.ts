import { sql } from 'kysely';
import type { Reader } from '#server/db/transaction.ts';
import { register } from '#server/db/schema/register.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What is never handed out, even to its owner: it opens doors. */
const secret = /(_hash|_key|secret|challenge)$/;

/**
 * Everything that stands about a person, table by table, in the order of the register of processing. What the
 * database itself keeps from her (another's preparation before both were ready) stays out.
 */
export async function readFile(db: Reader, personId: string): Promise<Record<string, Row[]>> {
  const file: Record<string, Row[]> = {};
  for (const [table, { subject }] of Object.entries(register)) {
    if (subject === null) continue;
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${sql.ref(subject)} = ${personId}`.execute(db);
    if (rows.length > 0) file[table] = rows.map(withoutSecrets);
  }
  return file;
}

const withoutSecrets = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([column]) => column !== 'tenant_id' && !secret.test(column)),
  );
