import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#server/db/migrate.ts';
import { prepareJobs } from '#server/jobs/prepare.ts';
import { loadNational } from '#server/knowledge/load-national.ts';
import { startEmbedded } from '#server/postgres/embedded.ts';
import { plainOwner, startOutside } from './outside-server.ts';

interface Place {
  host: string;
  port: number;
  user: string;
  database: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Place;
    /** Who may do there what the owner of the tables may not. */
    superuser: string;
  }
}

/**
 * One real PostgreSQL for the whole run, migrated once; every test file copies it (see database.ts). With
 * TEST_DATABASE=15 an outside PostgreSQL 15, whose owner of the tables is no superuser.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { place, superuser, stop } =
    process.env['TEST_DATABASE'] === '15' ? await outside() : await embedded();
  await migrate({ owner: place });
  await prepareJobs(place);
  await loadNational(place);
  project.provide('postgres', place);
  project.provide('superuser', superuser);
  return stop;
}

interface Started {
  place: Place;
  superuser: string;
  stop: () => Promise<void>;
}

async function embedded(): Promise<Started> {
  const folder = mkdtempSync(path.join(tmpdir(), 'od-test-'));
  const server = await startEmbedded({ dataDir: folder, durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { place: server.connection, superuser: server.connection.user, stop };
}

async function outside(): Promise<Started> {
  const server = await startOutside({ version: '15', auth: 'trust' });
  const database = new URL(await server.newDatabase()).pathname.slice(1);
  const { host, port } = server;
  return { place: { host, port, user: plainOwner, database }, superuser: 'postgres', stop: server.stop };
}
