import { PgBoss } from 'pg-boss';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import type pg from 'pg';
import type { SystemActor } from '#access/actor.ts';
import type { Context, JobData } from '../ctx.ts';
import type { JobHandler, JobType } from './job-types.ts';
import { isOtherSchema } from '../db/transaction.ts';
import { jobNames, pollSeconds } from './queues.ts';
import { scheduleHandlers, setSchedules } from './schedule.ts';

export interface Workers {
  /** Takes no new work, lets running work end, and gives back what takes too long. */
  readonly stop: () => Promise<void>;
}

const atOnce = 5;
/** Work that is not done by then is given back, for whichever process goes on. */
const longestStopMs = 8000;

/**
 * Begins doing the work of all queues that have a handler, and keeps the schedules. When the database turns out to be of a
 * newer version, the work is left to the processes that are too.
 */
export async function startWorkers(
  ctx: Context,
  pool: pg.Pool,
  labour: JobType,
  stopMs = longestStopMs,
): Promise<Workers> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    superviseIntervalSeconds: 20,
    monitorIntervalSeconds: 20,
    flowIntervalSeconds: 3600,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => {
    ctx.log.error('jobs', { reason: error.message });
  });
  const stop = (): Promise<void> => boss.stop({ timeout: stopMs });
  await boss.start();
  // What a process that died left behind is found at once, not at the next round.
  await boss.supervise();
  const handlers = { ...labour.handlers, ...scheduleHandlers(labour.schedules) };
  for (const name of jobNames) {
    const handle = handlers[name];
    if (handle === undefined) continue;
    await boss.work(
      name,
      {
        includeMetadata: true,
        perJobResults: true,
        batchSize: atOnce,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: pollSeconds[name],
      },
      (jobs: JobWithMetadata<JobData>[]) => Promise.all(jobs.map((job) => perform(ctx, handle, job, stop))),
    );
  }
  await setSchedules(boss, labour.schedules);
  return { stop };
}

async function perform(
  ctx: Context,
  handle: JobHandler,
  job: JobWithMetadata<JobData>,
  stop: () => Promise<void>,
): Promise<JobResult> {
  const isLast = job.retryCount >= job.retryLimit;
  const actor: SystemActor = { kind: 'system', tenantId: job.data.tenantId };
  try {
    await handle({ ctx, data: job.data, actor, isLast });
    return { id: job.id, status: 'completed' };
  } catch (error) {
    if (isOtherSchema(error)) void stop();
    const reason = error instanceof Error ? error.message : String(error);
    ctx.log.error('job failed', {
      job: job.name,
      jobId: job.id,
      attempt: job.retryCount + 1,
      isLast,
      reason,
    });
    return { id: job.id, status: 'failed', output: { reason: reason.slice(0, 300) } };
  }
}
