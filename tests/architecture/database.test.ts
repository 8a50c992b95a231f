import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { isMomentName } from '#server/db/merge.ts';
import { register } from '#server/db/schema/register.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';

const { owner, connection } = await testDatabase();

interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly policies: number;
  readonly columns: readonly string[];
}

const { rows: tables } = await owner.query<Table>(`
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname <> 'whole_for_owner') as policies,
    array(select attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);

/** Public reference data (DUO's list of schools) and the bookkeeping of the database itself: of no organisation. */
const shared = ['installation_key', 'school', 'school_board', 'school_name', 'schema_version', 'tenant'];
const isShared = (name: string): boolean => shared.includes(name) || name.startsWith('shared_');

/** Before someone is known there is no organisation: these rows open to a proof only (decision 0003). */
const beforeSignIn = ['sign_in_challenge', 'passkey_challenge', 'attempt_count'];
const hasTenant = (name: string): boolean => !isShared(name) && !beforeSignIn.includes(name);

test('a column that holds a moment says so by its name: a read that goes along with others knows it by that', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns
     where table_schema = 'public' and data_type = 'timestamp with time zone'`,
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map(({ name }) => name).filter((name) => !isMomentName(name))).toEqual([]);
});

interface Declaration {
  readonly owner: string;
  readonly subject: string | null;
  readonly purpose: string;
  readonly keep: string;
}

async function declarations(): Promise<{ slice: string; table: string; declared: Declaration }[]> {
  const folder = path.resolve('src/server/db/schema');
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && !['tables.ts', 'register.ts'].includes(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(path.join(folder, file)).href)) as Record<
        string,
        Record<string, Declaration>
      >;
      return Object.values(module).flatMap((group) =>
        Object.entries(group).map(([table, declared]) => ({
          slice: file.replace('.ts', ''),
          table,
          declared,
        })),
      );
    }),
  );
  return found.flat();
}

describe('every table', () => {
  test.each(tables.map((table) => [table.name, table] as const))(
    '%s is fenced, also against its owner',
    (_, table) => {
      expect(table).toMatchObject({ secured: true, forced: true });
      expect(table.policies).toBeGreaterThan(0);
      if (hasTenant(table.name)) expect(table.columns).toContain('tenant_id');
    },
  );

  test('has one owner, and says whom it is about, why and how long', async () => {
    const declared = await declarations();
    const names = declared.map(({ table }) => table);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.sort()).toEqual(tables.map(({ name }) => name).sort());
    expect(Object.keys(register).sort(), 'the register names every slice').toEqual(names);
    for (const { table, declared: words } of declared) {
      expect(words.purpose.length, table).toBeGreaterThan(10);
      expect(words.keep.length, table).toBeGreaterThan(2);
      if (words.subject !== null) {
        expect(tables.find(({ name }) => name === table)?.columns, table).toContain(words.subject);
      }
    }
  });
});

test('unique keys and foreign keys do not look across organisations', async () => {
  const { rows } = await owner.query<{
    table: string;
    constraint: string;
    columns: string[];
    target: string | null;
  }>(`
    select t.relname as table, c.conname as constraint, f.relname as target,
      array(select attname::text from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
    from pg_constraint c join pg_class t on t.oid = c.conrelid left join pg_class f on f.oid = c.confrelid
    where t.relnamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')`);
  const wrong = rows.filter(
    ({ table, columns, target }) =>
      hasTenant(table) && !columns.includes('tenant_id') && (target === null || !isShared(target)),
  );
  expect(wrong).toEqual([]);
  const { rows: indexes } = await owner.query<{ index: string; definition: string }>(
    `
    select indexname as index, indexdef as definition from pg_indexes
    where schemaname = 'public' and indexdef like 'CREATE UNIQUE%' and tablename <> all($1)
      and not starts_with(tablename, 'shared_')`,
    [[...shared, ...beforeSignIn]],
  );
  expect(indexes.filter(({ definition }) => !definition.includes('(tenant_id'))).toEqual([]);
});

test('views let the asker be judged, not the view’s owner', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false)))`);
  expect(rows).toEqual([]);
});

describe('a direct session as the application’s role', () => {
  const asApplication = async (statements: readonly string[]): Promise<pg.QueryResult> => {
    const client = new pg.Client({ ...connection, user: 'ontwikkeldoor_app' });
    await client.connect();
    try {
      let last: pg.QueryResult | undefined;
      for (const statement of statements) last = await client.query(statement);
      if (last === undefined) throw new Error('no statement');
      return last;
    } finally {
      await client.end();
    }
  };

  test('owns nothing and bypasses nothing', async () => {
    const { rows } = await asApplication([
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong from pg_roles where rolname = current_user`,
    ]);
    expect(rows).toEqual([{ strong: false }]);
    const owned = await asApplication([
      `select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`,
    ]);
    expect(owned.rows).toEqual([]);
  });

  test('sees nobody without an organisation, and nothing of another one', async () => {
    const world = await buildWorld(owner);
    for (const { name } of tables.filter((table) => !isShared(table.name))) {
      const { rows } = await asApplication([`select count(*)::int as seen from ${name}`]);
      expect(rows, name).toEqual([{ seen: 0 }]);
      if (!hasTenant(name)) continue;
      const inside = await asApplication([
        'begin',
        `select set_config('app.tenant', '${world.otherBoard}', true)`,
        `select count(*)::int as seen from ${name} where tenant_id <> '${world.otherBoard}'`,
      ]);
      expect(inside.rows, name).toEqual([{ seen: 0 }]);
    }
  });

  test('cannot write for another organisation, nor change what happened', async () => {
    const world = await buildWorldOnce();
    const own = `select set_config('app.tenant', '${world.board}', true)`;
    await expect(
      asApplication([
        'begin',
        own,
        `insert into person (tenant_id, id, given_name, family_name) values ('${world.otherBoard}', gen_random_uuid(), 'x', 'y')`,
      ]),
    ).rejects.toThrow('row-level security');
    await expect(asApplication(['begin', own, 'delete from audit_event'])).rejects.toThrow(
      'permission denied',
    );
    await expect(asApplication(['begin', own, `update audit_event set event = 'x'`])).rejects.toThrow(
      'permission denied',
    );
  });
});

async function buildWorldOnce(): Promise<{ board: string; otherBoard: string }> {
  const { rows } = await owner.query<{ id: string }>(`select id from tenant order by number limit 2`);
  return { board: rows[0]?.id ?? '', otherBoard: rows[1]?.id ?? '' };
}
