import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readAnswer, shownServer } from '../domain/mail-answer.ts';
import { readLastTest } from './test-mail.store.ts';
import { readDeadWork, readOtherMails, readTroubledMails } from './outbox.store.ts';

const pageSize = 25;
const mostTroubled = 200;

/** The outbox of the installation: first what needs a decision, then the rest; and work that failed for good. */
export const listMails = query({
  permission: 'mail.administer',
  audit: 'mail.outbox-read',
  input: z.strictObject({ before: z.coerce.date().nullable().default(null) }),
  run: async ({ db, ctx, now }, { before }) => {
    const { demo, smtpUrl, mailFrom } = ctx.settings;
    const tried = await readLastTest(db);
    const look = { isDemo: demo, now };
    const found = await readOtherMails(db, look, before, pageSize + 1);
    const mails = found.slice(0, pageSize);
    return ok({
      isShown: demo,
      server: smtpUrl === null ? null : { host: shownServer(smtpUrl), from: mailFrom },
      tried:
        tried === null ? null : { ...tried, means: tried.answer === null ? null : readAnswer(tried.answer) },
      troubled: await readTroubledMails(db, look, mostTroubled),
      mails,
      olderBefore: found.length > pageSize ? (mails.at(-1)?.createdAt ?? null) : null,
      work: await readDeadWork(db),
    });
  },
});
