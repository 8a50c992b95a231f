import type { SystemActor } from '#access/actor.ts';
import type { Context } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import type { Schedule } from '../jobs/job-types.ts';
import { forgottenMails, keptSince, release, tidyMails } from './mail.store.ts';
import { sendLater } from './outbox.ts';

const minute = 60_000;
const keepDays = 90;
const lateDays = 14;

/**
 * A mail without a job (its dead letter is gone, or the database came back from a backup) gets one again. What was kept while
 * there was no mail server goes out, unless it is so old that it would surprise.
 */
export const resumeMails: Schedule = {
  name: 'mail.resume',
  cron: '20 * * * *',
  atStart: 'each',
  run: (ctx, actor) =>
    inOrganisation(ctx, actor, async (tx) => {
      if (ctx.settings.smtpUrl === null) return;
      const now = ctx.now();
      for (const key of await keptSince(tx, new Date(now.getTime() - lateDays * 24 * 60 * minute))) {
        const id = await release(tx, key, now);
        if (id !== null) await sendLater(ctx, tx, actor.tenantId ?? '', id);
      }
      const before = new Date(now.getTime() - 5 * minute);
      for (const id of await forgottenMails(tx, before)) await sendLater(ctx, tx, actor.tenantId ?? '', id);
    }),
};

/** Mails are removed after 90 days; the words of a mail that came too late at once. */
export const tidyOutbox: Schedule = {
  name: 'mail.tidy',
  cron: '40 3 * * *',
  atStart: true,
  erases: true,
  run: (ctx, actor) =>
    inOrganisation(ctx, actor, (tx) => {
      const now = ctx.now();
      return tidyMails(tx, now, new Date(now.getTime() - keepDays * 24 * 60 * minute));
    }),
};

const inOrganisation = (ctx: Context, actor: SystemActor, work: (tx: Tx) => Promise<void>): Promise<void> =>
  ctx.db.transaction({ tenantId: actor.tenantId, system: true }, work, true);
