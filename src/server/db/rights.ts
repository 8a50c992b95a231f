import pg from 'pg';

/** The policy by which the owner of the tables sees and writes every row: migrations, backup, restore, owner's functions. */
export const ownersPolicy = 'whole_for_owner';

interface Policy {
  readonly table: string;
  readonly name: string;
}

/**
 * The owner of the tables has a policy of its own on each, since each forces row-level security on its owner too: so one
 * who is no superuser can do what an owner must. As owner, before and after each migration.
 */
export async function letOwnerWork(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string }>(tablesWithoutOwnersPolicy);
  for (const { table } of rows)
    await client.query(
      `drop policy if exists ${ownersPolicy} on ${table};
       create policy ${ownersPolicy} on ${table} to current_user using (true) with check (true)`,
    );
}

/** All other policies are weighed for the application's role only. As owner, after the migrations. */
export async function narrowPolicies(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<Policy>(
    `select polrelid::regclass::text as table, quote_ident(polname) as name from pg_policy
       join pg_class on pg_class.oid = polrelid
      where relnamespace = 'public'::regnamespace and polroles = '{0}'`,
  );
  for (const { table, name } of rows)
    await client.query(`alter policy ${name} on ${table} to ${pg.escapeIdentifier(role)}`);
}

/** Tables of which the present role does not surely see every row, though no superuser. */
export const tablesWithoutOwnersPolicy = `
  select oid::regclass::text as table from pg_class
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity
     and not exists (
       select from pg_policy
        where polrelid = pg_class.oid and polname = '${ownersPolicy}'
          and polroles = array[(select oid from pg_roles where rolname = current_user)])`;
