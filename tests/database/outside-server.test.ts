import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { backup } from '#server/backup/backup.ts';
import { restore } from '#server/backup/restore.ts';
import { applicationPassword, applicationRole, roleOf } from '#server/db/application-role.ts';
import { applicationPool, ownerPool } from '#server/db/connection.ts';
import { migrate } from '#server/db/migrate.ts';
import { inTransaction } from '#server/db/transaction.ts';
import { prepareJobs } from '#server/jobs/prepare.ts';
import { contents } from '#tests/support/backup.ts';
import { startOutside } from '#tests/support/outside-server.ts';
import type { OutsideServer } from '#tests/support/outside-server.ts';
import { buildWorld } from '#tests/support/world.ts';

vi.setConfig({ testTimeout: 60_000 });

/** An installation on somebody else's server, whose owner is no superuser and where everybody has a password. */
interface Installation {
  readonly address: { readonly connectionString: string };
  readonly owner: pg.Pool;
  readonly application: pg.Pool;
  readonly role: string;
}

let server: OutsideServer;
const pools: pg.Pool[] = [];
beforeAll(async () => {
  server = await startOutside();
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await server.stop();
});

async function install(secretKey: string): Promise<Installation> {
  const address = { connectionString: await server.newDatabase() };
  const password = applicationPassword(secretKey);
  await migrate({ owner: address, password });
  await prepareJobs(address);
  return open(address, password);
}

async function open(address: Installation['address'], password: string): Promise<Installation> {
  const owner = ownerPool(address);
  const client = await owner.connect();
  const role = await roleOf(client, address);
  client.release();
  const application = applicationPool(address, { login: { role, password } });
  pools.push(owner, application);
  return { address, owner, application, role };
}

describe('on an outside server whose owner is no superuser', () => {
  test('the application signs in as a role that cannot become another', async () => {
    const { application, owner, role } = await install('k'.repeat(40));
    const world = await buildWorld(owner);
    const { rows } = await application.query<{ session: string; strong: boolean }>(
      `select session_user::text as session, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong
         from pg_roles where rolname = session_user`,
    );
    expect(rows).toEqual([{ session: role, strong: false }]);
    const members = await application.query(
      'select from pg_auth_members where member = (select oid from pg_roles where rolname = session_user)',
    );
    expect(members.rowCount).toBe(0);
    await application.query(`select set_config('role', 'none', false)`);
    expect((await application.query('select from person')).rowCount).toBe(0);
    for (const step of [
      'set role plain_owner',
      'set session authorization plain_owner',
      'alter table person no force row level security',
      'drop policy whole_for_owner on person',
      'create table mine (a int)',
    ])
      await expect(application.query(step), step).rejects.toThrow(/permission denied|must be owner/);
    const seen = await inTransaction(application, { tenantId: world.otherBoard }, ({ tx }) =>
      tx.selectFrom('person').select('given_name').execute(),
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.map(({ given_name }) => given_name)).not.toContain('Samira');
  });

  test('two installations share no role, and neither opens the other', async () => {
    const [one, other] = [await install('a'.repeat(40)), await install('b'.repeat(40))];
    expect(one.role).not.toBe(other.role);
    expect(one.role).not.toBe(applicationRole);
    const astray = applicationPool(other.address, {
      login: { role: one.role, password: applicationPassword('a'.repeat(40)) },
    });
    pools.push(astray);
    await expect(astray.query('select from person')).rejects.toThrow('permission denied');
  });

  test('a second start changes nothing; after another key the application signs in with that', async () => {
    const { address, application } = await install('c'.repeat(40));
    await migrate({ owner: address, password: applicationPassword('c'.repeat(40)) });
    expect((await application.query('select 1')).rowCount).toBe(1);
    await migrate({ owner: address, password: applicationPassword('d'.repeat(40)) });
    const later = await open(address, applicationPassword('d'.repeat(40)));
    expect((await later.application.query('select 1')).rowCount).toBe(1);
  });

  test('a backup holds every row, and comes back in another database', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'od-outside-'));
    const source = await install('e'.repeat(40));
    await buildWorld(source.owner);
    const file = path.join(folder, 'backup.od');
    await backup({ owner: source.address, file });
    const target = { connectionString: await server.newDatabase() };
    const password = applicationPassword('f'.repeat(40));
    await restore({ owner: target, file, password });
    const { owner, application } = await open(target, password);
    const before = await contents(source.owner);
    expect(before['person']?.length).toBeGreaterThan(5);
    expect(await contents(owner)).toEqual(before);
    expect((await application.query('select from person')).rowCount).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
