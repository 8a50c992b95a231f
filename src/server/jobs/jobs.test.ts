import pg from 'pg';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard } from '#tests/support/world.ts';
import { Database } from '../ctx.ts';
import type { JobData } from '../ctx.ts';
import type { JobHandler, Schedule } from './job-types.ts';
import { prepareJobs } from './prepare.ts';
import { jobNames } from './queues.ts';
import { startWorkers } from './work.ts';
import type { Workers } from './work.ts';

const { ctx, owner, pool, connection } = await testDatabase();
const tenantId = await addBoard(owner, '40001', 'Stichting De Brug');
const ended = await addBoard(owner, '40002', 'Stichting Voorbij');
await owner.query(`update tenant set ended_on = '2026-07-31' where id = $1`, [ended]);
await owner.query(`update pgboss.queue set retry_delay = 1, retry_backoff = false, retry_limit = 2`);

const done: { data: JobData; isLast: boolean }[] = [];
let handle: JobHandler = () => Promise.resolve();
const schedule: Schedule = {
  name: 'test.remind',
  cron: '0 7 * * 1-5',
  atStart: true,
  run: (_, actor) => {
    done.push({ data: { tenantId: actor.tenantId, schedule: 'ran' }, isLast: false });
    return Promise.resolve();
  },
};
const workers: Workers[] = [];
afterAll(async () => {
  await Promise.all(workers.map((one) => one.stop()));
});
beforeEach(() => {
  done.length = 0;
});

const work = async (schedules: readonly Schedule[] = []): Promise<Workers> => {
  const mail: JobHandler = async (one) => {
    done.push({ data: one.data, isLast: one.isLast });
    await handle(one);
  };
  const started = await startWorkers(ctx, pool, { handlers: { mail }, schedules });
  workers.push(started);
  return started;
};
const send = (data: JobData): Promise<void> =>
  ctx.db.transaction({ tenantId }, (tx) => ctx.jobs.send(tx, 'mail', data), true);
const waiting = async (queue: string): Promise<JobData[]> => {
  const { rows } = await owner.query<{ data: JobData }>(
    `select data from pgboss.job where name = $1 and state < 'completed' order by created_on`,
    [queue],
  );
  return rows.map(({ data }) => data);
};

/** Of all that was sent since, in order. */
const states = async (queue: string): Promise<string[]> => {
  const { rows } = await owner.query<{ state: string }>(
    `select state from pgboss.job where name = $1 and data->>'mailId' in ('d', 'e')
       and created_on = (select max(created_on) from pgboss.job where name = $1)`,
    [queue],
  );
  return rows.map(({ state }) => state);
};

describe('work sent in a transaction', () => {
  test('does not exist when the change does not', async () => {
    const change = ctx.db.transaction(
      { tenantId },
      async (tx) => {
        await ctx.jobs.send(tx, 'mail', { tenantId, mailId: 'never' });
        throw new Error('changed my mind');
      },
      true,
    );
    await expect(change).rejects.toThrow('changed my mind');
    expect(await waiting('mail')).toEqual([]);
  });

  test('is done once, after the commit', async () => {
    await send({ tenantId, mailId: 'a' });
    const started = await work();
    await vi.waitFor(() => expect(done).toHaveLength(1), 5000);
    expect(done).toEqual([{ data: { tenantId, mailId: 'a' }, isLast: false }]);
    await started.stop();
    expect(await waiting('mail')).toEqual([]);
  });

  test('waits for its moment', async () => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await ctx.db.transaction(
      { tenantId },
      (tx) => ctx.jobs.send(tx, 'mail', { tenantId }, { startAfter }),
      true,
    );
    const { rows } = await owner.query<{ start_after: Date }>(
      `select start_after from pgboss.job where name = 'mail' and state = 'created'`,
    );
    expect(rows).toEqual([{ start_after: startAfter }]);
    await owner.query(`delete from pgboss.job where name = 'mail'`);
  });
});

test('failing work is tried again, then kept as a dead letter that can be sent back', async () => {
  handle = () => Promise.reject(new Error('no answer'));
  await send({ tenantId, mailId: 'b' });
  const started = await work();
  await vi.waitFor(() => expect(done).toHaveLength(3), 15_000);
  expect(done.map(({ isLast }) => isLast)).toEqual([false, false, true]);
  await vi.waitFor(
    async () => expect(await waiting('dead-letter')).toEqual([{ tenantId, mailId: 'b' }]),
    5000,
  );
  handle = () => Promise.resolve();
  const { rows } = await owner.query<{ id: string; source_output: unknown }>(
    `select id, source_output from pgboss.job where name = 'dead-letter'`,
  );
  expect(rows[0]?.source_output).toEqual({ reason: 'no answer' });
  const sendBack = (id: string) => ctx.db.transaction({ tenantId }, (tx) => ctx.jobs.sendBack(tx, id), true);
  expect(await sendBack(rows[0]?.id ?? '')).toBe(true);
  expect(await sendBack(rows[0]?.id ?? '')).toBe(false);
  await vi.waitFor(() => expect(done).toHaveLength(4), 5000);
  await started.stop();
  expect([...(await waiting('mail')), ...(await waiting('dead-letter'))]).toEqual([]);
}, 40_000);

