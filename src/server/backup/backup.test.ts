import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import type { TestDatabase } from '#tests/support/database.ts';
import { BackupError } from './backup-error.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { contents } from '#tests/support/backup.ts';
import { letOwnerWork } from '../db/rights.ts';

/** A table of everything that is hard to carry over. */
const oddities = `
  create table oddity (
    tenant_id uuid, "select" text, "Mixed Case" text, parent text references oddity ("select"),
    json jsonb, plain_json json, bytes bytea, list text[], grid int[][], number numeric, double float8, single float4,
    day date, moment timestamptz, span interval, period daterange, words tsvector, address inet, yes boolean,
    number_of bigint generated always as identity, computed text generated always as (upper("select")) stored,
    primary key ("select"));
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
  create trigger refuse before insert on oddity for each row execute function refuse();
  alter table oddity disable trigger refuse;
  alter table oddity enable row level security; alter table oddity force row level security;`;
const odd = `
  insert into oddity ("select", "Mixed Case", parent) values ('child', '', 'parent'), ('parent', null, null);
  insert into oddity ("select", json, plain_json, bytes, list, grid, number, double, single) values
    (E'a\\nb\\r\\tc"d\\\\e,(f)\\u2028é😀', 'null', '{"b": 1,   "b": 2}', '\\x00ff', array[null, '', 'NULL', '{"x"}'],
      '{{1,2},{3,4}}', 12345678901234567890.123456789, 0.1 + 0.2::float8, 'NaN'),
    ('more', '{"a": [1, "\\u2029"]}', null, '', '{}', null, 'NaN', '-Infinity', 3.4e38);
  insert into oddity ("select", day, moment, span, period, words, address, yes) values
    ('times', 'infinity', '2026-03-29 02:30:00.123456+02', '1 mon -2 days 03:04:05.6', '[2026-01-01,)', 'b:2 a:1A', '10.0.0.1/8', true),
    ('early', '0044-03-15 BC', '-infinity', 'P-1Y', 'empty', '', '::1', false);`;
const people = `
  insert into tenant (id, kind, number, name, merged_into) values
    ('0198a000-0000-7000-8000-000000000001', 'board', '10001', 'Stichting De Sluis', '0198a000-0000-7000-8000-000000000002'),
    ('0198a000-0000-7000-8000-000000000002', 'board', '10002', 'Stichting Het Gemaal', null);
  insert into person (tenant_id, id, given_name, family_name, email)
    select '0198a000-0000-7000-8000-000000000001', gen_random_uuid(), 'Voornaam ' || n, 'Achternaam', 'p' || n || '@example.nl'
      from generate_series(1, 5000) n;
  insert into pgboss.job (name, data, state) values
    ('mail', '{"mail": 1}', 'created'), ('schedule-run', '{}', 'active'), ('mail', '{"mail": 2}', 'completed');`;

let folder: string;
let source: TestDatabase;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'od-backup-'));
  source = await testDatabase();
  await addOddities(source);
  await source.owner.query(odd);
  await source.owner.query('alter table oddity enable trigger refuse');
  await source.owner.query(people);
  file = newFile();
  await backup({ owner: source.connection, file });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const newFile = (): string => path.join(folder, randomBytes(6).toString('hex'));

async function addOddities({ owner }: TestDatabase): Promise<void> {
  await owner.query(oddities);
  const client = await owner.connect();
  await letOwnerWork(client);
  client.release();
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  await addOddities(database);
  return database;
}

async function structure(pool: pg.Pool): Promise<unknown> {
  const { rows } = await pool.query(
    `select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint
      where connamespace in ('public'::regnamespace, 'pgboss'::regnamespace) order by 1, 2`,
  );
  const triggers = await pool.query(
    `select tgrelid::regclass::text, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`,
  );
  return [rows, triggers.rows];
}

/** The archive as text, changed and packed again. */
function changed(change: (text: string) => string): string {
  const other = newFile();
  writeFileSync(other, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
  return other;
}

describe('a backup restored into an empty database', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await emptyDatabase();
  });

  test('gives every row of every table back, to the last sign', async () => {
    const handled = await restore({ owner: target.connection, file });
    const expected = await contents(source.owner);
    expect(await contents(target.owner)).toEqual(expected);
    expect(Object.keys(expected).length).toBe(handled.tables);
    expect(Object.values(expected).flat().length).toBe(handled.rows);
    expect(expected['oddity']?.length).toBe(6);
    expect(expected['person']?.length).toBe(5000);
    expect(expected['waiting work']).toHaveLength(2);
  });

  test('leaves keys, checks and triggers as they are', async () => {
    expect(await structure(target.owner)).toEqual(await structure(source.owner));
  });

  test('can be backed up to the same contents again', async () => {
    const again = newFile();
    await backup({ owner: target.connection, file: again });
    const lines = (name: string) => gunzipSync(readFileSync(name)).toString().split('\n').slice(1).sort();
    expect(lines(again)).toEqual(lines(file));
  });

  test('is refused a second time, and nothing changes', async () => {
    const before = await contents(target.owner);
    await expect(restore({ owner: target.connection, file })).rejects.toThrow('The database is not empty');
    expect(await contents(target.owner)).toEqual(before);
  });
});

