import path from 'node:path';
import type pg from 'pg';
import type { TenantId } from '#core/id.ts';
import { importStaff } from '#features/staff/server/import-staff.ts';
import type { Context } from '#server/ctx.ts';
import { ownerPool } from '#server/db/connection.ts';
import { migrate } from '#server/db/migrate.ts';
import { prepareJobs } from '#server/jobs/prepare.ts';
import { boot } from '#src/boot.server.ts';
import { readEnvironment } from '#src/env.ts';
import { staffCells, staffCsv } from '#tests/support/staff-list.ts';
import { addBoard, addSchool } from '#tests/support/world.ts';
import type { ImportFigures } from './results.ts';
import { keyOfBench } from './serve/product.ts';
import { median, medianRatio } from './stats.ts';
import type { Workplace } from './workplace.ts';

const rows = 10_000;
const template = 'bench_import';

/** The tables that a list of staff fills. */
const tables = ['person', 'employment', 'role_grant'] as const;

interface Round {
  readonly importMs: number;
  readonly copyMs: number;
  readonly written: Readonly<Record<string, number>>;
}

/** Part (b): `import staff` of 10,000 new people beside COPY of what it left behind. */
export async function measureImport(place: Workplace, rounds: number): Promise<ImportFigures> {
  place.say('Importing 10,000 rows of staff');
  await place.owner.query(`create database ${template}`);
  const owner = { ...place.connection, database: template };
  await migrate({ owner });
  await prepareJobs(owner);
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    measured.push(await inCopy(place, (name) => measureRound(place, name)));
  }
  const of = (field: 'importMs' | 'copyMs'): number[] => measured.map((one) => one[field]);
  return {
    rows,
    rounds,
    importMs: median(of('importMs')),
    firstImportMs: of('importMs')[0] ?? 0,
    copyMs: median(of('copyMs')),
    ratio: medianRatio(of('importMs'), of('copyMs')),
    written: measured[0]?.written ?? {},
  };
}

/** Every round begins with the same empty database. */
async function inCopy<T>(place: Workplace, work: (name: string) => Promise<T>): Promise<T> {
  const name = `${template}_round`;
  await place.owner.query(`create database ${name} template ${template}`);
  try {
    return await work(name);
  } finally {
    await place.owner.query(`drop database ${name} with (force)`);
  }
}

async function measureRound(place: Workplace, name: string): Promise<Round> {
  const owner = ownerPool({ ...place.connection, database: name });
  const environment = readEnvironment({
    DATABASE_URL: place.addressOf(name),
    DATA_DIR: place.dataDir,
    SECRET_KEY: keyOfBench,
  });
  const ctx = await boot(environment);
  try {
    const { board, codes } = await foundBoard(owner);
    const people = Array.from({ length: rows }, (_, index) => staffCells(index, codes));
    const importMs = await bringIn(ctx, board, staffCsv(people));
    return { importMs, ...(await copyBack(place, owner)) };
  } finally {
    await ctx.jobs.close();
    await ctx.db.close();
    await owner.end();
  }
}

async function foundBoard(owner: pg.Pool): Promise<{ board: TenantId; codes: readonly string[] }> {
  const board = await addBoard(owner, '49999', 'Stichting De Meetlat');
  const codes = Array.from({ length: 20 }, (_, index) => `3${String(index).padStart(2, '0')}A00`);
  for (const code of codes) await addSchool(owner, board, code, `School ${code}`);
  return { board, codes };
}

/** From the bytes of the file to the commit, as the command line and the page do it. */
async function bringIn(ctx: Context, board: TenantId, bytes: Uint8Array): Promise<number> {
  const startedAt = performance.now();
  const outcome = await importStaff.execute(
    ctx,
    { kind: 'system', tenantId: board },
    { fileName: 'staff.csv', bytes },
  );
  const took = performance.now() - startedAt;
  if (!outcome.ok) throw new Error(`the import was refused: ${JSON.stringify(outcome.error)}`);
  return took;
}

/**
 * PostgreSQL writes the same rows from files of its own, all in one transaction, into tables with the same columns,
 * keys, checks and indexes (but no foreign keys).
 */
async function copyBack(place: Workplace, owner: pg.Pool): Promise<Omit<Round, 'importMs'>> {
  const fileOf = (table: string): string => path.join(place.postgresFolder, `${table}.copy`);
  const written: Record<string, number> = {};
  for (const table of tables) {
    const { rowCount } = await owner.query(`copy ${table} to '${fileOf(table)}'`);
    written[table] = rowCount ?? 0;
    await owner.query(`create table bench_${table} (like ${table} including all)`);
  }
  const copies = tables.map((table) => `copy bench_${table} from '${fileOf(table)}';`);
  const startedAt = performance.now();
  await owner.query(`begin; ${copies.join(' ')} commit`);
  return { copyMs: performance.now() - startedAt, written };
}
