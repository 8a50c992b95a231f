-- Figures about people move in steps of time (decision 0061): what everybody of an organisation could see from a day on, and
-- who belonged to which school and counted for what on that day, so that later figures can be held against it.
create table figure_publication (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  day date not null,
  threshold int not null check (threshold >= 5),
  -- What was newly shown on this day, per group.
  shown jsonb not null,
  -- What is shown from this day on: of figures that could not be shown anew, the last ones with their day.
  display jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, day)
);
call fence('figure_publication');
create table figure_member (
  tenant_id uuid not null,
  publication_id uuid not null,
  person_id uuid not null,
  school_id uuid not null references school (id),
  -- For which of the figures that were shown she counted.
  cuts text[] not null,
  primary key (tenant_id, publication_id, person_id),
  foreign key (tenant_id, publication_id) references figure_publication (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index figure_member_person on figure_member (tenant_id, person_id);
call fence('figure_member');
