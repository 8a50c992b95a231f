import { readEnvironment } from './env.ts';
import type { Environment } from './env.ts';
import { Database } from './server/ctx.ts';
import type { Context, Handlers } from './server/ctx.ts';
import { applicationPool } from './server/db/connection.ts';
import type { Connection } from './server/db/connection.ts';
import { expectedSchema } from './server/db/migrate.ts';

import { jsonLog } from './server/log/log.ts';
import { secretKey } from './server/secret.ts';

/** Consequences in other slices: event name → what each slice does about it. */
export const handlers: Handlers = {};

/** Where the owner of the tables connects: the configured server, or the embedded one that runs. */
export function ownerConnection(environment: Environment): Connection {
  if (environment.databaseUrl !== null) return { connectionString: environment.databaseUrl };
  if (environment.embedded !== null) return environment.embedded;
  throw new Error('no database: set DATABASE_URL, or start the product with npm start');
}

/** Settings → database → context. The only place where the parts meet. */
export async function boot(environment: Environment = readEnvironment(process.env)): Promise<Context> {
  const pool = applicationPool(ownerConnection(environment));
  return {
    db: new Database(pool, await expectedSchema()),
    now: () => new Date(),
    handlers,
    settings: {
      publicUrl: environment.publicUrl,
      demo: environment.demo,
      secretKey: secretKey(environment.secretKey, environment.dataDir),
      smtpUrl: environment.smtpUrl,
      mailFrom: environment.mailFrom,
    },
    log: jsonLog,
  };
}
