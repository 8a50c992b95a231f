import { sql } from 'kysely';
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { applicationPool } from './connection.ts';
import { inTransaction } from './transaction.ts';
import type { Intent, Reader, Tx } from './transaction.ts';

const { ctx, owner, connection } = await testDatabase();
const world = await buildWorld(owner);
/** One connection, so that whoever comes next gets the same. */
const pool = applicationPool(connection, { max: 1 });
const here = { tenantId: world.board, personId: world.assistant.personId };

const run = <T>(work: (tx: Tx) => Promise<T>, intent?: Intent, actor: object = here): Promise<T> =>
  inTransaction(pool, actor, ({ tx }) => work(tx), intent);
const people = async (tx: Reader): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from person`.execute(tx)).rows[0]?.n ?? 0;
const settings = async (tx: Reader): Promise<unknown> =>
  (
    await sql`select app_tenant() as tenant, app_person() as person, app_system() as system,
      app_proof('email') as email, pg_backend_pid() as pid`.execute(tx)
  ).rows[0];
const addEvent = (tx: Tx, id: string) =>
  sql`insert into domain_event (tenant_id, id, happened_at, kind, payload)
    values (${world.board}, ${id}, now(), 'test', '{}')`.execute(tx);
const isKept = async (id: string): Promise<boolean> =>
  (await owner.query('select from domain_event where id = $1', [id])).rowCount === 1;
/** Still one connection, at rest and of use: nothing of an earlier transaction is left on it. */
async function expectCleanConnection(): Promise<void> {
  expect(await run(settings, {}, {})).toMatchObject({
    tenant: null,
    person: null,
    system: false,
    email: null,
  });
  expect(pool.totalCount).toBe(1);
  expect(pool.idleCount).toBe(1);
}

describe('a transaction', () => {
  test('says who asks, and the next one on that connection does not inherit it', async () => {
    const actor = { ...here, system: true, proof: { email: `o'neill\\@example.nl` } };
    expect(await run(settings, {}, actor)).toMatchObject({
      tenant: world.board,
      person: world.assistant.personId,
      system: true,
      email: `o'neill\\@example.nl`,
    });
    await expectCleanConnection();
  });

  test('answers statements that are asked for together each with its own rows', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const answers = await run((tx) =>
      Promise.all(numbers.map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(tx))),
    );
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(numbers);
  });

  test.each<[string, (tx: Tx) => Promise<unknown>, RegExp]>([
    ['the first statement', (tx) => sql`select 1 / 0`.execute(tx), /division by zero/],
    [
      'one of several together',
      (tx) => Promise.all([people(tx), sql`select no_such_column`.execute(tx), people(tx)]),
      /no_such_column/,
    ],
    ['the work itself', () => Promise.reject(new Error('of the work')), /of the work/],
  ])('that fails in %s keeps nothing and leaves the connection fit', async (_, fail, reason) => {
    const id = newId();
    await expect(
      run(async (tx) => {
        await addEvent(tx, id);
        await fail(tx);
      }),
    ).rejects.toThrow(reason);
    await expect(run((tx) => fail(tx))).rejects.toThrow(reason);
    expect(await isKept(id)).toBe(false);
    await expectCleanConnection();
  });

  test('whose BEGIN is refused tells why, and does nothing', async () => {
    const id = newId();
    const refused = run((tx) => Promise.all([addEvent(tx, id), people(tx)]), { requiredSchema: 'another' });
    await expect(refused).rejects.toThrow(/schema/);
    expect(await isKept(id)).toBe(false);
    await expectCleanConnection();
  });

  test('that wrote is kept when it returns', async () => {
    const id = newId();
    await run((tx) => addEvent(tx, id));
    expect(await isKept(id)).toBe(true);
  });

  test('does not call kept what a swallowed failure undid', async () => {
    const id = newId();
    const work = run(async (tx) => {
      await addEvent(tx, id);
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
    });
    await expect(work).rejects.toThrow(/nothing was kept/);
    expect(await isKept(id)).toBe(false);
    await expectCleanConnection();
  });

  test('that asked nothing sent nothing', async () => {
    expect(await run(() => Promise.resolve('done'))).toBe('done');
    await expectCleanConnection();
  });

  test('is over when it is over', async () => {
    let kept: Tx | undefined;
    await run(async (tx) => {
      kept = tx;
      await people(tx);
    });
    await expect(people(kept as Tx)).rejects.toThrow('has ended');
  });

  test('on a connection that the server ends fails, and the next one gets a new connection', async () => {
    const gone = run(async (tx) => {
      const { pid } = (await settings(tx)) as { pid: number };
      await owner.query('select pg_terminate_backend($1)', [pid]);
      return people(tx);
    });
    await expect(gone).rejects.toThrow();
    await expectCleanConnection();
  });
});

