import pg from 'pg';
import { applicationRole, withLogin } from './application-role.ts';
import type { Login } from './application-role.ts';
import type { Connection } from './place.ts';

const dateOid = 1082;
const bigintOid = 20;
const numericOid = 1700;

/** Days stay text (a day has no time zone); counts and fractions are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    const oid: number = id;
    if (oid === dateOid) return (text: string) => text;
    if (oid === bigintOid || oid === numericOid) return Number;
    return pg.types.getTypeParser(id, format) as (text: string) => unknown;
  },
};

/** As the owner of the tables: migrations, backup, restore. */
export function ownerPool(connection: Connection): pg.Pool {
  return quiet(new pg.Pool({ ...connection, max: 2, types }));
}

/**
 * As the application: a role that owns nothing and cannot become another, so that row-level security holds for every
 * statement. On a server of our own it needs no password; the socket is ours alone.
 */
export function applicationPool(
  connection: Connection,
  { login, max = 10 }: { readonly login?: Login | undefined; readonly max?: number } = {},
): pg.Pool {
  const common = {
    max,
    types,
    keepAlive: true,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    pipeline: true,
  };
  if (!('connectionString' in connection))
    return quiet(new pg.Pool({ ...connection, ...common, user: applicationRole }));
  if (login === undefined) throw new Error('an outside server asks who signs in');
  return quiet(new pg.Pool({ ...withLogin(connection.connectionString, login), ...common }));
}

/**
 * A stopped server must not end the process; the next query reports it to whoever asked. The pool speaks for its idle
 * clients only, so those in use get a listener too.
 */
function quiet(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
