import type pg from 'pg';
import { listTables } from '#server/backup/tables.ts';
import { waitingWork } from '#server/backup/waiting-work.ts';

/** Every row that a backup is to carry, as text, by table; the work that waits under a name of its own. */
export async function contents(pool: pg.Pool): Promise<Record<string, string[]>> {
  const client = await pool.connect();
  try {
    const lines = async (select: string): Promise<string[]> =>
      (await client.query<{ line: string }>(`${select} order by 1`)).rows.map(({ line }) => line);
    const result: Record<string, string[]> = {};
    for (const { name } of await listTables(client))
      result[name] = await lines(`select x::text as line from ${name} x`);
    result['waiting work'] = await lines((await waitingWork(client)).select);
    return result;
  } finally {
    client.release();
  }
}