test('stopping lets running work end', async () => {
  let finished = false;
  handle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    finished = true;
  };
  await send({ tenantId, mailId: 'c' });
  const started = await work();
  await vi.waitFor(() => expect(done).toHaveLength(1), 5000);
  await started.stop();
  expect(finished).toBe(true);
  handle = () => Promise.resolve();
});

test('what is not done in time is given back when a process stops', async () => {
  let go: () => void = () => undefined;
  handle = () => new Promise((resolve) => (go = resolve));
  await send({ tenantId, mailId: 'd' });
  const started = await startWorkers(
    ctx,
    pool,
    {
      handlers: { mail: (one) => handle(one).then(() => void done.push({ data: one.data, isLast: false })) },
      schedules: [],
    },
    1000,
  );
  await vi.waitFor(async () => expect(await states('mail')).toEqual(['active']), 5000);
  await started.stop();
  expect(await states('mail')).toEqual(['retry']);
  go();
  handle = () => Promise.resolve();
  const other = await work();
  await vi.waitFor(async () => expect(await states('mail')).toEqual(['completed']), 10_000);
  await other.stop();
}, 30_000);

test('a process of an older version than the database leaves the work to others', async () => {
  const older = { ...ctx, db: new Database(pool, '0001_ground') };
  let tried = 0;
  const started = await startWorkers(
    older,
    pool,
    {
      handlers: {
        mail: async ({ ctx: its }) => {
          tried += 1;
          await its.db.transaction({ tenantId }, () => Promise.resolve(), true);
          await its.db.transaction(
            { tenantId },
            (tx) => tx.selectFrom('tenant').select('id').execute(),
            true,
          );
        },
      },
      schedules: [],
    },
    1000,
  );
  await send({ tenantId, mailId: 'e' });
  await vi.waitFor(async () => expect(await states('mail')).toEqual(['retry']), 5000);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect([tried, await states('mail')]).toEqual([1, ['retry']]);
  await started.stop();
  const other = await work();
  await vi.waitFor(async () => expect(await states('mail')).toEqual(['completed']), 10_000);
  await other.stop();
}, 30_000);

describe('a schedule', () => {
  test('runs for every organisation that still exists', async () => {
    const started = await work([schedule]);
    await vi.waitFor(() => expect(done).toHaveLength(1), 15_000);
    expect(done).toEqual([{ data: { tenantId, schedule: 'ran' }, isLast: false }]);
    const { rows } = await owner.query(`select key, cron, timezone from pgboss.schedule`);
    expect(rows).toEqual([{ key: 'test.remind', cron: '0 7 * * 1-5', timezone: 'Europe/Amsterdam' }]);
    await started.stop();
  }, 30_000);

  test('is not due again when another process starts within the hour', async () => {
    const due = (): Promise<number> =>
      owner
        .query<{ count: number }>(
          `select count(*)::int as count from pgboss.job where name in ('schedule-due', 'schedule-run')`,
        )
        .then(({ rows }) => rows[0]?.count ?? 0);
    const before = await due();
    expect(before).toBeGreaterThan(0);
    const started = await Promise.all([work([schedule]), work([schedule])]);
    expect(await due()).toBe(before);
    await Promise.all(started.map((one) => one.stop()));
  });

  test('is forgotten when it no longer exists', async () => {
    const started = await work();
    const { rows } = await owner.query(`select key from pgboss.schedule`);
    expect(rows).toEqual([]);
    await started.stop();
  });
});

describe('the schema of jobs', () => {
  test('can be prepared again and has every queue', async () => {
    await prepareJobs(connection);
    const { rows } = await owner.query<{ name: string }>(`select name from pgboss.queue`);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...jobNames, 'dead-letter']));
  });

  test('is not the application’s to change', async () => {
    const client = new pg.Client({ ...connection, user: 'ontwikkeldoor_app' });
    await client.connect();
    await expect(client.query('drop table pgboss.schedule')).rejects.toThrow('must be owner');
    await expect(client.query('create table pgboss.mine (id int)')).rejects.toThrow('permission denied');
    await client.end();
  });
});
