import { dayInNetherlands } from '#core/date.ts';
import { counterpart as english } from '#i18n/en/counterpart.ts';
import { counterpart as dutch } from '#i18n/nl/counterpart.ts';
import type { HandlerTools } from '#server/ctx.ts';
import { queueMail } from '#server/mail/outbox.ts';
import type { PromisedOne } from '#shapes/counterpart/server/answer.store.ts';
import { doerOf } from '#shapes/counterpart/server/history.store.ts';
import { readHolders } from '#shapes/counterpart/server/owner.store.ts';

const texts = { nl: dutch, en: english };

/** Tells who promised something for a step that it rests now, each once; not whoever answered, who knows. */
export async function tellRested(
  { ctx, db, actor, now }: Pick<HandlerTools, 'ctx' | 'db' | 'actor' | 'now'>,
  promised: readonly PromisedOne[],
): Promise<void> {
  const today = dayInNetherlands(now);
  const doer = doerOf(actor, now);
  const told = new Set<string | null>([doer.personId]);
  for (const { id, role, schoolId, ownerPersonId } of promised) {
    const holders = await readHolders(db, role, schoolId, today);
    const owners = ownerPersonId === null ? holders : holders.filter((one) => one.id === ownerPersonId);
    for (const owner of owners.filter((one) => !told.has(one.id))) {
      told.add(owner.id);
      if (owner.email === null) continue;
      const t = texts[owner.locale].mail.rested;
      await queueMail(ctx, db, now, {
        tenantId: doer.tenantId,
        to: owner.email,
        subject: t.subject,
        text: t.text(owner.givenName, `${ctx.settings.publicUrl}/counterparts/${id}`),
        key: `counterpart:rested:${id}:${now.toISOString()}:${owner.id}`,
      });
    }
  }
}