describe('a transaction of one statement', () => {
  test('reads behind the same fence', async () => {
    expect(await run(people, { single: true })).toBeGreaterThan(3);
    expect(await run(people, { single: true }, {})).toBe(0);
    expect(await run(settings, { single: true })).toMatchObject({ tenant: world.board });
    await expectCleanConnection();
  });

  test('refuses a second statement, and any that writes', async () => {
    const twice = run(async (tx) => [await people(tx), await people(tx)], { single: true });
    await expect(twice).rejects.toThrow('has ended');
    const id = newId();
    await expect(run((tx) => addEvent(tx, id), { single: true })).rejects.toThrow('one statement that reads');
    expect(await isKept(id)).toBe(false);
    await expectCleanConnection();
  });

  test('that fails leaves the connection fit', async () => {
    await expect(run((tx) => sql`select 1 / 0`.execute(tx), { single: true })).rejects.toThrow('division');
    await expectCleanConnection();
  });
});

describe('a transaction that only reads', () => {
  const reading = <T>(work: (tx: Tx) => Promise<T>) =>
    inTransaction(pool, here, async ({ tx, statements }) => [await work(tx), statements()] as const, {
      merges: true,
    });
  const held = JSON.stringify({ changed_at: '2026-11-24T10:00:00+00:00', within: { since: '2026-11-24' } });
  const one = (tx: Reader, n: number) => sql`select ${n}::int as n`.execute(tx).then(({ rows }) => rows);

  test('sends as one statement what is asked for at the same moment, each with its own rows and values', async () => {
    const [answers, statements] = await reading(async (tx) => [
      await Promise.all([one(tx, 1), people(tx), one(tx, 2), sql`select where false`.execute(tx)]),
      await one(tx, 3),
    ]);
    expect(answers).toMatchObject([[[{ n: 1 }], await run(people), [{ n: 2 }], { rows: [] }], [{ n: 3 }]]);
    expect(statements).toBe(2);
    await expectCleanConnection();
  });

  test.each([
    ['a moment', sql`timestamptz '2026-03-29 00:30:00.123+00' as changed_at`],
    ['a moment of long ago', sql`timestamptz '1850-01-01 00:00:00+00' as "bornAt"`],
    ['no moment', sql`null::timestamptz as at`],
    ['words that look like one', sql`'2026-11-24T10:00:00+00:00'::text as note`],
    ['a day', sql`date '2026-11-24' as valid_from`],
    ['a fraction', sql`0.8125::numeric(5, 4) as n`],
    ['a count', sql`count(*) as n`],
    ['lists', sql`array['a', 'b'] as texts, array[1, 2] as numbers, array[]::uuid[] as ids`],
    ['an object', sql`jsonb_build_object('at', timestamptz '2026-03-29 00:30:00+00') as object`],
    ['yes, and a text with quotes', sql`true as yes, ${`she said "ja", 'nee' \\ $1 ok`}::text as text`],
    ['the same name twice', sql`1 as n, 2 as n`],
    ['names of moments within an object', sql`${held}::jsonb as content, ${held}::jsonb as settled_at`],
    ['words under the name of a moment', sql`'soon' as at, '2026-11-24' as open_until, null::text as since`],
    ['empty content', sql`'null'::jsonb as content, null::jsonb as nothing, '"2026-11-24"'::jsonb as day`],
    ['a list of days that are text', sql`array[date '2026-11-24']::text[] as days`],
    ['big counts and small fractions', sql`9007199254740991::bigint as n, 1e-7::numeric as small`],
    ['a time of day and an id', sql`time '09:30' as starts, ${newId()}::uuid as id`],
  ])('gives %s as it is in a statement of its own', async (_, columns) => {
    const asked = sql`select ${columns}`;
    const [both] = await reading((tx) => Promise.all([one(tx, 1), asked.execute(tx)]));
    const alone = await run((tx) => asked.execute(tx));
    expect(JSON.stringify(both[1].rows)).toBe(JSON.stringify(alone.rows));
    expect(both[1].rows).toEqual(alone.rows);
  });

  test('that fails in one of several fails in all, and leaves the connection fit', async () => {
    const work = reading((tx) => Promise.all([people(tx), sql`select no_such_column`.execute(tx)]));
    await expect(work).rejects.toThrow('no_such_column');
    await expectCleanConnection();
  });

  test('asks what was asked for first before it writes down who looked', async () => {
    const id = newId();
    const [[before]] = await reading(async (tx) =>
      Promise.all([sql`select from domain_event where id = ${id}`.execute(tx), addEvent(tx, id)]),
    );
    expect(before.rows).toEqual([]);
    expect(await isKept(id)).toBe(true);
    await expectCleanConnection();
  });
});

