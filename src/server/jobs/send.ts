import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Clock, Db } from 'pg-boss';
import type pg from 'pg';
import type { Jobs, Log } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import { deadLetters } from './queues.ts';

/** Sends work from within transactions. Begins with the first job, so that a program that sends none pays nothing. */
export function jobSender(pool: pg.Pool, log: Log): Jobs {
  let starting: Promise<PgBoss> | null = null;
  const boss = (): Promise<PgBoss> => (starting ??= startSender(pool, log));
  return {
    send: async (tx, name, data, options = {}) => {
      await (await boss()).send(name, data, { ...options, db: within(tx) });
    },
    sendBack: async (tx, id) => {
      return (await (await boss()).redrive(deadLetters, { ids: [id], db: within(tx) })) === 1;
    },
    close: async () => {
      await (await starting)?.stop({ graceful: false });
    },
  };
}

/** The library's statements on the connection of that transaction: the work exists when the change does. */
function within(tx: Tx): Db {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}

async function startSender(pool: pg.Pool, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
    queueCacheIntervalSeconds: 3600,
    clock: unhurried,
  });
  boss.on('error', (error) => {
    log.error('jobs', { reason: error.message });
  });
  return boss.start();
}

/** Timers that keep no process alive: a command-line tool ends when its work is done. */
const unhurried: Clock = {
  now: () => Date.now(),
  setTimeout: (work, ms) => setTimeout(work, ms).unref(),
  clearTimeout: (timer) => {
    clearTimeout(timer as NodeJS.Timeout);
  },
  setInterval: (work, ms) => setInterval(work, ms).unref(),
  clearInterval: (timer) => {
    clearInterval(timer as NodeJS.Timeout);
  },
};
