import { migrate } from './db/migrate.ts';
import type { MigrateOptions } from './db/migrate.ts';
import { oneAtATime } from './db/one-at-a-time.ts';
import { prepareJobs } from './jobs/prepare.ts';
import { loadNational } from './knowledge/load-national.ts';

/** What was done to a database. */
export interface BroughtUpToDate {
  /** The migrations, by name. */
  readonly applied: readonly string[];
  /** Rules and routes that were changed here, and were left so. */
  readonly differs: readonly string[];
}

/**
 * Brings a database to the version of this program: its tables, its queues, what the country says. Of several processes
 * that start at once one does it, the others wait and find it done.
 */
export const bringUpToDate = (options: MigrateOptions): Promise<BroughtUpToDate> =>
  oneAtATime(options.owner, 'start', async () => {
    const { applied } = await migrate(options);
    await prepareJobs(options.owner);
    const { differs } = await loadNational(options.owner);
    return { applied, differs };
  });
