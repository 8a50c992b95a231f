import { sql } from 'kysely';
import type { Tx } from '#server/db/transaction.ts';
import type { StaffPlan } from '../domain/plan.ts';

interface Moment {
  readonly importId: string;
  readonly now: Date;
}

/**
 * What a list ends is an end like any other (decision 0050): the roles that went with an employment, also those that would
 * have begun later, are written down under it, so that they come back with it when the list itself can no longer be undone.
 */
export async function noteEndings(db: Tx, { ends }: StaffPlan, { importId, now }: Moment): Promise<void> {
  if (ends.length === 0) return;
  const jobs = ends.map(({ jobId }) => jobId);
  await sql`
    with batch as (select gen_random_uuid() as id)
    insert into ending (tenant_id, id, person_id, kind, entity_id, batch_id, ended_at)
    select e.tenant_id, gen_random_uuid(), e.person_id, 'employment', e.id, batch.id, ${now}
    from employment e, batch where e.id = any(${jobs}::uuid[])
    on conflict (tenant_id, entity_id) where undone_at is null do nothing`.execute(db);
  await sql`
    insert into ending_effect (tenant_id, id, ending_id, entity, entity_id, person_id, before, after, happened_at)
    select c.tenant_id, gen_random_uuid(), n.id, c.entity, c.entity_id, c.person_id,
      case when c.after is null then c.before - array['version', 'told_at', 'held_until'] else w.before end, w.after, ${now}
    from staff_import_change c
    cross join lateral (
      select jsonb_object_agg(k, c.before -> k) as before, jsonb_object_agg(k, c.after -> k) as after
      from unnest(array['ends_on', 'valid_to', 'ended_with']) k
      where c.after is not null and c.before -> k is distinct from c.after -> k) w
    join ending n on n.tenant_id = c.tenant_id and n.undone_at is null and n.entity_id = case
      when c.entity = 'employment' then c.entity_id
      when c.after is not null then (c.after ->> 'ended_with')::uuid
      else (select e.id from employment e where e.person_id = c.person_id and e.id = any(${jobs}::uuid[])
        order by (e.school_id::text = c.before ->> 'school_id') desc nulls last, e.ends_on limit 1) end
    where c.import_id = ${importId} and c.entity in ('employment', 'role_grant') and c.before is not null
      and n.entity_id = any(${jobs}::uuid[]) and (c.after is null or w.before is not null)`.execute(db);
}

/** The list was undone: an end that it brought and that is no more has nothing to bring back. */
export async function dropEndings(db: Tx, appliedAt: Date): Promise<void> {
  await sql`
    delete from ending_effect f using ending n, ending_effect own, employment e
    where n.tenant_id = f.tenant_id and n.id = f.ending_id and n.undone_at is null and f.happened_at = ${appliedAt}
      and own.tenant_id = n.tenant_id and own.ending_id = n.id and own.entity = 'employment'
      and own.happened_at = ${appliedAt}
      and e.id = n.entity_id and e.ends_on is not distinct from (own.before ->> 'ends_on')::date`.execute(db);
  await sql`
    delete from ending n where n.ended_at = ${appliedAt} and n.kind = 'employment' and n.undone_at is null
      and not exists (select from ending_effect f where f.tenant_id = n.tenant_id and f.ending_id = n.id)`.execute(
    db,
  );
}
