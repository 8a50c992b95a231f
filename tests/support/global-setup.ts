import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#server/db/migrate.ts';
import { prepareJobs } from '#server/jobs/prepare.ts';
import { loadNational } from '#server/knowledge/load-national.ts';
import { startEmbedded } from '#server/postgres/embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host: string; port: number; user: string; database: string };
  }
}

/** One real PostgreSQL for the whole run, migrated once; every test file copies it (see database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'od-test-'));
  const server = await startEmbedded({ dataDir: folder, durable: false });
  await migrate({ owner: server.connection });
  await prepareJobs(server.connection);
  await loadNational(server.connection);
  project.provide('postgres', server.connection);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
