import { bringUpToDate } from '#server/bring-up-to-date.ts';
import { withDatabase } from '#server/postgres/open-database.ts';
import { secretKey } from '#server/secret.ts';
import { readEnvironment } from '#src/env.ts';

/** Brings the database of this installation to the version of this program; gives the names of the migrations it applied. */
export async function bringToVersion({ newKey = false } = {}): Promise<readonly string[]> {
  const settings = readEnvironment(process.env);
  const key = secretKey(settings);
  return withDatabase(settings, async (owner) => {
    const { applied } = await bringUpToDate({ owner, secretKey: key, newKey });
    return applied;
  });
}
