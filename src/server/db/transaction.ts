import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { isMergeable, merged, rowsOf } from './merge.ts';
import { isForgotten, preparedName } from './prepared.ts';
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
  readonly proof?: Readonly<Partial<Record<'email' | 'link' | 'challenge' | 'demo' | 'approval', string>>>;
}

export interface OpenTransaction {
  readonly tx: Tx;
  /** Number of statements sent so far, without begin and commit. */
  readonly statements: () => number;
}

/** The database is of another version than this program, so that it may not write (see migrate.ts). */
export const isOtherSchema = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'OD001';

/** How a transaction is meant. */
export interface Intent {
  /** It may write: only when the database has this schema. */
  readonly requiredSchema?: string;
  /** It is one statement that reads: BEGIN, the statement and COMMIT are one message, and a second one is refused. */
  readonly single?: boolean;
  /** It only reads: what is asked for at the same moment is one statement. */
  readonly merges?: boolean;
}

/**
 * Runs `work` in one transaction as `actor`; commits when it returns, rolls back when it throws. BEGIN and who asks travel
 * with the first statement, statements that are asked for together travel together (and are one, where it only reads), and nobody waits for the end of a
 * transaction that only read: whoever has the connection next queues behind it. Afterwards the handle refuses further
 * queries.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  actor: DatabaseActor,
  work: (open: OpenTransaction) => Promise<T>,
  intent: Intent = {},
): Promise<T> {
  const client = await pool.connect();
  const connection = new ClientConnection(client, begin(actor, intent.requiredSchema), intent);
  try {
    const result = await work({ tx: queryBuilder(connection), statements: () => connection.statements });
    const committed = connection.commit();
    if (connection.wrote || intent.requiredSchema !== undefined) await committed;
    client.release();
    return result;
  } catch (error) {
    client.release((await connection.rollback()) ?? isForgotten(error));
    throw error;
  }
}

function begin(actor: DatabaseActor, requiredSchema: string | undefined): string {
  const settings: [string, string | null | undefined][] = [
    ['app.tenant', actor.tenantId],
    ['app.person', actor.personId],
    ['app.system', actor.system === true ? 'on' : null],
  ];
  for (const [kind, value] of Object.entries(actor.proof ?? {})) settings.push([`app.proof_${kind}`, value]);
  // Nothing is set but within a transaction, so what is not said is empty.
  const known = settings.flatMap(([name, value]) =>
    value ? [`set local ${name} = ${pg.escapeLiteral(value)}`] : [],
  );
  const guard =
    requiredSchema === undefined ? [] : [`select require_schema(${pg.escapeLiteral(requiredSchema)})`];
  return ['begin', ...known, ...guard].join('; ');
}

/**
 * What has a name is planned once per connection: planning behind row-level security takes several times as long as what
 * a plan for these very values would save, which PostgreSQL, left to itself, reckons otherwise.
 */
type Planning = 'once' | 'by-values';
const planModes = { once: 'force_generic_plan', 'by-values': 'auto' } as const;

const onlyReads = /^\s*select\b/i;

/** A read that waits for the end of this turn, to go along with others. */
interface Waiting {
  readonly query: CompiledQuery;
  readonly resolve: (answer: QueryResult<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

class ClientConnection implements DatabaseConnection {
  statements = 0;
  /** Whether anything but SELECT was sent. */
  wrote = false;
  #stage: 'new' | 'open' | 'ended' = 'new';
  #planning: Planning = 'by-values';
  readonly #client: pg.PoolClient;
  readonly #begin: string;
  readonly #single: boolean;
  readonly #merges: boolean;
  #waiting: Waiting[] = [];

  constructor(client: pg.PoolClient, begin: string, { single = false, merges = false }: Intent) {
    this.#client = client;
    this.#begin = begin;
    this.#single = single;
    this.#merges = merges;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#stage === 'ended') throw new Error('this transaction has ended');
    if (this.#merges && isMergeable(query)) {
      return new Promise((resolve, reject) => {
        const isFirst = this.#waiting.push({ query, resolve: resolve as Waiting['resolve'], reject }) === 1;
        if (isFirst) process.nextTick(() => void this.#askTogether());
      });
    }
    void this.#askTogether();
    return this.#ask<R>(query);
  }

  /** Sends what was asked for in this turn. */
  async #askTogether(): Promise<void> {
    const asked = this.#waiting;
    this.#waiting = [];
    const [first, second] = asked;
    if (first === undefined) return;
    try {
      if (second === undefined) {
        first.resolve(await this.#ask(first.query));
        return;
      }
      const { rows } = await this.#ask<Record<string, unknown>>(merged(asked.map(({ query }) => query)));
      const answers = rowsOf(rows[0], asked.length);
      for (const [place, { resolve }] of asked.entries()) resolve({ rows: answers[place] ?? [] });
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  async #ask<R>(query: Pick<CompiledQuery, 'sql' | 'parameters'>): Promise<QueryResult<R>> {
    this.statements += 1;
    const reads = onlyReads.test(query.sql);
    if (!reads && this.#single) throw new Error('this transaction is for one statement that reads');
    if (!reads) this.wrote = true;
    sendTogether(this.#client);
    const name = reads ? preparedName(query.sql) : undefined;
    const begun = this.#prepareFor(name === undefined ? 'by-values' : 'once');
    const answer = this.#client.query<R & pg.QueryResultRow>({
      ...(name === undefined ? {} : { name }),
      text: query.sql,
      values: [...query.parameters],
    });
    if (this.#single) void this.commit();
    // When BEGIN is refused, that is the reason to tell; the statement behind it is refused as well.
    if (begun !== null) await Promise.all([begun, answer]);
    const { rows, rowCount } = await answer;
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }

  /** Begins, and tells how the next statement is planned where that is another way than until now. */
  #prepareFor(planning: Planning): Promise<unknown> | null {
    const isNew = this.#stage === 'new';
    this.#stage = 'open';
    const how = this.#planning === planning ? [] : [`set local plan_cache_mode = ${planModes[planning]}`];
    this.#planning = planning;
    const said = [...(isNew ? [this.#begin] : []), ...how];
    return said.length === 0 ? null : this.#client.query(said.join('; '));
  }

  /** Fails when what was written is not kept; after mere reading there is nothing to lose, so it never fails. */
  async commit(): Promise<void> {
    void this.#askTogether();
    const isOpen = this.#stage === 'open';
    this.#stage = 'ended';
    if (!isOpen) return;
    const ended = this.#client.query('commit');
    const answer = await (this.wrote ? ended : ended.catch(() => null));
    if (this.wrote && answer?.command !== 'COMMIT')
      throw new Error('a statement failed, so nothing was kept');
  }

  /** Gives the reason when the connection is of no use any more. */
  async rollback(): Promise<Error | undefined> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('this transaction has ended'));
    const isOpen = this.#stage === 'open';
    this.#stage = 'ended';
    if (!isOpen) return undefined;
    try {
      await this.#client.query('rollback');
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error('rollback failed');
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming is not used here');
  }
}

/** Holds back what is sent in this turn and sends it as one message: every write wakes the server's process. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/** Work of one moment each, without memory of the one before. */
const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

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
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => compiler,
    },
  });
}
