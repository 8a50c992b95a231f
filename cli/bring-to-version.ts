import { migrate } from '#server/db/migrate.ts';
import { prepareJobs } from '#server/jobs/prepare.ts';
import { loadNational } from '#server/knowledge/load-national.ts';
import { withDatabase } from '#server/postgres/open-database.ts';
import { secretKey } from '#server/secret.ts';
import { readEnvironment } from '#src/env.ts';

/** Brings the database and the national knowledge to the version of this program; gives the names of the migrations it applied. */
export async function bringToVersion({ newKey = false } = {}): Promise<readonly string[]> {
  const settings = readEnvironment(process.env);
  const key = secretKey(settings);
  return withDatabase(settings, async (owner) => {
    const { applied } = await migrate({ owner, secretKey: key, newKey });
    await prepareJobs(owner);
    await loadNational(owner);
    return applied;
  });
}
