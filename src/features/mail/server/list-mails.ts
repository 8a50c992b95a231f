import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readDeadWork, readOtherMails, readTroubledMails } from './outbox.store.ts';

const pageSize = 25;
const mostTroubled = 200;

/** The outbox of the installation: first what needs a decision, then the rest; and work that failed for good. */
export const listMails = query({
  permission: 'mail.administer',
  audit: 'mail.outbox-read',
  input: z.strictObject({ before: z.coerce.date().nullable().default(null) }),
  run: async ({ db, ctx }, { before }) => {
    const { demo, smtpUrl } = ctx.settings;
    const found = await readOtherMails(db, demo, before, pageSize + 1);
    const mails = found.slice(0, pageSize);
    return ok({
      hasServer: smtpUrl !== null,
      isShown: demo,
      troubled: await readTroubledMails(db, demo, mostTroubled),
      mails,
      olderBefore: found.length > pageSize ? (mails.at(-1)?.createdAt ?? null) : null,
      work: await readDeadWork(db),
    });
  },
});
