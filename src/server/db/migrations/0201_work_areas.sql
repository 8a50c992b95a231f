-- Schools of a board work together in an area. A place within an organisation has a kind, so that a cluster or a
-- partnership can come with its first user (docs/decisions/0172-a-role-at-a-work-area.md).

create table place (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('work-area')),
  name text not null check (name <> ''),
  primary key (tenant_id, id)
);
create unique index place_name on place (tenant_id, kind, lower(name));
call fence('place');

create table place_school (
  tenant_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  school_id uuid not null references school (id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);
create index place_school_of on place_school (tenant_id, place_id);
-- A school is in one work area at a time.
create unique index place_school_now on place_school (tenant_id, school_id) where valid_to is null;
call fence('place_school');

-- A role that somebody has at a school because she has it at the place to which the school belongs.
alter table role_grant add column place_id uuid;
alter table role_grant add foreign key (tenant_id, place_id) references place (tenant_id, id);
create index role_grant_place on role_grant (tenant_id, place_id) where place_id is not null;
