import { readEnvironment } from './env.ts';
import type { Environment } from './env.ts';
import { Database } from './server/ctx.ts';
import type { Context } from './server/ctx.ts';
import { applicationPassword, roleOf } from './server/db/application-role.ts';
import type { Login } from './server/db/application-role.ts';
import { applicationPool, ownerPool } from './server/db/connection.ts';
import { requireKey } from './server/db/installation-key.ts';
import type { Connection } from './server/db/place.ts';
import { expectedSchema } from './server/db/migrate.ts';
import { jobSender } from './server/jobs/send.ts';
import { startWorkers } from './server/jobs/work.ts';
import { jsonLog } from './server/log/log.ts';
import { secretKey } from './server/secret.ts';
import { approvals, figureSources, handlers, jobHandlers, schedules } from './slices.ts';

/** Where the owner of the tables connects: the configured server, or the embedded one that runs. */
export function ownerConnection(environment: Environment): Connection {
  if (environment.databaseUrl !== null) return { connectionString: environment.databaseUrl };
  if (environment.embedded !== null) return environment.embedded;
  throw new Error('no database: set DATABASE_URL, or start the product with npm start');
}

/** Settings → database → jobs → context: enough to run use cases, for the server and for the command line. */
export async function boot(environment: Environment = readEnvironment(process.env)): Promise<Context> {
  return (await build(environment)).ctx;
}

/** The same for a program that goes on running: it also does the background work, until the adapter says stop. */
export async function bootServer(environment: Environment = readEnvironment(process.env)): Promise<Context> {
  const { ctx, pool } = await build(environment);
  const workers = await startWorkers(ctx, pool, { handlers: jobHandlers, schedules });
  // Work is left to other processes as soon as this one is to go; requests are answered for a while yet.
  process.once('ontwikkeldoor:leaving', () => void workers.stop());
  const stop = async (): Promise<void> => {
    await workers.stop();
    await ctx.jobs.close();
    await ctx.db.close();
  };
  // Given back as a promise, for which scripts/serve.mjs waits.
  process.once('sveltekit:shutdown', stop as () => void);
  return ctx;
}

async function build(
  environment: Environment,
): Promise<{ ctx: Context; pool: ReturnType<typeof applicationPool> }> {
  const key = secretKey(environment);
  const owner = ownerConnection(environment);
  const pool = applicationPool(owner, { login: await askOwner(owner, key) });
  const ctx: Context = {
    db: new Database(pool, await expectedSchema()),
    now: () => new Date(),
    handlers,
    approvals,
    figures: figureSources,
    jobs: jobSender(pool, jsonLog),
    settings: {
      publicUrl: environment.publicUrl,
      demo: environment.demo,
      secretKey: key,
      smtpUrl: environment.smtpUrl,
      mailFrom: environment.mailFrom,
      securityContact: environment.securityContact,
    },
    log: jsonLog,
  };
  return { ctx, pool };
}

/**
 * Asked once, as owner: whether the database is of this key, and who signs in to a server elsewhere. What serves people
 * never has more than the application's own role.
 */
async function askOwner(owner: Connection, key: string): Promise<Login | undefined> {
  const pool = ownerPool(owner);
  const client = await pool.connect();
  try {
    await requireKey(client, key);
    if (!('connectionString' in owner)) return undefined;
    return { role: await roleOf(client, owner), password: applicationPassword(key) };
  } finally {
    client.release();
    await pool.end();
  }
}
