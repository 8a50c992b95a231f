import type { PgBoss } from 'pg-boss';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import type { JobData } from '../ctx.ts';
import type { Reader } from '../db/transaction.ts';
import type { JobHandlers, Schedule } from './labour.ts';

const due = 'schedule-due';
const zone = 'Europe/Amsterdam';

/** The two kinds of work that schedules come down to: its time has come, and one organisation's share of it. */
export function scheduleHandlers(schedules: readonly Schedule[]): JobHandlers {
  return {
    'schedule-due': ({ ctx, data }) =>
      ctx.db.transaction(
        {},
        async (tx) => {
          for (const tenantId of await organisations(tx, dayInNetherlands(ctx.now())))
            await ctx.jobs.send(tx, 'schedule-run', { tenantId, schedule: data['schedule'] });
        },
        true,
      ),
    'schedule-run': async ({ ctx, data, actor }) => {
      const schedule = schedules.find(({ name }) => name === data['schedule']);
      await schedule?.run(ctx, actor);
    },
  };
}

/** Writes down when each schedule is due and takes away those that no longer exist. */
export async function setSchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  for (const { name, cron, atStart } of schedules) {
    const data: JobData = { tenantId: null, schedule: name };
    await boss.schedule(due, cron, data, { key: name, tz: zone, missed: 'once' });
    if (atStart === true) await boss.send(due, data);
  }
  for (const { key } of await boss.getSchedules(due)) {
    if (!schedules.some(({ name }) => name === key)) await boss.unschedule(due, key);
  }
}

async function organisations(db: Reader, day: IsoDate): Promise<TenantId[]> {
  const rows = await db
    .selectFrom('tenant')
    .select('id')
    .where((tenant) => tenant.or([tenant('ended_on', 'is', null), tenant('ended_on', '>=', day)]))
    .execute();
  return rows.map(({ id }) => id as TenantId);
}
