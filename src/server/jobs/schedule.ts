import type { PgBoss } from 'pg-boss';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import type { Context, JobData } from '../ctx.ts';
import type { Reader } from '../db/transaction.ts';
import { isTrusted, noteErasingDay, readErasingDay } from './erasing-day.store.ts';
import type { JobHandlers, Schedule } from './job-types.ts';

const due = 'schedule-due';
/** However many processes start within an hour, and however often. */
const startsWithin = 3600;
const zone = 'Europe/Amsterdam';

/** The two kinds of work that schedules come down to: its time has come, and one organisation's share of it. */
export function scheduleHandlers(schedules: readonly Schedule[]): JobHandlers {
  return {
    'schedule-due': ({ ctx, data }) =>
      ctx.db.transaction(
        {},
        async (tx) => {
          const schedule = schedules.find(({ name }) => name === data['schedule']);
          const alsoEnded = schedule?.erases === true || schedule?.afterEnd === true;
          for (const tenantId of await organisations(tx, alsoEnded ? null : dayInNetherlands(ctx.now())))
            await ctx.jobs.send(tx, 'schedule-run', { tenantId, schedule: data['schedule'] });
        },
        true,
      ),
    'schedule-run': async ({ ctx, data, actor }) => {
      const schedule = schedules.find(({ name }) => name === data['schedule']);
      if (schedule?.erases === true && !(await mayErase(ctx, actor.tenantId))) return;
      await schedule?.run(ctx, actor);
    },
  };
}

/** Writes down when each schedule is due and takes away those that no longer exist. */
export async function setSchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  for (const { name, cron, atStart } of schedules) {
    const data: JobData = { tenantId: null, schedule: name };
    await boss.schedule(due, cron, data, { key: name, tz: zone, missed: 'once' });
    const once = { singletonKey: name, singletonSeconds: startsWithin };
    if (atStart) await boss.send(due, data, atStart === 'each' ? {} : once);
  }
  for (const { key } of await boss.getSchedules(due)) {
    if (!schedules.some(({ name }) => name === key)) await boss.unschedule(due, key);
  }
}

/** False, and said in the log, when today is so long after the last time that the clock may be wrong. */
async function mayErase(ctx: Context, tenantId: TenantId | null): Promise<boolean> {
  if (tenantId === null) return false;
  const today = dayInNetherlands(ctx.now());
  return ctx.db.transaction(
    { tenantId, system: true },
    async (tx) => {
      const last = await readErasingDay(tx);
      if (!isTrusted(last, today)) {
        ctx.log.error('nothing erased: the clock jumped; run the command forget when the date is right', {
          tenantId,
          last,
          today,
        });
        return false;
      }
      await noteErasingDay(tx, tenantId, today);
      return true;
    },
    true,
  );
}

/** Every organisation, also those that ended: for what is kept of it still. */
export const everyOrganisation = (ctx: Context): Promise<TenantId[]> =>
  ctx.db.transaction({}, (tx) => organisations(tx, null), false);

/** Of a day, or all that ever were: what was promised to go, goes when its board is no more, too. */
async function organisations(db: Reader, day: IsoDate | null): Promise<TenantId[]> {
  const all = db.selectFrom('tenant').select('id');
  const rows = await (
    day === null
      ? all
      : all.where((tenant) => tenant.or([tenant('ended_on', 'is', null), tenant('ended_on', '>=', day)]))
  ).execute();
  return rows.map(({ id }) => id as TenantId);
}
