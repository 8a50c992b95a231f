import { createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import pg from 'pg';
import { parse } from 'pg-connection-string';
import type { Connection } from './place.ts';

/** How the migrations call the application's role; on a server of our own it is its real name too. */
export const applicationRole = 'ontwikkeldoor_app';

/** Under which name and with what the application signs in to an outside server. */
export interface Login {
  readonly role: string;
  readonly password: string;
}

/** The application cannot sign in to an outside server; the message is for the operator. */
export class SignInError extends Error {
  override name = 'SignInError';
}

/** The same for every process that has the key of this installation. */
export const applicationPassword = (secretKey: string): string =>
  Buffer.from(hkdfSync('sha256', secretKey, '', 'ontwikkeldoor database role', 32)).toString('base64url');

/**
 * The role that this database gives to the application, or is to give: two installations on one server share none, so
 * on an outside server the name holds that of the database.
 */
export async function roleOf(client: pg.ClientBase, owner: Connection): Promise<string> {
  const { rows } = await client.query<{ role: string }>(
    `select grantee::regrole::text as role from pg_class, aclexplode(relacl)
      where oid = to_regclass('public.tenant') and privilege_type = 'SELECT' and grantee not in (relowner, 0)`,
  );
  return rows[0]?.role ?? newRole(owner);
}

function newRole(owner: Connection): string {
  if (!('connectionString' in owner)) return applicationRole;
  const database = parse(owner.connectionString).database ?? '';
  return `${applicationRole}_${createHash('sha256').update(database).digest('hex').slice(0, 8)}`;
}

/** Where the application signs in on an outside server: as its own role, which cannot become another. */
export function withLogin(connectionString: string, { role, password }: Login): pg.PoolConfig {
  return { ...(parse(connectionString) as pg.PoolConfig), user: role, password };
}

/**
 * Lets the application's role sign in with its password; does nothing where it can already.
 * @throws SignInError with what the operator is to do
 */
export async function letSignIn(
  client: pg.ClientBase,
  connectionString: string,
  login: Login,
): Promise<void> {
  const refused = await tryLogin(connectionString, login);
  if (refused === null) return;
  await refuseShared(client, login.role);
  const verifier = scramVerifier(login.password);
  try {
    await client.query(
      `alter role ${pg.escapeIdentifier(login.role)} with login password ${pg.escapeLiteral(verifier)}`,
    );
  } catch (cause) {
    throw new SignInError(
      `The owner in DATABASE_URL may not set the password of ${login.role}: that role was made by somebody else. ` +
        `Give the owner CREATEROLE (from PostgreSQL 16 on also: GRANT ${login.role} TO owner WITH ADMIN OPTION), or drop the role.`,
      { cause },
    );
  }
  const still = await tryLogin(connectionString, login);
  if (still !== null)
    throw new SignInError(
      `The application cannot sign in to the database as ${login.role}: ${still.message}. ` +
        `Let pg_hba.conf take this role with a password (scram-sha-256), as it takes the owner.`,
      { cause: still },
    );
}

/** A database that was copied as it is still names the role of the first: its password is not ours to change. */
async function refuseShared(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ database: string }>(
    `select datname as database from pg_shdepend join pg_database on pg_database.oid = dbid
      where refclassid = 'pg_authid'::regclass and refobjid = (select oid from pg_roles where rolname = $1)
        and datname <> current_database() limit 1`,
    [role],
  );
  if (rows[0] !== undefined)
    throw new SignInError(
      `This database is a copy of ${rows[0].database} on the same server: both give rights to the role ${role}. Another ` +
        `password would shut that one out. Restore a backup into an empty database instead.`,
    );
}

async function tryLogin(connectionString: string, login: Login): Promise<Error | null> {
  const client = new pg.Client(withLogin(connectionString, login));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

const rounds = 4096;

/** What the server keeps of a password (RFC 5803), so that the password itself is in no statement and no server log. */
function scramVerifier(password: string): string {
  const salt = createHmac('sha256', password).update('salt').digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${String(rounds)}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}
