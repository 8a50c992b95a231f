-- What a board's own words mean: its functions, and how its lists call a school. Chosen once, applied to every next list.
create table staff_value (
  tenant_id uuid not null references tenant (id),
  kind text not null check (kind in ('function', 'school')),
  -- As it is compared: without capitals, accents and signs.
  value text not null check (length(value) <= 120),
  -- A function, the id of a school, the board's office, or not ours.
  choice text not null,
  primary key (tenant_id, kind, value)
);
call fence('staff_value');

alter table staff_import
  -- The values of this list that we do not know, and what was chosen for each.
  add column asked_values jsonb not null default '[]',
  add column choices jsonb not null default '{}';

-- Work for the board itself, at no school.
alter table employment alter column school_id drop not null;
