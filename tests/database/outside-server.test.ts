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
import { boot } from '#src/boot.server.ts';
import { readEnvironment } from '#src/env.ts';
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
  await migrate({ owner: address, secretKey });
  await prepareJobs(address);
  return open(address, secretKey);
}

async function open(address: Installation['address'], secretKey: string): Promise<Installation> {
  const password = applicationPassword(secretKey);
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

  test('a second start changes nothing; one with another key is refused until the key is said to be lost', async () => {
    const [key, other] = ['c'.repeat(40), 'd'.repeat(40)];
    const { address, application } = await install(key);
    await migrate({ owner: address, secretKey: key });
    expect((await application.query('select 1')).rowCount).toBe(1);
    const asOther = readEnvironment({ DATABASE_URL: address.connectionString, SECRET_KEY: other });
    await expect(migrate({ owner: address, secretKey: other })).rejects.toThrow(/another SECRET_KEY/);
    await expect(boot(asOther)).rejects.toThrow(/another SECRET_KEY/);
    const again = await open(address, key);
    expect((await again.application.query('select 1')).rowCount).toBe(1);
    await migrate({ owner: address, secretKey: other, newKey: true });
    const later = await open(address, other);
    expect((await later.application.query('select 1')).rowCount).toBe(1);
    await expect(migrate({ owner: address, secretKey: key })).rejects.toThrow(/another SECRET_KEY/);
  });

  test('a copy of a database does not take the role of the first along', async () => {
    const { owner, application, role } = await install('g'.repeat(40));
    const name =
      (await owner.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '';
    const copy = new URL(await server.newDatabase());
    const there = copy.pathname.slice(1);
    const superuser = server.asSuperuser('postgres');
    await superuser.connect();
    await superuser.query(`drop database ${there}`);
    await superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
    );
    await superuser.query(`create database ${there} template ${name} owner plain_owner`);
    await superuser.end();
    const address = { connectionString: copy.toString() };
    const taken = migrate({ owner: address, secretKey: 'h'.repeat(40), newKey: true });
    await expect(taken).rejects.toThrow(`a copy of ${name}`);
    await expect(taken).rejects.toThrow(role);
    expect((await application.query('select 1')).rowCount).toBe(1);
  });

  test('a backup holds every row, and comes back in another database', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'od-outside-'));
    const source = await install('e'.repeat(40));
    await buildWorld(source.owner);
    const file = path.join(folder, 'backup.od');
    await backup({ owner: source.address, file });
    const target = { connectionString: await server.newDatabase() };
    const key = 'f'.repeat(40);
    await restore({ owner: target, file, secretKey: key });
    const { owner, application } = await open(target, key);
    const before = await contents(source.owner);
    expect(before['person']?.length).toBeGreaterThan(5);
    expect(await contents(owner)).toEqual(before);
    expect((await application.query('select from person')).rowCount).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
