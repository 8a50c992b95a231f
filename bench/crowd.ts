import { ownerPool } from '#server/db/connection.ts';
import type { Workplace } from './workplace.ts';

const database = 'crowd';

/** The same demonstration with a large school, in a database of its own: the other pages stay what they are. */
export async function crowded(place: Workplace): Promise<Workplace> {
  await place.owner.query(`create database ${database} template ${place.connection.database}`);
  const connection = { ...place.connection, database };
  const owner = ownerPool(connection);
  try {
    await owner.query(people);
    await owner.query(waiting);
    await owner.query('analyze');
  } finally {
    await owner.end();
  }
  return { ...place, connection, databaseUrl: place.addressOf(database) };
}

const school = `select p.tenant_id, g.school_id from person p
  join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id and g.role = 'leader'
  where p.demo_persona = 'leader' limit 1`;

const people = `with school as (${school}), added as (
    insert into person (tenant_id, id, given_name, family_name)
    select tenant_id, gen_random_uuid(), 'Collega', 'Nummer ' || n from school, generate_series(1, 40) n
    returning tenant_id, id),
  works as (
    insert into employment (tenant_id, id, person_id, school_id, function_code, scale, working_time_factor, starts_on)
    select a.tenant_id, gen_random_uuid(), a.id, s.school_id, 'onderwijsassistent-a', 4, 0.8, '2020-08-01'
    from added a, school s returning person_id)
  insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from)
  select a.tenant_id, gen_random_uuid(), a.id, 'support-staff', s.school_id, '2020-08-01'
  from added a, school s where exists (select from works)`;

/** Five for each of them; every fourth is late. */
const waiting = `with school as (${school})
  insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, person_id, school_id, title, owner_role,
    owner_rule, owner_school_id, due_on, state, created_at)
  select p.tenant_id, gen_random_uuid(), 3, 'practice-place', 'plan-step', gen_random_uuid()::text, p.id, s.school_id,
    'Stap ' || n || ' van ' || p.family_name, 'leader', 'leader', s.school_id,
    current_date + (case when n % 4 = 0 then -3 else 20 end), 'open', now()
  from person p join school s on s.tenant_id = p.tenant_id, generate_series(1, 5) n
  where p.given_name = 'Collega'`;
