import { dayInNetherlands } from '#core/date.ts';
import { counterpart as english } from '#i18n/en/counterpart.ts';
import { counterpart as dutch } from '#i18n/nl/counterpart.ts';
import type { HandlerTools } from '#server/ctx.ts';
import { queueMail } from '#server/mail/outbox.ts';
import type { GivenBack } from '#shapes/counterpart/server/keep.store.ts';
import { doerOf } from '#shapes/counterpart/server/history.store.ts';
import { readHolders } from '#shapes/counterpart/server/owner.store.ts';

const texts = { nl: dutch, en: english };

/** Tells whoever stood in how much went back, and to whom; one mail per place. */
export async function tellGivenBack(
  { ctx, db, actor, now }: Pick<HandlerTools, 'ctx' | 'db' | 'actor' | 'now'>,
  givenBack: readonly GivenBack[],
): Promise<void> {
  const today = dayInNetherlands(now);
  const places = Map.groupBy(givenBack, ({ from, to, schoolId }) => [from, to, schoolId ?? ''].join(':'));
  for (const [place, ones] of places) {
    const [{ from, to, schoolId }] = ones as [GivenBack];
    const usual = await readHolders(db, to, schoolId, today);
    for (const standIn of await readHolders(db, from, schoolId, today)) {
      if (standIn.email === null) continue;
      const t = texts[standIn.locale].mail.givenBack;
      const names = usual.map(({ name }) => name).join(', ');
      await queueMail(ctx, db, now, {
        tenantId: doerOf(actor, now).tenantId,
        to: standIn.email,
        subject: t.subject(ones.length, names),
        text: t.text(standIn.givenName, ones.length, names, `${ctx.settings.publicUrl}/counterparts`),
        key: `counterpart:given-back:${place}:${now.toISOString()}:${standIn.id}`,
      });
    }
  }
}
