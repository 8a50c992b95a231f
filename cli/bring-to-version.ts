import { migrate } from '#server/db/migrate.ts';
import { prepareJobs } from '#server/jobs/prepare.ts';
import { loadNational } from '#server/knowledge/load-national.ts';
import { withDatabase } from '#server/postgres/open-database.ts';
import { readEnvironment } from '#src/env.ts';

/** Brings the database and the national knowledge to the version of this program; gives the names of the migrations it applied. */
export const bringToVersion = (): Promise<readonly string[]> =>
  withDatabase(readEnvironment(process.env), async (owner) => {
    const { applied } = await migrate({ owner });
    await prepareJobs(owner);
    await loadNational(owner);
    return applied;
  });
