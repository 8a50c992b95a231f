import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { trustData as en } from '#i18n/en/trust-data.ts';
import { formatDay } from '#i18n/format.ts';
import { trustData as nl } from '#i18n/nl/trust-data.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readKeepers } from './data-request.store.ts';
import { readReceiver } from './share.store.ts';

const words = { nl, en } as const;
type Tools = Pick<WriteTools, 'ctx' | 'db' | 'today' | 'mail'>;

interface Asked {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly personId: string;
  readonly name: string;
  readonly dueOn: IsoDate;
}

/** HR hears who asks and until when an answer is owed; of what it is about the mail says nothing. */
export async function tellKeepers(
  { ctx, db, today, mail }: Tools,
  { id, tenantId, personId, name, dueOn }: Asked,
  why: 'asked' | 'reminded',
): Promise<void> {
  for (const keeper of await readKeepers(db, personId, today)) {
    if (keeper.email === null) continue;
    const t = words[keeper.locale].mail;
    const address = `${ctx.settings.publicUrl}/data-requests/${id}`;
    await mail({
      tenantId,
      to: keeper.email,
      subject: t[why].subject(name),
      text: t[why].text(name, formatDay(keeper.locale, dueOn), address),
      key: `data-request:${id}:${why}:${keeper.id}`,
    });
  }
}

/** She hears that there is an answer; what it says she reads on her page. */
export async function tellAsker(
  { ctx, db, mail, actor }: Tools & Pick<WriteTools, 'actor'>,
  { id, personId }: { readonly id: string; readonly personId: string },
  say: 'done' | 'refused',
): Promise<void> {
  const receiver = await readReceiver(db, personId);
  if (receiver === null || receiver.email === null || actor.kind !== 'person') return;
  const t = words[receiver.locale].mail;
  await mail({
    tenantId: actor.tenantId,
    to: receiver.email,
    subject: t.answered.subject[say],
    text: t.answered.text[say](receiver.name, `${ctx.settings.publicUrl}/sharing/data#requests`),
    key: `data-request:${id}:answered`,
  });
}
