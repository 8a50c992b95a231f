import { sql } from 'kysely';
import type { Database } from '../ctx.ts';
import { ownerPool } from './connection.ts';
import type { Connection } from './place.ts';

/** Somebody of flesh and blood is in this database: nobody may play a demonstration with it. */
export async function holdsRealPeople(db: Database): Promise<boolean> {
  return db.transaction(
    {},
    async (tx) => {
      const { rows } = await sql<{ holds: boolean }>`select holds_real_people() as holds`.execute(tx);
      return rows[0]?.holds !== false;
    },
    false,
  );
}

/** DEMO=1 on a database with real people: the start is refused. */
export class RealPeopleError extends Error {
  constructor() {
    super(
      'This database holds real people, so it cannot be the demonstration. Leave DEMO out or set it to 0; for a demonstration ' +
        'set DATA_DIR to an empty folder, or DATABASE_URL to an empty database.',
    );
  }
}

/**
 * Whether this start is the demonstration: never with real people in the database (finding M14).
 * @throws RealPeopleError when it was asked for by name
 */
export async function decideDemonstration(
  wanted: { readonly demo: boolean; readonly demoAsked: boolean },
  owner: Connection,
): Promise<boolean> {
  if (!wanted.demo) return false;
  const pool = ownerPool(owner);
  try {
    const { rows } = await pool.query<{ holds: boolean }>('select holds_real_people() as holds');
    if (rows[0]?.holds === false) return true;
  } finally {
    await pool.end();
  }
  if (wanted.demoAsked) throw new RealPeopleError();
  return false;
}
