import { withDatabase } from '#server/postgres/open-database.ts';
import type { Context } from '#server/ctx.ts';
import type { Connection } from '#server/db/place.ts';
import { boot } from '#src/boot.server.ts';
import { readEnvironment } from '#src/env.ts';

/** Runs a command with the product's parts, on the server that runs or on one started for it. */
export function withContext(work: (ctx: Context, owner: Connection) => Promise<number>): Promise<number> {
  const environment = readEnvironment(process.env);
  return withDatabase(environment, async (owner) => {
    const embedded = 'host' in owner ? owner : null;
    const ctx = await boot({ ...environment, embedded });
    try {
      return await work(ctx, owner);
    } finally {
      await ctx.jobs.close();
      await ctx.db.close();
    }
  });
}
