import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { OwnerScope } from '#access/counterpart.ts';
import type { CounterpartItem } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import { rowsOf } from '#server/db/rows.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import type { Reader } from '#server/db/transaction.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import { isLate } from '#server/waiting/counterparts.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Side } from '../domain/side.ts';

/** Which items: one, or all of that kind of one person. */
export type Items = { readonly kind: CounterpartItem } & (
  { readonly id: string } | { readonly ids: readonly string[] } | { readonly personId: string }
);

/** What the other side does for these, the answer first; what was withdrawn is left out. */
export const sidesOf = (items: Items, reader: OwnerScope, today: IsoDate): RawBuilder<Side> => sql<Side>`
    select c.id, c.item_id, c.kind, c.detail, c.owner_role, c.due_on,
      c.state, c.reason, c.promised_for, ${isLate(today)} as is_late,
      ${isOwnedBy(reader, 'c')} as is_mine,
      coalesce(${nameOf('o')}, (
        select case when count(distinct h.id) = 1 then min(${nameOf('h')}) end
        from role_grant g join person h on h.tenant_id = g.tenant_id and h.id = g.person_id
        where g.tenant_id = c.tenant_id and g.role = c.owner_role
          and (g.school_id is null or g.school_id = c.owner_school_id) and ${heldOn('g', today)})) as owner_name
    from counterpart c
    left join person o on o.tenant_id = c.tenant_id and o.id = c.owner_person_id
    where ${which(items)}
      and c.item_kind = ${items.kind} and c.state <> 'withdrawn'
    order by c.pair, c.kind`;

function which(items: Items): RawBuilder<boolean> {
  if ('ids' in items) return sql`c.item_id = any(${[...items.ids]}::text[])`;
  return 'id' in items ? sql`c.item_id = ${items.id}` : sql`c.person_id = ${items.personId}`;
}

export async function readSides(
  db: Reader,
  items: Items,
  reader: OwnerScope,
  today: IsoDate,
): Promise<readonly Side[]> {
  return rowsOf<Side>(db)`${sidesOf(items, reader, today)}`;
}
