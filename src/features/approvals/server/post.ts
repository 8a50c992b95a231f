import { dayInNetherlands } from '#core/date.ts';
import { approvals as en } from '#i18n/en/approvals.ts';
import { approvals as nl } from '#i18n/nl/approvals.ts';
import type { Handler } from '#server/ctx.ts';
import { queueMail } from '#server/mail/outbox.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readApproval, readHolders } from './approvals.store.ts';
import type { StoredApproval } from './approvals.store.ts';

const words = { nl, en } as const;

/** Everybody else with that role hears that somebody waits; of what it changes the mail says nothing. */
export const onApprovalAsked: Handler<'approval.asked'> = async ({ ctx, db, now }, { approvalId }) => {
  const one = await readApproval(db, approvalId);
  if (one === null) return;
  const holders = await readHolders(db, one.role, dayInNetherlands(now));
  for (const { id, email, locale } of holders.filter((holder) => holder.id !== one.askedBy)) {
    if (email === null) continue;
    const { mail } = words[locale];
    await queueMail(ctx, db, now, {
      tenantId: one.tenantId,
      to: email,
      subject: mail.askedSubject(one.asker),
      text: mail.askedText(one.asker, `${ctx.settings.publicUrl}/approvals/${one.id}`),
      key: `approval:${one.id}:asked:${id}`,
    });
  }
};

/** Who asked hears yes or no, and from whom; null is somebody at the server's shell. */
export async function tellAsker(
  { ctx, db, now, mail }: Pick<WriteTools, 'ctx' | 'db' | 'now' | 'mail'>,
  one: StoredApproval,
  answer: 'given' | 'refused',
  by: string | null,
): Promise<void> {
  const holders = await readHolders(db, one.role, dayInNetherlands(now));
  const asker = holders.find(({ id }) => id === one.askedBy);
  if (asker === undefined || asker.email === null) return;
  const texts = words[asker.locale].mail;
  await mail({
    tenantId: one.tenantId,
    to: asker.email,
    subject: texts.answeredSubject[answer],
    text: texts.answeredText[answer](by, `${ctx.settings.publicUrl}/approvals/${one.id}`),
    key: `approval:${one.id}:answered`,
  });
}
