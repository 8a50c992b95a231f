import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { staff as en } from '#i18n/en/staff.ts';
import { staff as nl } from '#i18n/nl/staff.ts';
import type { JobHandler } from '#server/jobs/job-types.ts';
import { command } from '#server/usecase.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { readWords, takeWaiting } from './invitation.store.ts';
import { tenantOf } from './tenant-of.ts';

const portion = 100;

/** Makes the next mails that ask people in. The product's own work; gives how many it took. */
export const sendInvitations = command({
  permission: 'staff.keep',
  audit: 'staff.invitations-sent',
  input: z.strictObject({}),
  run: async (tools) => {
    const { db, today, changed } = tools;
    const tenantId = tenantOf(tools);
    if (tenantId === null) return err(notFound);
    const waiting = await takeWaiting(db, portion, today);
    const { words } = await readWords(db);
    for (const one of waiting.filter(({ signedIn }) => !signedIn))
      await mailTo(tools, one, { nl, en }, ({ invite: { mail: t } }, { board, comesFor, givenName }, at) => ({
        subject: t.subject(board),
        text: t.text({ comesFor, givenName, board, words, address: at('/sign-in') }),
        key: `staff:invite:${one.personId}:${String(one.times)}`,
      }));
    if (waiting.length > 0) changed('invitations', { mails: waiting.length });
    return ok({ taken: waiting.length });
  },
});

/** Portion after portion, each in a transaction of its own, until nobody waits. */
export const runInvitations: JobHandler = async ({ ctx, actor }) => {
  for (;;) {
    const sent = await sendInvitations.execute(ctx, actor, {});
    if (!sent.ok || sent.value.taken === 0) return;
  }
};
