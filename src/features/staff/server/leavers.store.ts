import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import { lastsUntil } from '#server/employment/standing.store.ts';
import type { Reader } from '#server/db/transaction.ts';

/**
 * Who has left altogether and still has a way in, or gets one by an address that was asked for her: no work and no role
 * that counts or is known to come, and no list that ended it and can still be undone. Whoever is between two jobs, or ended
 * by such a list, keeps her passkeys; she comes in with none of them before she works here again. `people`: only of these.
 */
export async function readLeaversWithAccess(
  db: Reader,
  { today, now }: { readonly today: IsoDate; readonly now: Date },
  people?: readonly string[],
): Promise<PersonId[]> {
  const among = people === undefined ? sql`true` : sql`p.id = any(${[...people]}::uuid[])`;
  const has = (table: string) =>
    sql`exists (select from ${sql.table(table)} x where x.tenant_id = p.tenant_id and x.person_id = p.id)`;
  const rows = await rowsOf<{ id: PersonId }>(db)`
    select p.id from person p
    where ${among} and (${has('session')} or ${has('api_token')} or ${has('passkey')}
        or exists (select from address_change c where c.tenant_id = p.tenant_id and c.person_id = p.id
          and c.state in ('asked', 'confirmed')))
      and not exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
        and (${lastsUntil('e', today)} or e.held_until > ${now}))
      and not exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
        and (g.valid_to is null or g.valid_to >= ${today} or g.held_until > ${now}))`;
  return rows.map(({ id }) => id);
}
