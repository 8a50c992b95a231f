-- Lists of staff: what HR answered about who somebody is, the rows at fault to take along, and a day to undo a list.

alter table staff_import
  -- Per question that rows asked: the same person or somebody else.
  add column answers jsonb not null default '{}',
  -- Numbers of columns that hold what no list needs to tell (citizen service number, day of birth): they are not read.
  add column private_columns jsonb not null default '[]',
  -- The header and the rows that were not used, to take along; gone with the file or a day after.
  add column refused jsonb,
  drop constraint staff_import_state_check,
  add constraint staff_import_state_check
    check (state in ('uploaded', 'checked', 'running', 'done', 'failed', 'cancelled', 'undone'));

-- An end that a list brought is carried out only once the list can no longer be undone. Access ends at once all the same.
alter table employment add column held_until timestamptz;
alter table role_grant add column held_until timestamptz;

-- How everything was that a list changed; kept for as long as the list can be undone.
create table staff_import_change (
  tenant_id uuid not null,
  import_id uuid not null,
  id uuid not null,
  entity text not null check (entity in ('person', 'employment', 'role_grant')),
  entity_id uuid not null,
  person_id uuid not null,
  -- The row as it was; null for one that the list added.
  before jsonb,
  -- The row as the list left it; null for one that it took away. What is other by now is left alone.
  after jsonb,
  primary key (tenant_id, id),
  foreign key (tenant_id, import_id) references staff_import (tenant_id, id) on delete cascade
);
create index staff_import_change_of on staff_import_change (tenant_id, import_id, entity);
create index staff_import_change_person on staff_import_change (tenant_id, person_id);
call fence('staff_import_change');
