import { sql } from 'kysely';
import { ownerRoles } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import { actorColumns, toActor } from '#server/session/person-actor.ts';
import type { ActorRow } from '#server/session/person-actor.ts';
import { counterpartsOf, lateCounterpartsOf } from '#server/waiting/counterparts.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import type { Mentionable } from '../domain/digest.ts';

export interface OwnerMail {
  readonly personId: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly givenName: string;
  readonly ones: readonly Mentionable[];
}

/**
 * Per owner with an address: everything that waits for her, by the question that home and the list ask too. Support staff
 * without another role own nothing, unless it was passed on to them by name or they stand in.
 */
export async function readOwnerMails(
  db: Reader,
  { today, now }: Omit<Asked, 'actor'>,
): Promise<readonly OwnerMail[]> {
  const people = await rowsOf<ActorRow & Omit<OwnerMail, 'ones' | 'personId'>>(db)`
    select ${actorColumns(today)}, p.email, p.locale from person p
    where p.email is not null and (
      exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
        and g.role = any(${[...ownerRoles]}) and ${heldOn('g', today)})
      or exists (select from counterpart c where c.tenant_id = p.tenant_id and c.owner_person_id = p.id)
      or exists (select from absence a where a.tenant_id = p.tenant_id and a.stand_in_id = p.id
        and ${today} between a.from_on and a.to_on))
    order by p.id`;
  const owners: OwnerMail[] = [];
  for (const { email, locale, ...row } of people) {
    const actor = toActor(row);
    if (actor === null) continue;
    const asked = { actor, today, now };
    const ones = await rowsOf<Mentionable>(db)`
      select c.id, c.kind, c.due_on, ${isAmong(lateCounterpartsOf(asked), 'c.id')} as is_late,
        c.announced_on, c.reminded_on
      from counterpart c where ${isAmong(counterpartsOf(asked), 'c.id')} order by c.due_on, c.id`;
    if (ones.length > 0)
      owners.push({ personId: actor.personId, email, locale, givenName: row.givenName, ones });
  }
  return owners;
}

/** Remembers what the mails of today mentioned. */
export async function writeMentioned(
  db: Tx,
  fresh: readonly string[],
  late: readonly string[],
  today: IsoDate,
): Promise<void> {
  await sql`
    update counterpart set announced_on = coalesce(announced_on, ${today}),
      reminded_on = case when id = any(${[...late]}::uuid[]) then ${today}::date else reminded_on end
    where id = any(${[...fresh, ...late]}::uuid[])`.execute(db);
}
