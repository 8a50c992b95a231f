import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { address as en } from '#i18n/en/address.ts';
import { address as nl } from '#i18n/nl/address.ts';
import { approvalKind } from '#server/approval/kind.ts';
import type { HandlerTools } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { endAccess } from '#server/session/end-access.ts';
import { contactOf } from '#server/people/people.store.ts';
import type { DomainLine } from '../domain/domain-change.ts';
import { insertChanges, moveChanges, readChanges, withdrawOpen } from './address-change.store.ts';
import { countsMails, linkHash } from './address-mails.ts';
import { setEmails } from './domain-change.store.ts';
import { tenantOf } from './tenant-of.ts';
import { readDomainPlan } from './plan-domain.ts';
import { takeTurn } from './present.store.ts';

const data = z.strictObject({
  from: z.string(),
  to: z.string(),
  askedBy: z.uuid().transform((id) => id as PersonId),
  people: z.array(z.strictObject({ personId: z.uuid(), email: z.string() })),
});
type Asked = z.infer<typeof data>;

/**
 * The list as it was asked, and of it who still has that address and can have the new one. Whoever got another meanwhile
 * is left out, so a yes never does more than it showed.
 */
export const domainApproval = approvalKind({
  role: 'hr',
  data,
  world: async ({ db }, asked) => {
    const { lines } = await stillSo(db, asked);
    return lines.length === 0 ? null : `${asked.from} ${asked.to}`;
  },
  perform: async (tools, asked) => {
    const tenantId = tenantOf(tools);
    if (tenantId === null) return err(notFound);
    await takeTurn(tools.db, tenantId);
    const { lines, leftOut } = await stillSo(tools.db, asked);
    if (lines.length === 0) return err(refused('approval-moved-on'));
    const changes = await letAllCount(tools, lines, { tenantId, askedBy: asked.askedBy });
    if (leftOut > 0) await tellLeftOut(tools, asked, leftOut);
    return ok(
      changes.map(({ id, personId, oldEmail, newEmail }) => ({
        entityId: id,
        detail: { address: 'counts', from: oldEmail, to: newEmail, askedBy: asked.askedBy },
        personId,
      })),
    );
  },
});

async function stillSo(
  db: HandlerTools['db'],
  asked: Asked,
): Promise<{ readonly lines: DomainLine[]; readonly leftOut: number }> {
  const frozen = new Map<string, string>(asked.people.map(({ personId, email }) => [personId, email]));
  const { lines } = await readDomainPlan(db, asked);
  const same = lines.filter(({ personId, from }) => frozen.get(personId) === from);
  return { lines: same, leftOut: frozen.size - same.length };
}

/** The new addresses count at once: whoever is in is signed out, and both addresses hear of it. */
async function letAllCount(
  { ctx, db, now, mail }: HandlerTools,
  lines: readonly DomainLine[],
  by: { readonly tenantId: TenantId; readonly askedBy: PersonId },
) {
  const { secretKey } = ctx.settings;
  const changes = lines.map(({ personId, from, to }) => {
    const id: string = newId();
    const hashes = { newHash: linkHash(secretKey, id, 'new'), oldHash: linkHash(secretKey, id, 'old') };
    return { id, personId, oldEmail: from, newEmail: to, ...hashes };
  });
  const ids = changes.map(({ id }) => id);
  const people = lines.map(({ personId }) => personId);
  await withdrawOpen(db, people, now);
  await setEmails(db, lines);
  await insertChanges(db, by, changes, now);
  await moveChanges(db, ids, 'counts', now);
  await endAccess(db, people);
  for (const change of await readChanges(db, ids))
    for (const one of countsMails(change, ctx.settings)) await mail(one);
  return changes;
}

/** Whoever asked hears that not everybody on the list got another address. */
async function tellLeftOut(
  tools: HandlerTools,
  { from, to, askedBy }: Asked,
  leftOut: number,
): Promise<void> {
  const page = `/staff/domain?${new URLSearchParams({ from, to }).toString()}`;
  const asker = await contactOf(tools.db, askedBy);
  await mailTo(tools, asker, { nl, en }, ({ mails: { leftOut: t } }, { name }, at) => ({
    subject: t.subject,
    text: t.text({ name, from, to, leftOut, link: at(page) }),
    key: `address:${newId()}:left-out`,
  }));
}