describe('making a backup', () => {
  test('gives a file that only its owner can read', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('overwrites nothing', async () => {
    await expect(backup({ owner: source.connection, file })).rejects.toThrow('exists already');
  });

  test('leaves nothing behind when it fails', async () => {
    const target = path.join(folder, 'no-such-folder', 'file');
    await expect(backup({ owner: source.connection, file: target })).rejects.toThrow('ENOENT');
    expect(existsSync(`${target}.unfinished`)).toBe(false);
  });

  test('shows one moment, though people go on working', async () => {
    const database = await testDatabase();
    await database.owner.query(people);
    const ids = `select id::text from person order by id limit 1`;
    const moment = newFile();
    const done = new AbortController();
    const work = (async () => {
      while (!done.signal.aborted) {
        await database.owner.query(
          'begin; update person set given_name = $$ $$; update tenant set name = $$ $$; commit',
        );
      }
    })();
    await backup({ owner: database.connection, file: moment });
    done.abort();
    await work;
    const target = await testDatabase();
    await restore({ owner: target.connection, file: moment });
    const { rows } = await target.owner.query<{ blank: boolean }>(
      `select distinct name = ' ' as blank from tenant union select distinct given_name = ' ' from person`,
    );
    expect(rows).toHaveLength(1);
    expect((await target.owner.query(ids)).rows).toEqual((await database.owner.query(ids)).rows);
  });

  test('is refused to a role that would miss rows without knowing', async () => {
    const role = `limited_${randomBytes(4).toString('hex')}`;
    await source.owner.query(`create role ${role} login; grant usage on schema pgboss to ${role}`);
    await source.owner.query(`grant select on all tables in schema public, pgboss to ${role}`);
    const unfinished = newFile();
    await expect(backup({ owner: { ...source.connection, user: role }, file: unfinished })).rejects.toThrow(
      'may not read and write every row',
    );
    expect(existsSync(unfinished)).toBe(false);
    await source.superuser.query(`drop owned by ${role}; drop role ${role}`);
  });
});

describe('restoring refuses', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await emptyDatabase();
  });

  test.each<[string, () => string, RegExp]>([
    ['a file that is not there', () => path.join(folder, 'nothing'), /cannot be read/],
    [
      'a file that is no archive',
      () => {
        const other = newFile();
        writeFileSync(other, 'hello');
        return other;
      },
      /cannot be read/,
    ],
    [
      'an archive of something else',
      () => changed(() => '{"format":"other"}\n'),
      /not a backup of Ontwikkeldoor/,
    ],
    ['an empty archive', () => changed(() => ''), /is empty/],
    [
      'a small file that unpacks to gigabytes of nothing',
      () => {
        const other = newFile();
        writeFileSync(other, gzipSync(Buffer.alloc(200_000_000)));
        return other;
      },
      /unpack to a line of more than 1000000 characters/,
    ],
    [
      'an archive cut short',
      () => {
        const other = newFile();
        writeFileSync(other, readFileSync(file).subarray(0, 5000));
        return other;
      },
      /cannot be read/,
    ],
    [
      'an archive without its end',
      () => changed((text) => text.slice(0, text.lastIndexOf('{"rows"'))),
      /not complete/,
    ],
    ['an archive that misses a row', () => changed((text) => text.replace(/^"\(.*\n/m, '')), /is damaged/],
    ['an archive with a spoiled line', () => changed((text) => text.replace(/^"\(/m, '(')), /is damaged/],
    [
      'another version',
      () => changed((text) => text.replace(/"checksum":"./, '"checksum":"x')),
      /newer or another version/,
    ],
    ['other tables', () => changed((text) => text.replace('"bytes"', '"octets"')), /other tables/],
    [
      'rows of a table it does not announce',
      () => changed((text) => text.replace('{"table":"oddity"}', '{"table":"other"}')),
      /does not announce/,
    ],
  ])('%s', async (_, spoiled, message) => {
    await expect(restore({ owner: target.connection, file: spoiled() })).rejects.toThrow(message);
    expect((await target.owner.query('select from tenant')).rowCount).toBe(0);
  });

  test('rows whose foreign keys lead nowhere', async () => {
    const broken = changed((text) =>
      text
        .replaceAll('Stichting', 'x')
        .replace(
          /\("?0198a000-0000-7000-8000-000000000001,board/,
          '(0198a000-0000-7000-8000-00000000000f,board',
        ),
    );
    await expect(restore({ owner: target.connection, file: broken })).rejects.toThrow(
      'belong to nothing in it',
    );
    expect((await target.owner.query('select from tenant')).rowCount).toBe(0);
  });

  test('a database in which an organisation stands', async () => {
    const { owner, connection } = await emptyDatabase();
    await owner.query(`insert into tenant (id, kind, name) values (gen_random_uuid(), 'institute', 'ROC')`);
    await expect(restore({ owner: connection, file })).rejects.toThrow(BackupError);
  });
});
