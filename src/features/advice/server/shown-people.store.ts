import { sql } from 'kysely';
import type { OwnerScope } from '#access/counterpart.ts';
import type { Audience } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { rowsOf } from '#server/db/rows.ts';
import { isOwnedBy } from '#server/db/scope.ts';
import type { Reader } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { worksOn } from '#server/employment/standing.store.ts';

/** What decides whether somebody may be named; judged by the sentences of access, not here. */
export interface ShownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly schoolIds: readonly SchoolId[];
  readonly adviceAudiences: readonly Audience[];
  readonly planAudiences: readonly Audience[];
  /** Kinds of steps that she put before the organisation. */
  readonly putForward: readonly string[];
  /** Those among them in which something is asked of this very reader. */
  readonly askedOfReader: readonly string[];
}

/** Everybody who works here today, with whom she let in, in one statement. */
export async function readShownPeople(
  db: Reader,
  reader: OwnerScope,
  today: IsoDate,
): Promise<readonly ShownPerson[]> {
  const audiences = (thing: string) => sql`coalesce((
    select json_agg(json_build_object('kind', s.audience, 'personId', s.audience_person_id))
    from share s where s.tenant_id = p.tenant_id and s.person_id = p.id and s.thing = ${thing}), '[]')`;
  const kinds = (only: ReturnType<typeof sql>) => sql`array(
    select distinct t.kind from plan_step t where t.tenant_id = p.tenant_id and t.person_id = p.id
      and t.kind is not null and t.state in ('submitted', 'waiting', 'running') and ${only})`;
  return rowsOf<ShownPerson>(db)`
    select p.id, ${nameOf('p')} as name,
      coalesce(array_agg(distinct e.school_id) filter (where e.school_id is not null), '{}') as school_ids,
      ${audiences('advice')} as advice_audiences, ${audiences('plan')} as plan_audiences,
      ${kinds(sql`true`)} as put_forward,
      ${kinds(sql`exists (select from counterpart c where c.tenant_id = t.tenant_id and c.item_kind = 'plan-step'
        and c.item_id = t.id::text and ${isOwnedBy(reader, 'c')})`)} as asked_of_reader
    from person p join employment e on e.tenant_id = p.tenant_id and e.person_id = p.id
      and ${worksOn('e', today)}
    group by p.tenant_id, p.id order by p.family_name, p.given_name, p.id`;
}
