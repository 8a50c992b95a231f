import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { roleOf } from '../db/application-role.ts';
import { ownerPool } from '../db/connection.ts';
import type { Connection } from '../db/place.ts';
import { deadLetterSettings, deadLetters, jobNames, queues } from './queues.ts';

/**
 * Makes or renews the schema `pgboss`, its queues and what the application's role may do there. Called by whoever
 * migrates, after the migrations, as owner; the running application changes no structure. May run as often as one likes.
 */
export async function prepareJobs(owner: Connection): Promise<void> {
  const pool = ownerPool(owner);
  try {
    const boss = await installed(pool);
    await renewQueues(boss);
    await boss.stop({ graceful: false });
    await grant(pool, owner);
  } finally {
    await pool.end();
  }
}

async function installed(pool: pg.Pool): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  return boss;
}

async function renewQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(deadLetters, deadLetterSettings);
  for (const name of jobNames) {
    await boss.createQueue(name, queues[name]);
    await boss.updateQueue(name, queues[name]);
  }
}

/** Work holds ids and no words; whose it is stands in its data, so these tables have no fence of their own. */
async function grant(pool: pg.Pool, owner: Connection): Promise<void> {
  const client = await pool.connect();
  try {
    const role = await roleOf(client, owner);
    await client.query(`
      grant usage on schema pgboss to ${role};
      grant select, insert, update, delete on all tables in schema pgboss to ${role};
      grant execute on all functions in schema pgboss to ${role};`);
  } finally {
    client.release();
  }
}
