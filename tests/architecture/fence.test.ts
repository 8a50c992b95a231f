import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { differences } from '#tests/support/record/differences.ts';
import { findUseCases } from '#tests/support/use-cases.ts';

/**
 * The fence as it stands: every policy, grant and function of the database, and of every use case who may, what kind it
 * is and what it writes in the log. A change of it is a change of this file, in a commit that says why.
 */
const file = 'tests/record/fence.txt';

const queries = {
  tables: `select relname, 'fenced ' || relrowsecurity || ' forced ' || relforcerowsecurity from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  policies: `select tablename || ' ' || policyname, permissive || ' ' || cmd || ' using ' || coalesce(qual, '-')
    || ' check ' || coalesce(with_check, '-') from pg_policies where schemaname = 'public'`,
  grants: `select table_name, string_agg(privilege_type, ' ' order by privilege_type) from information_schema.role_table_grants
    where table_schema = 'public' and grantee not in (current_user, 'PUBLIC') group by table_name`,
  functions: `select proname || '(' || pg_get_function_identity_arguments(oid) || ')', case when prosecdef then 'definer' else 'invoker' end
    || ' ' || md5(prosrc) from pg_proc p where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
};

test('nobody moved the fence without saying so', async () => {
  const { owner } = await testDatabase();
  const lines: string[] = [];
  for (const [name, query] of Object.entries(queries)) {
    const { rows } = await owner.query<string[]>({ text: query, rowMode: 'array' });
    expect(rows.length, name).toBeGreaterThan(3);
    lines.push(...rows.map((row) => `${name}: ${row.join(' ')}`.replaceAll(/\s+/g, ' ')).sort());
  }
  for (const { name, useCase } of await findUseCases())
    lines.push(`use case: ${name} ${useCase.kind} ${useCase.permission} ${useCase.audit}`);
  if (process.env['RECORD'] === 'write') writeFileSync(file, `${lines.join('\n')}\n`);
  const before = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(differences(before, lines).join('\n')).toBe('');
});
