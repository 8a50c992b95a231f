-- Lists of schools: what each brought, and which staff wait for a hand-over because their school went to another board.

-- True once one of DUO's lists had it: only such a school can be missing from a list.
alter table school add column listed boolean not null default false;

-- An administrator of the product, for the few tables that belong to no organisation and that he keeps.
create function app_administrator() returns boolean language sql stable as $$
  select exists (
    select from role_grant g
    where g.tenant_id = app_tenant() and g.person_id = app_person() and g.role = 'administrator'
      and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)) $$;

create table shared_school_import (
  id uuid primary key,
  file_name text not null,
  -- Kept until the list was applied or put away.
  content bytea,
  board_names jsonb not null default '{}',
  list_date date not null,
  accept_gone boolean not null,
  state text not null check (state in ('checked', 'running', 'done', 'failed', 'cancelled')),
  totals jsonb not null,
  changes boolean not null,
  created_at timestamptz not null,
  moved_at timestamptz not null
);
create index shared_school_import_when on shared_school_import (created_at desc);

create table shared_school_import_line (
  import_id uuid not null references shared_school_import (id) on delete cascade,
  position integer not null,
  kind text not null,
  about text not null,
  facts jsonb not null,
  primary key (import_id, position)
);

alter table shared_school_import enable row level security;
alter table shared_school_import force row level security;
create policy shared_school_import_kept on shared_school_import
  using (app_system() or app_administrator()) with check (app_system() or app_administrator());
alter table shared_school_import_line enable row level security;
alter table shared_school_import_line force row level security;
create policy shared_school_import_line_kept on shared_school_import_line
  using (app_system() or app_administrator()) with check (app_system() or app_administrator());

-- Belongs to the board that the school left: the files of its people are there until the hand-over is decided.
create table school_handover (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  school_id uuid not null references school (id),
  to_tenant_id uuid not null references tenant (id),
  moved_on date not null,
  people integer not null check (people > 0),
  primary key (tenant_id, id),
  unique (tenant_id, school_id, moved_on)
);
call fence('school_handover');
