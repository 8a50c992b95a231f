import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Reader } from '#server/db/transaction.ts';

/** One thing that she set in motion and on which the other side is at turn, or has just answered. */
export interface Waiting {
  readonly counterpartId: string;
  readonly title: string;
  readonly itemKind: string;
  readonly ownerRole: string;
  /** The name of who holds that role there today, when one person does. */
  readonly ownerName: string | null;
  readonly dueOn: IsoDate;
  readonly promisedFor: IsoDate | null;
  readonly state: 'open' | 'promised';
}

/** What waits on the other side of one person's journey, most pressing first. */
export async function readWaiting(
  db: Reader,
  personId: string,
  today: IsoDate,
  limit: number,
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select c.id as "counterpartId", c.title, c.item_kind as "itemKind", c.owner_role as "ownerRole", c.due_on as "dueOn",
      c.promised_for as "promisedFor", c.state,
      coalesce((select p.given_name || ' ' || p.family_name from person p
          where p.tenant_id = c.tenant_id and p.id = c.owner_person_id),
        (select min(p.given_name || ' ' || p.family_name) from role_grant g
          join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
          where g.tenant_id = c.tenant_id and g.role = c.owner_role
            and (g.school_id is null or g.school_id = c.owner_school_id)
            and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
          having count(*) = 1)) as "ownerName"
    from counterpart c where c.person_id = ${personId} and c.state in ('open', 'promised')
    order by c.state, c.due_on, c.id limit ${limit}`.execute(db);
  return rows;
}
