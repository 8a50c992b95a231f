-- The development profile at the end of the orientation: each row is one version, from the coach's draft to what
-- both agreed to. Before the first row she is in orientation.

create table development_profile (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- 1 for the first, one more each time it is revised.
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'given', 'wishes', 'settled', 'closed')),
  -- Who writes it; she hands it to another when this one stops.
  coach_id uuid not null,
  qualities text not null default '',
  ambitions text not null default '',
  learning_need text not null default '',
  -- For two windows: which save somebody has seen.
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  given_at timestamptz,
  reaction text not null default '',
  reacted_at timestamptz,
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, number),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, coach_id) references person (tenant_id, id),
  check (state <> 'given' or given_at is not null),
  check ((state = 'settled') = (settled_at is not null)),
  check (state <> 'wishes' or reaction <> '')
);
create unique index development_profile_open on development_profile (tenant_id, person_id) where state <> 'settled';
create index development_profile_coach on development_profile (tenant_id, coach_id) where state <> 'settled';
call fence('development_profile');

create table profile_advice (
  tenant_id uuid not null,
  id uuid not null,
  profile_id uuid not null,
  person_id uuid not null,
  -- The same advice keeps this in every version: plan steps and counterparts point at it.
  advice_id uuid not null,
  rank smallint not null check (rank between 1 and 8),
  title text not null default '',
  direction text check (direction in ('expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach')),
  kind text check (kind in ('in-function', 'task', 'module', 'qualification')),
  why text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, profile_id, rank),
  unique (tenant_id, profile_id, advice_id),
  foreign key (tenant_id, profile_id) references development_profile (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index profile_advice_advice on profile_advice (tenant_id, advice_id);
call fence('profile_advice');

-- A coach asks to see a part; sharing it is hers. Answered by sharing, or put aside.
create table profile_ask (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  coach_id uuid not null,
  part text not null check (part in ('card', 'feedback', 'compass')),
  asked_at timestamptz not null,
  put_aside_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, coach_id, part),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, coach_id) references person (tenant_id, id)
);
call fence('profile_ask');
