-- The career compass: what she wants and knew (hers), what is possible (the school's or the board's).
-- An answer of another day does not erase the one before: that one moves to the table of past answers.

create table compass (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version integer not null,
  answered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table compass_wish (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  direction text not null
    check (direction in ('expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach')),
  want smallint check (want between 1 and 5),
  knew text check (knew in ('yes', 'partly', 'no')),
  other_school text check (other_school in ('yes', 'maybe', 'no')),
  five_years text check (
    five_years in ('present-function', 'other-function', 'other-sector', 'self-employed', 'unknown')
  ),
  options text[] not null default '{}',
  note text not null default '',
  answered_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, direction),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (other_school is null or direction = 'switch'),
  check (five_years is null or direction = 'flexible')
);

create table compass_past_wish (
  tenant_id uuid not null,
  id uuid not null,
  wish_id uuid not null,
  person_id uuid not null,
  want smallint,
  knew text,
  other_school text,
  five_years text,
  options text[] not null,
  note text not null,
  answered_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, wish_id, answered_on),
  foreign key (tenant_id, wish_id) references compass_wish (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- 'expert' to 'leadership' are answered per school; 'other-school' and 'reach' for the whole board (school_id null).
create table compass_possibility (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  school_id uuid references school (id),
  item text not null
    check (item in ('expert', 'switch', 'flexible', 'tasks', 'leadership', 'other-school', 'reach')),
  can smallint not null check (can between 1 and 5),
  reason text not null,
  open_options text[] not null default '{}',
  said_by uuid not null,
  said_on date not null,
  version integer not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, school_id, item),
  foreign key (tenant_id, said_by) references person (tenant_id, id),
  check ((school_id is null) = (item in ('other-school', 'reach')))
);

create table compass_past_possibility (
  tenant_id uuid not null,
  id uuid not null,
  possibility_id uuid not null,
  can smallint not null,
  reason text not null,
  open_options text[] not null,
  said_by uuid not null,
  said_on date not null,
  version integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, possibility_id, version),
  foreign key (tenant_id, possibility_id) references compass_possibility (tenant_id, id)
);

call fence('compass');
call fence('compass_wish');
call fence('compass_past_wish');
call fence('compass_possibility');
call fence('compass_past_possibility');
