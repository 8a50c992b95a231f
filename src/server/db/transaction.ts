import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import pg from 'pg';
import type { DB } from './schema/tables.ts';

/** Reads within one transaction. Whoever holds only this cannot write. */
export type Reader = Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'getExecutor'>;

/** Reads and writes within one transaction. */
export type Tx = Kysely<DB>;

/** Who asks, for the database's own fence; see migration 0001. */
export interface DatabaseActor {
  readonly tenantId?: string | null;
  readonly personId?: string | null;
  readonly system?: boolean;
  readonly proof?: Readonly<Partial<Record<'email' | 'link' | 'challenge' | 'demo', string>>>;
}

export interface OpenTransaction {
  readonly tx: Tx;
  /** Number of statements sent so far, without begin and commit. */
  readonly statements: () => number;
}

/**
 * Runs `work` in one transaction as `actor`; commits when it returns, rolls back when it throws.
 * The settings travel with BEGIN in one message. Afterwards the handle refuses further queries.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  actor: DatabaseActor,
  work: (open: OpenTransaction) => Promise<T>,
  requiredSchema?: string,
): Promise<T> {
  const client = await pool.connect();
  const connection = new ClientConnection(client);
  let broken: Error | undefined;
  try {
    await client.query(begin(actor, requiredSchema));
    const result = await work({ tx: queryBuilder(connection), statements: () => connection.statements });
    connection.close();
    await client.query('commit');
    return result;
  } catch (error) {
    connection.close();
    broken = await rollback(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed');
  }
}

function begin(actor: DatabaseActor, requiredSchema: string | undefined): string {
  const settings: [string, string][] = [
    ['app.tenant', actor.tenantId ?? ''],
    ['app.person', actor.personId ?? ''],
    ['app.system', actor.system === true ? 'on' : ''],
  ];
  for (const [kind, value] of Object.entries(actor.proof ?? {})) settings.push([`app.proof_${kind}`, value]);
  const calls = settings.map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  const guard = requiredSchema === undefined ? '' : `, require_schema(${pg.escapeLiteral(requiredSchema)})`;
  return `begin; select ${calls.join(', ')}${guard}`;
}

class ClientConnection implements DatabaseConnection {
  statements = 0;
  #closed = false;
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#closed) throw new Error('this transaction has ended');
    this.statements += 1;
    const result = await this.#client.query<R & pg.QueryResultRow>(query.sql, [...query.parameters]);
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming is not used here');
  }

  close(): void {
    this.#closed = true;
  }
}

function queryBuilder(connection: ClientConnection): Tx {
  const nothing = (): Promise<void> => Promise.resolve();
  const driver: Driver = {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  };
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
