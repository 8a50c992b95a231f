import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '../db/transaction.ts';
import { heldOn } from '../employment/standing.store.ts';

export interface School {
  readonly id: SchoolId;
  readonly name: string;
}

/** The schools of an organisation on a day, or those of them that fall within a scope, by name. */
export async function schoolsOf(
  db: Reader,
  tenantId: string,
  day: IsoDate,
  { wholeTenant, schoolIds }: Pick<Scope, 'wholeTenant' | 'schoolIds'> = { wholeTenant: true, schoolIds: [] },
): Promise<readonly School[]> {
  return rowsOf<School>(db)`
    select s.id, s.name from school_board b join school s on s.id = b.school_id
    where b.tenant_id = ${tenantId} and ${heldOn('b', day)}
      and (${wholeTenant} or s.id = any(${[...schoolIds]}::uuid[]))
    order by s.name, s.id`;
}
