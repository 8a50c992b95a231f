import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { ownerPool } from '#server/db/connection.ts';

export interface EmptyDatabase {
  readonly owner: pg.Pool;
  readonly connection: { host: string; port: number; user: string; database: string };
}

/** A database in which the application was never started; gone when the file is done. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const server = inject('postgres');
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const maintenance = new pg.Client({ ...server, database: 'postgres' });
  await maintenance.connect();
  await maintenance.query(`create database ${name}`);
  const connection = { ...server, database: name };
  const owner = ownerPool(connection);
  afterAll(async () => {
    await owner.end();
    await maintenance.query(`drop database if exists ${name} with (force)`);
    await maintenance.end();
  });
  return { owner, connection };
}
