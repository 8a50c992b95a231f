import { PgBoss, TestClock } from 'pg-boss';
import type { JobWithMetadata } from 'pg-boss';
import type { JobData } from '#server/ctx.ts';
import { scheduleHandlers, setSchedules } from '#server/jobs/schedule.ts';
import { schedules } from '#src/slices.ts';
import type { TestDatabase } from './database.ts';

const minute = 60_000;
const hour = 60 * minute;

/** In an hour, when anything may come due; between them the clock jumps. */
const dueMinutes = [5, 10, 20, 30, 40, 60];

/**
 * A whole day of an installation: the job library keeps time by a clock that we move, and what comes due is done for every
 * organisation by the product's own schedules. Leaves behind in the queues what such a day leaves behind.
 */
export async function liveThroughADay(database: TestDatabase, from: string): Promise<{ done: number }> {
  const clock = new TestClock(new Date(from));
  const session = await database.owner.connect();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (text: string, values?: unknown[]) => {
    const answer = last.catch(() => undefined).then(() => session.query(text, values));
    last = answer;
    return answer;
  };
  const boss = new PgBoss({
    db: {
      executeSql: inTurn,
      setSessionStatements: async (statements) => {
        for (const statement of statements) await inTurn(statement);
      },
    },
    clock,
    // The library's own housekeeping seldom, its clock for schedules often enough to miss no minute.
    cronMonitorIntervalSeconds: 45,
    cronWorkerIntervalSeconds: 45,
    superviseIntervalSeconds: 3600,
    monitorIntervalSeconds: 3600,
    flowIntervalSeconds: 3600,
    bamIntervalSeconds: 3600,
    migrate: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => {
    throw error;
  });
  await boss.start();
  await inTurn('grant select on all tables in schema pgboss to public');
  await setSchedules(boss, schedules);
  let done = 0;
  const start = clock.now();
  for (let passed = 0; passed < 24 * hour; passed += hour) {
    for (const minutes of dueMinutes) {
      await clock.setTime(start + passed + minutes * minute - minute / 2);
      await clock.tick(minute);
    }
    database.setNow(new Date(clock.now()).toISOString());
    done += await workOff(boss, database);
  }
  await boss.stop({ graceful: false });
  session.release();
  return { done };
}

async function workOff(boss: PgBoss, database: TestDatabase): Promise<number> {
  const handlers = scheduleHandlers(schedules);
  let done = 0;
  for (const name of ['schedule-due', 'schedule-run'] as const) {
    const jobs: JobWithMetadata<JobData>[] = await boss.fetch<JobData>(name, {
      batchSize: 500,
      includeMetadata: true,
    });
    for (const job of jobs) {
      const actor = { kind: 'system', tenantId: job.data.tenantId } as const;
      await handlers[name]?.({ ctx: database.ctx, data: job.data, actor, isLast: true });
      await boss.complete(name, job.id);
      done += 1;
    }
  }
  return done;
}
