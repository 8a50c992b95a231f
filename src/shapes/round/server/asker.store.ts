import type { IsoDate } from '#core/date.ts';
import { heldOn } from '#server/employment/standing.store.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { contactOf, contactOfRow } from '#server/people/people.store.ts';
import type { Contact } from '#server/people/people.store.ts';
import type { StoredRound } from './round.store.ts';

/** Who asks, as those asked read it, and who hears that there is something to read. */
export interface Asker {
  readonly name: string;
  /** Her own address, which cannot be asked; null where a school asks. */
  readonly email: string | null;
  readonly told: readonly Contact[];
}

type About = Pick<StoredRound, 'tenantId' | 'personId' | 'schoolId'>;

/** She herself; or the school, by name, and who leads it that day. */
export async function readAsker(db: Reader, round: About, day: IsoDate): Promise<Asker> {
  if (round.personId !== null) {
    const her = await contactOf(db, round.personId);
    return { name: her?.name ?? '', email: her?.email ?? null, told: her === null ? [] : [her] };
  }
  const rows = await rowsOf<{ school: string } & (Contact | Record<keyof Contact, null>)>(db)`
    select s.name as school, ${contactOfRow('p')}
    from school s left join role_grant g on g.school_id = s.id and g.role = 'leader' and ${heldOn('g', day)}
      left join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where s.id = ${round.schoolId} order by p.id`;
  const told = rows.flatMap(({ school: _, ...leader }) => (leader.id === null ? [] : [leader]));
  return { name: rows[0]?.school ?? '', email: null, told };
}
