import type { Connection } from '../db/place.ts';
import { useEmbedded } from './embedded.ts';

/**
 * Runs `work` on the database of this installation, as the owner of its tables: the server in DATABASE_URL, else the
 * embedded one, which is started for the time being when the application does not run.
 */
export async function withDatabase<T>(
  settings: { readonly databaseUrl: string | null; readonly dataDir: string },
  work: (owner: Connection) => Promise<T>,
): Promise<T> {
  if (settings.databaseUrl !== null) return work({ connectionString: settings.databaseUrl });
  const server = await useEmbedded({ dataDir: settings.dataDir });
  try {
    return await work(server.connection);
  } finally {
    await server.stop();
  }
}
