-- Staff: lists that HR brings in, and what two people may change at the same time.

alter table person add column version integer not null default 1;
create index person_name on person (tenant_id, family_name, given_name, id);

alter table employment
  add column version integer not null default 1,
  -- When its end was carried out: sessions closed and the other slices told.
  add column closed_at timestamptz;
create index employment_number on employment (tenant_id, personnel_number) where personnel_number is not null;
create index employment_to_close on employment (tenant_id, ends_on) where ends_on is not null and closed_at is null;

alter table role_grant
  -- Ended because this employment ended, so that taking the end back gives the role back.
  add column ended_with uuid,
  add column told_at timestamptz,
  add foreign key (tenant_id, ended_with) references employment (tenant_id, id);
create index role_grant_to_tell on role_grant (tenant_id, valid_to) where valid_to is not null and told_at is null;

create table staff_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  file_name text not null,
  -- Kept until the list was brought in or put away, at most a day.
  content bytea,
  header jsonb not null,
  sample jsonb not null,
  row_count integer not null,
  mapping jsonb not null,
  full_list boolean not null default false,
  state text not null check (state in ('uploaded', 'checked', 'running', 'done', 'failed', 'cancelled')),
  totals jsonb,
  -- Why nothing was brought in.
  problem text,
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  moved_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index staff_import_when on staff_import (tenant_id, created_at desc);
call fence('staff_import');

create table staff_import_line (
  tenant_id uuid not null,
  import_id uuid not null,
  position integer not null,
  kind text not null,
  -- Whose employment ended or began again; null for a row at fault, which is nobody's yet.
  person_id uuid,
  facts jsonb not null,
  primary key (tenant_id, import_id, position),
  foreign key (tenant_id, import_id) references staff_import (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('staff_import_line');

-- Which column of a board's own lists means what, remembered from the last list.
create table staff_column (
  tenant_id uuid not null references tenant (id),
  header text not null,
  field text not null,
  primary key (tenant_id, header)
);
call fence('staff_column');
