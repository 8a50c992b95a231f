-- An operator outside all boards (decision 0031). The role is of the installation: a tenant of its own, with one id that is
-- the same everywhere, so that the database itself refuses the role anywhere else.

alter table tenant drop constraint tenant_kind_check;
alter table tenant add constraint tenant_kind_check check (kind in ('board', 'institute', 'operator'));
create function app_installation() returns uuid language sql immutable
  as $$ select '00000000-0000-7000-8000-000000000001'::uuid $$;
alter table tenant add constraint tenant_installation check ((kind = 'operator') = (id = app_installation()));

-- Made up, with its people: what the demonstration may show and be.
alter table tenant add column demonstration boolean not null default false;

-- Who was administrator of a board and is HR of it now: the operator sees whom, once.
create table former_administrator (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  -- As it was then: the operator reads no people of boards.
  name text not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- One organisation after another, as its fence wants it; nothing here needs a superuser.
do $$
declare one uuid;
begin
  perform set_config('app.system', 'on', true);
  for one in select id from tenant loop
    perform set_config('app.tenant', one::text, true);
    update tenant set demonstration = true where id = one
      and exists (select from person p where p.tenant_id = one and p.demo_persona is not null);
    update person set demo_persona = null where tenant_id = one and demo_persona = 'admin';
    insert into former_administrator (tenant_id, person_id, name)
      select distinct p.tenant_id, p.id, p.given_name || ' ' || p.family_name
      from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
      where g.tenant_id = one and g.role = 'administrator' and (g.valid_to is null or g.valid_to >= current_date);
    delete from role_grant g where g.tenant_id = one and g.role = 'administrator' and exists (
      select from role_grant h where h.tenant_id = one and h.person_id = g.person_id and h.role = 'hr'
        and h.school_id is null and daterange(h.valid_from, h.valid_to, '[]') @> daterange(g.valid_from, g.valid_to, '[]'));
    update role_grant set role = 'hr', school_id = null where tenant_id = one and role = 'administrator';
    update counterpart set owner_role = 'hr' where tenant_id = one and owner_role = 'administrator';
    update counterpart set owner_rule = 'hr' where tenant_id = one and owner_rule = 'administrator';
    update counterpart_event set owner_role = 'hr' where tenant_id = one and owner_role = 'administrator';
    update approval set role = 'hr', state = 'withdrawn', answered_at = now()
      where tenant_id = one and role = 'administrator' and state = 'asked';
    delete from approval where tenant_id = one and role = 'administrator';
  end loop;
  perform set_config('app.tenant', '', true);
  alter table shared_rule_version drop constraint shared_rule_version_origin_check;
  alter table shared_knowledge drop constraint shared_knowledge_origin_check;
  update shared_rule_version set origin = 'operator' where origin = 'administrator';
  update shared_knowledge set origin = 'operator' where origin = 'administrator';
  perform set_config('app.system', '', true);
end $$;

alter table shared_rule_version
  add constraint shared_rule_version_origin_check check (origin in ('file', 'operator'));
alter table shared_knowledge add constraint shared_knowledge_origin_check check (origin in ('file', 'operator'));
alter table counterpart drop constraint counterpart_owner_role_check;
alter table counterpart drop constraint counterpart_owner_rule_check;
alter table counterpart add constraint counterpart_owner_role_check
  check (owner_role in ('leader', 'director', 'hr', 'board', 'teacher', 'coach'));
alter table counterpart add constraint counterpart_owner_rule_check
  check (owner_rule in ('leader', 'director', 'hr', 'board', 'teacher', 'coach'));

-- No board can give it, by whatever way; and the installation gives nothing else.
alter table role_grant add constraint role_grant_operator check ((role = 'operator') = (tenant_id = app_installation()));
alter table role_grant add constraint role_grant_no_administrator check (role <> 'administrator');

create function app_operator() returns boolean language sql stable as $$
  select app_tenant() = app_installation() and exists (
    select from role_grant g
    where g.tenant_id = app_installation() and g.person_id = app_person() and g.role = 'operator'
      and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)) $$;

alter policy shared_school_import_kept on shared_school_import
  using (app_system() or app_operator()) with check (app_system() or app_operator());
alter policy shared_school_import_line_kept on shared_school_import_line
  using (app_system() or app_operator()) with check (app_system() or app_operator());
alter policy shared_rule_kept on shared_rule
  using (app_system() or app_operator()) with check (app_system() or app_operator());
alter policy shared_rule_version_kept on shared_rule_version
  using (app_system() or app_operator()) with check (app_system() or app_operator());
alter policy shared_knowledge_kept on shared_knowledge
  using (app_system() or app_operator()) with check (app_system() or app_operator());
alter policy shared_withdrawal_kept on shared_withdrawal
  using (app_system() or app_operator()) with check (app_system() or app_operator());
drop function app_administrator();

call fence('former_administrator');
-- Reads them and strikes them off; adds none.
create policy former_administrator_seen on former_administrator for select using (app_operator());
create policy former_administrator_struck on former_administrator for delete using (app_operator());

-- True when somebody of flesh and blood is in here: then nobody may play a demonstration with it. Asks one organisation
-- after another, inside its fence, and leaves the asker where he was.
create function holds_real_people() returns boolean language plpgsql volatile as $$
declare
  one uuid;
  before text := coalesce(current_setting('app.tenant', true), '');
  found_one boolean := false;
begin
  for one in select id from tenant where not demonstration loop
    perform set_config('app.tenant', one::text, true);
    found_one := exists (select from person p where p.tenant_id = one and p.forgotten_on is null);
    exit when found_one;
  end loop;
  perform set_config('app.tenant', before, true);
  return found_one;
end $$;
