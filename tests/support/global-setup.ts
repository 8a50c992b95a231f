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
  }
}

/**
 * One real PostgreSQL for the whole run, migrated once; every test file copies it (see database.ts). With
 * TEST_DATABASE=15 an outside PostgreSQL 15, whose owner of the tables is no superuser.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { place, stop } = process.env['TEST_DATABASE'] === '15' ? await outside() : await embedded();
  await migrate({ owner: place });
  await prepareJobs(place);
  await loadNational(place);
  project.provide('postgres', place);
  return stop;
}

async function embedded(): Promise<{ place: Place; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'od-test-'));
  const server = await startEmbedded({ dataDir: folder, durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { place: server.connection, stop };
}

async function outside(): Promise<{ place: Place; stop: () => Promise<void> }> {
  const server = await startOutside({ version: '15', auth: 'trust' });
  const database = new URL(await server.newDatabase()).pathname.slice(1);
  const { host, port } = server;
  return { place: { host, port, user: plainOwner, database }, stop: server.stop };
}
