-- What the end of an employment or a role closed, so that taking the end back brings it back. While an ending is
-- carried out, the tables that it may touch write down themselves what changed: no slice can forget to.

create table ending (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Whose work or role ended.
  person_id uuid not null,
  kind text not null check (kind in ('employment', 'role')),
  -- The employment or the role; without foreign key, for a role that never began is taken away.
  entity_id uuid not null,
  -- What was carried out in one go, so that two ends of one person belong together.
  batch_id uuid not null,
  ended_at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index ending_standing on ending (tenant_id, entity_id) where undone_at is null;
create index ending_person on ending (tenant_id, person_id);
create index ending_age on ending (tenant_id, ended_at);
call fence('ending');

create table ending_effect (
  tenant_id uuid not null,
  id uuid not null,
  ending_id uuid not null,
  -- The table and the row that changed, and whose row it is.
  entity text not null,
  entity_id uuid not null,
  person_id uuid,
  -- Only the columns that changed; after is null for a row that went.
  before jsonb not null,
  after jsonb,
  happened_at timestamptz not null,
  restored_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, ending_id) references ending (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index ending_effect_of on ending_effect (tenant_id, ending_id, entity);
create index ending_effect_person on ending_effect (tenant_id, person_id);
call fence('ending_effect');

-- Clocks and counters are no part of how a thing stands: a change of them alone is no reason to leave it closed.
create function note_ending() returns trigger language plpgsql as $$
declare
  of_ending uuid := nullif(current_setting('app.ending', true), '')::uuid;
  counters constant text[] := array['version', 'changed_at', 'moved_on', 'told_at', 'announced_on', 'reminded_on',
    'invite_sequence', 'plan_version', 'closed_at'];
  was jsonb := to_jsonb(old) - counters;
  now_is jsonb;
begin
  if of_ending is null then return null; end if;
  if tg_op = 'DELETE' then
    insert into ending_effect (tenant_id, id, ending_id, entity, entity_id, person_id, before, happened_at)
      values (old.tenant_id, gen_random_uuid(), of_ending, tg_table_name, old.id, (was ->> 'person_id')::uuid, was,
        clock_timestamp());
    return null;
  end if;
  now_is := to_jsonb(new) - counters;
  if was is distinct from now_is then
    insert into ending_effect (tenant_id, id, ending_id, entity, entity_id, person_id, before, after, happened_at)
      select old.tenant_id, gen_random_uuid(), of_ending, tg_table_name, old.id, (was ->> 'person_id')::uuid,
        jsonb_object_agg(w.key, w.value), jsonb_object_agg(w.key, now_is -> w.key), clock_timestamp()
      from jsonb_each(was) w where w.value is distinct from now_is -> w.key;
  end if;
  return null;
end $$;

do $$
declare
  watched text;
begin
  foreach watched in array array['role_grant', 'employment', 'coach_link', 'plan_step', 'counterpart', 'conversation',
    'development_profile'] loop
    execute format('create trigger note_ending after update or delete on %I for each row execute function note_ending()',
      watched);
  end loop;
end $$;
