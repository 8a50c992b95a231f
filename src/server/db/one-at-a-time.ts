import type pg from 'pg';
import { ownerPool } from './connection.ts';
import type { Connection } from './place.ts';

/** Each kind of work that one process does while others wait; the numbers are ours alone. */
const locks = { start: 7_240_610, migrate: 7_240_611, demonstration: 7_240_612 } as const;

/** Only one process on this database does such work at a time; the others wait. Ends with the process that does it. */
export async function oneAtATime<T>(
  owner: Connection,
  what: keyof typeof locks,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const pool = ownerPool(owner);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [locks[what]]);
    return await work(client);
  } finally {
    // The lock goes with its connection.
    client.release(true);
    await pool.end();
  }
}
