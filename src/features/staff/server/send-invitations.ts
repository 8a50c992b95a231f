import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { messages } from '#i18n/messages.ts';
import type { JobHandler } from '#server/jobs/labour.ts';
import { command } from '#server/usecase.ts';
import { readWords, takeWaiting } from './invitation.store.ts';
import { tenantOf } from './own-organisation.ts';

const portion = 100;

/** Makes the next mails that ask people in. The product's own work; gives how many it took. */
export const sendInvitations = command({
  permission: 'staff.keep',
  audit: 'staff.invitations-sent',
  input: z.strictObject({}),
  run: async (tools) => {
    const { db, ctx, mail, today, changed } = tools;
    const tenantId = tenantOf(tools);
    if (tenantId === null) return err(notFound);
    const waiting = await takeWaiting(db, portion, today);
    const { words } = await readWords(db);
    for (const { personId, times, givenName, email, locale, signedIn, board, comesFor } of waiting) {
      if (email === null || signedIn) continue;
      const { subject, text } = messages(locale).staff.invite.mail;
      const facts = { comesFor, givenName, board, words, address: `${ctx.settings.publicUrl}/sign-in` };
      await mail({
        tenantId,
        to: email,
        subject: subject(board),
        text: text(facts),
        key: `staff:invite:${personId}:${String(times)}`,
      });
    }
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
