import pg from 'pg';

/** Where a PostgreSQL server is: an address, or the parts of one (a unix socket directory as host). */
export type Connection =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

export const applicationRole = 'ontwikkeldoor_app';

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
 * As the application: a role that owns nothing, so that row-level security holds for every statement.
 * On a server of our own it signs in as that role; elsewhere it steps down to it on connecting.
 */
export function applicationPool(connection: Connection, max = 10): pg.Pool {
  const common = {
    max,
    types,
    keepAlive: true,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    pipeline: true,
  };
  return 'connectionString' in connection
    ? quiet(new pg.Pool({ ...connection, ...common, options: `-c role=${applicationRole}` }))
    : quiet(new pg.Pool({ ...connection, ...common, user: applicationRole }));
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
