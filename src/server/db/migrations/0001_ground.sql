-- The ground: who belongs where, who may what, what happened.
-- Every table of one organisation leads its keys with tenant_id, and foreign keys carry it.

create function app_tenant() returns uuid language sql stable
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
create function app_person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_system() returns boolean language sql stable
  as $$ select coalesce(current_setting('app.system', true), '') = 'on' $$;
-- What someone can show instead of an account: a mail address being verified, a session, a link.
create function app_proof(kind text) returns text language sql stable
  as $$ select nullif(current_setting('app.proof_' || kind, true), '') $$;

create table tenant (
  id uuid primary key,
  kind text not null check (kind in ('board', 'institute')),
  number text unique check (number ~ '^\d{5}$'),
  name text not null,
  merged_into uuid references tenant (id),
  ended_on date,
  created_at timestamptz not null default now()
);
comment on table tenant is 'A board or an institute. Public data; everyone may read it.';

create table school (
  id uuid primary key,
  location_code text not null unique check (location_code ~ '^[0-9A-Z]{6}$'),
  institution_code text not null,
  name text not null,
  street text,
  house_number text,
  postcode text,
  city text not null,
  municipality text,
  province text,
  denomination text,
  phone text,
  website text,
  holiday_region text not null check (holiday_region in ('north', 'middle', 'south')),
  first_listed_on date not null,
  gone_on date
);

create extension if not exists btree_gist;

create table school_board (
  school_id uuid not null references school (id),
  tenant_id uuid not null references tenant (id),
  valid_from date not null,
  valid_to date,
  primary key (school_id, valid_from),
  exclude using gist (school_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index school_board_tenant on school_board (tenant_id);

create table school_name (
  school_id uuid not null references school (id),
  name text not null,
  valid_from date not null,
  valid_to date,
  primary key (school_id, valid_from)
);

create table person (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  given_name text not null,
  family_name text not null,
  email text check (email = lower(email)),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  demo_persona text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index person_email on person (tenant_id, email);
create index person_by_email on person (email);
create unique index person_demo_persona on person (tenant_id, demo_persona) where demo_persona is not null;

create table employment (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  school_id uuid not null references school (id),
  personnel_number text,
  function_code text not null,
  function_title text,
  scale smallint check (scale between 1 and 16),
  working_time_factor numeric(5, 4) not null check (working_time_factor > 0 and working_time_factor <= 1),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index employment_person on employment (tenant_id, person_id);
create index employment_school on employment (tenant_id, school_id);

create table role_grant (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  school_id uuid references school (id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index role_grant_person on role_grant (tenant_id, person_id);
create index role_grant_role on role_grant (tenant_id, role, school_id);

create table coach_link (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  coach_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, coach_id) references person (tenant_id, id)
);
create unique index coach_link_open on coach_link (tenant_id, person_id, coach_id) where ended_at is null;
create index coach_link_coach on coach_link (tenant_id, coach_id);

create table share (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  thing text not null,
  audience text not null check (audience in ('leader', 'coach', 'hr', 'team', 'person')),
  audience_person_id uuid,
  shared_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, audience_person_id) references person (tenant_id, id),
  check ((audience = 'person') = (audience_person_id is not null)),
  unique nulls not distinct (tenant_id, person_id, thing, audience, audience_person_id)
);

create table session (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index session_token on session (token_hash);
create index session_person on session (tenant_id, person_id);

create table audit_event (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  happened_at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  event text not null,
  kind text not null check (kind in ('changed', 'looked')),
  subject_person_id uuid,
  entity_id text,
  detail jsonb not null default '{}',
  request_id text,
  primary key (tenant_id, id),
  foreign key (tenant_id, actor_person_id) references person (tenant_id, id),
  foreign key (tenant_id, subject_person_id) references person (tenant_id, id)
);
create index audit_event_subject on audit_event (tenant_id, subject_person_id, happened_at desc);

create table domain_event (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  happened_at timestamptz not null,
  kind text not null,
  payload jsonb not null,
  actor_person_id uuid,
  primary key (tenant_id, id)
);

-- Public reference data: everyone reads, only the product's own imports write.
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_read on tenant for select using (true);
create policy tenant_write on tenant using (app_system()) with check (app_system());
alter table school enable row level security;
alter table school force row level security;
create policy school_read on school for select using (true);
create policy school_write on school using (app_system()) with check (app_system());
alter table school_board enable row level security;
alter table school_board force row level security;
create policy school_board_read on school_board for select using (true);
create policy school_board_write on school_board using (app_system()) with check (app_system());
alter table school_name enable row level security;
alter table school_name force row level security;
create policy school_name_read on school_name for select using (true);
create policy school_name_write on school_name using (app_system()) with check (app_system());

-- The fence of a table that belongs to one organisation; used by every later migration too.
create procedure fence(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy %I on %s using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())',
    replace(target::text, '.', '_') || '_tenant', target);
end $$;
call fence('person');
call fence('employment');
call fence('role_grant');
call fence('coach_link');
call fence('share');
call fence('session');
call fence('audit_event');
call fence('domain_event');

-- Before someone is known, a proof opens exactly the rows it proves.
create policy person_by_mail on person for select using (email = app_proof('email'));

-- The application's role owns nothing. What happened can be added and read, never changed.
do $$ begin
  if not exists (select from pg_roles where rolname = 'ontwikkeldoor_app') then
    create role ontwikkeldoor_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;
grant usage on schema public to ontwikkeldoor_app;
grant select, insert, update, delete on all tables in schema public to ontwikkeldoor_app;
revoke update, delete on audit_event, domain_event from ontwikkeldoor_app;
alter default privileges in schema public grant select, insert, update, delete on tables to ontwikkeldoor_app;
