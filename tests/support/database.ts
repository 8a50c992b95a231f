import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { Database } from '#server/ctx.ts';
import type { ApprovalKinds, Context, Handlers } from '#server/ctx.ts';
import { applicationPool, ownerPool } from '#server/db/connection.ts';
import { expectedSchema } from '#server/db/migrate.ts';
import type { FigureSource } from '#server/figures/figures.ts';
import { jobSender } from '#server/jobs/send.ts';

export interface TestDatabase {
  readonly ctx: Context;
  /** As the owner of the tables: sees everything, for arranging and for checking. */
  readonly owner: pg.Pool;
  /** As a superuser: for an attacker who holds the server, and for what no owner may. */
  readonly superuser: pg.Pool;
  /** As the application: for what works beside the context, such as startWorkers. */
  readonly pool: pg.Pool;
  readonly connection: { host: string; port: number; user: string; database: string };
  /** Moves the clock of this context. */
  readonly setNow: (moment: string) => void;
}

/** A database of its own for one test file, copied from the migrated one; gone when the file is done. */
export async function testDatabase(
  options: {
    handlers?: Partial<Handlers>;
    approvals?: ApprovalKinds;
    figures?: readonly FigureSource[];
    now?: string;
  } = {},
): Promise<TestDatabase> {
  const template = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const maintenance = new pg.Client({ ...template, user: inject('superuser'), database: 'postgres' });
  await maintenance.connect();
  await maintenance.query(`create database ${name} template ${template.database} owner ${template.user}`);
  const connection = { ...template, database: name };
  const owner = ownerPool(connection);
  const superuser = ownerPool({ ...connection, user: inject('superuser') });
  const pool = applicationPool(connection, { max: 5 });
  let now = new Date(options.now ?? '2026-11-24T10:00:00Z');
  const log = { info: () => undefined, error: () => undefined };
  const jobs = jobSender(pool, log);
  afterAll(async () => {
    await jobs.close();
    await pool.end();
    await owner.end();
    await superuser.end();
    await maintenance.query(`drop database if exists ${name} with (force)`);
    await maintenance.end();
  });
  const ctx: Context = {
    db: new Database(pool, await expectedSchema()),
    now: () => now,
    handlers: options.handlers ?? {},
    approvals: options.approvals ?? {},
    figures: options.figures ?? [],
    jobs,
    settings: {
      publicUrl: 'http://localhost:3000',
      demo: false,
      secretKey: 'a-key-for-tests-that-is-long-enough-to-pass',
      smtpUrl: null,
      mailFrom: 'ontwikkeldoor@example.nl',
      securityContact: null,
    },
    log,
  };
  return { ctx, owner, superuser, pool, connection, setNow: (moment) => (now = new Date(moment)) };
}
