import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { offerDays } from '#core/employment.ts';
import { ok } from '#core/result.ts';
import type { Handler } from '#server/ctx.ts';
import type { Schedule } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { lastLinkDay } from '../domain/leaving.ts';
import {
  closeLinks,
  dropDisputed,
  linkDays,
  openLink,
  readGone,
  readLeaving,
} from './leaver-address.store.ts';
import { fileHash, fileMail, offerMail } from './leaver-mails.ts';

/** What is done for who leaves: offered before her last day, a link after it, none for who came back. */
export const maintainLeaving = command({
  permission: 'leaving.tend',
  audit: 'leaving.tended',
  input: z.strictObject({}),
  run: async (tools) => {
    const { db, today, changed } = tools;
    for (const personId of await dropDisputed(db)) changed(personId, { leaving: 'dropped' }, personId);
    for (const personId of await closeLinks(db, today)) changed(personId, { leaving: 'closed' }, personId);
    const offered = await offerFiles(tools);
    return ok({ offered, opened: await openLinks(tools) });
  },
});

type Tools = Pick<WriteTools, 'db' | 'actor' | 'ctx' | 'today' | 'mail' | 'changed'>;
const tenantOf = ({ actor }: Tools): string => ('tenantId' in actor ? (actor.tenantId ?? '') : '');

async function offerFiles(tools: Tools): Promise<number> {
  const { db, today, ctx, mail } = tools;
  const leaving = await readLeaving(db, today, addDays(today, offerDays));
  for (const one of leaving) {
    await mail(offerMail(tenantOf(tools), one, ctx.settings));
    tools.changed(one.personId, { leaving: 'offered', lastDay: one.lastDay }, one.personId);
  }
  return leaving.length;
}

/** The days count from her last one; from today's eve when her access ended without her knowing it beforehand. */
async function openLinks(tools: Tools): Promise<number> {
  const { db, today, ctx, mail } = tools;
  const gone = await readGone(db, today);
  for (const one of gone) {
    const eve = addDays(today, -1);
    const leftOn = one.leftOn ?? (one.lastDay > eve ? one.lastDay : eve);
    await openLink(db, one.id, {
      linkHash: fileHash(ctx.settings.secretKey, one),
      work: one.work,
      leftOn,
    });
    await mail(fileMail(tenantOf(tools), one, ctx.settings, lastLinkDay(leftOn, linkDays)));
    tools.changed(one.personId, { leaving: 'opened' }, one.personId);
  }
  return gone.length;
}

export const maintainLeavingDaily: Schedule = {
  name: 'trust.leaving',
  cron: '15 7 * * *',
  atStart: true,
  run: async (ctx, actor) => {
    const outcome = await maintainLeaving.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(`tending who leaves failed: ${outcome.error.kind}`);
  },
};

/**
 * An end was set, came, or was taken back: seen to right after that change, by the product itself, for whoever made the
 * change may not see what she arranged.
 */
export const onEndsChanged: Handler<'staff.ends-changed' | 'staff.ending-undone'> = async ({
  ctx,
  db,
  actor,
}) => {
  if ('tenantId' in actor && actor.tenantId !== null)
    await ctx.jobs.send(db, 'schedule-run', {
      tenantId: actor.tenantId,
      schedule: maintainLeavingDaily.name,
    });
};