describe('many at once', () => {
  test('on few connections never see each other', async () => {
    const actors = [world.assistant, world.otherBoardHr, world.leader, world.otherSchoolLeader];
    const asked = Array.from({ length: 80 }, async (_, index) => {
      const actor = actors[index % actors.length] ?? world.assistant;
      const seen =
        index % 3 === 0
          ? await ctx.db.single(actor, settings)
          : await ctx.db.transaction(actor, async (tx) => (await people(tx), settings(tx)), index % 3 === 1);
      expect(seen).toMatchObject({ tenant: actor.tenantId, person: actor.personId });
      if (index % 5 === 0) {
        await expect(ctx.db.single(actor, (tx) => sql`select 1 / 0`.execute(tx))).rejects.toThrow('division');
      }
    });
    await Promise.all(asked);
  });

  test('that fail and that succeed share one connection', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => run((tx) => sql`select 1 / ${n % 2}::int as n`.execute(tx))),
    );
    expect(answers.map(({ status }) => status)).toEqual(
      answers.map((_, n) => (n % 2 === 0 ? 'rejected' : 'fulfilled')),
    );
    await expectCleanConnection();
  });
});

describe('prepared statements', () => {
  const preparedOn = (client: pg.Pool) =>
    client.query<{ statement: string }>('select statement from pg_prepared_statements');
  const text = 'select count(*)::int as prepared_here from person where given_name = $1';
  const ask = (tx: Reader) =>
    sql<{
      prepared_here: number;
    }>`select count(*)::int as prepared_here from person where given_name = ${'Samira'}`
      .execute(tx)
      .then(({ rows }) => rows[0]?.prepared_here);

  test('are made once per connection and serve every actor by his own fence', async () => {
    for (let time = 0; time < 8; time += 1) {
      expect(await run(ask)).toBe(1);
      expect(await run(ask, {}, { tenantId: world.otherBoard })).toBe(0);
    }
    const { rows } = await preparedOn(pool);
    expect(rows.filter(({ statement }) => statement === text)).toHaveLength(1);
  });

  test('are planned once, not anew for every value; what has no name is planned by its values beside it', async () => {
    const { rows } = await pool.query<{ once: number; anew: number }>(
      'select generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements where statement = $1',
      [text],
    );
    expect(rows[0]?.anew).toBe(0);
    expect(rows[0]?.once).toBeGreaterThan(2);
    const mode = (tx: Reader) =>
      sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode`
        .execute(tx)
        .then((all) => all.rows[0]?.mode);
    const both = await run(async (tx) => [await ask(tx), await mode(tx), await ask(tx)]);
    expect(both).toEqual([1, 'auto', 1]);
    expect(await run(mode)).toBe('auto');
  });

  test('that the server forgot, or whose answer changed, cost one request and not the next', async () => {
    await run(ask);
    await pool.query('deallocate all');
    await expect(run(ask)).rejects.toThrow(/does not exist/);
    expect(await run(ask)).toBe(1);

    await owner.query('create table changing (a int)');
    await owner.query('grant select on changing to ontwikkeldoor_app');
    const read = (tx: Reader) => sql`select * from changing`.execute(tx);
    for (let time = 0; time < 10; time += 1) await run(read);
    await owner.query('alter table changing add b int');
    await expect(run(read)).rejects.toThrow(/result type/);
    expect((await run(read)).rows).toEqual([]);
    await pool.end();
  });
});
