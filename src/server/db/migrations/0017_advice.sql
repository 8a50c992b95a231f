-- What advice needs and nothing else knows: her own facts, private to her; and the advice as it was given.

create table advice_facts (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  birth_year smallint check (birth_year between 1930 and 2020),
  birth_month smallint check (birth_month between 1 and 12),
  -- Hours of her own in an ordinary week, and hours of study leave that she already has.
  own_minutes integer check (own_minutes between 0 and 3600),
  leave_minutes integer check (leave_minutes between 0 and 2400),
  -- What she can pay herself in a school year.
  budget_cents integer check (budget_cents between 0 and 10000000),
  -- How long she wants to travel at most, one way.
  travel_minutes smallint check (travel_minutes between 0 and 240),
  wants_qualification text check (wants_qualification in ('yes', 'no', 'unsure')),
  -- A credential that she looks towards, or 'stay'.
  goal text,
  note text not null default '',
  version integer not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('advice_facts');

-- Advice as it was given on a day: what went in, what came out, and the rules it rested on. Never changed.
create table given_advice (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  given_on date not null,
  given_at timestamptz not null,
  input jsonb not null,
  output jsonb not null,
  rules jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index given_advice_person on given_advice (tenant_id, person_id, given_at desc);
call fence('given_advice');

-- A coach found an advice line wrong for somebody: why, so that the rules get better.
create table advice_rejection (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  coach_id uuid not null,
  step_code text not null,
  reason text not null check (reason in ('not-her-wish', 'not-open-here', 'too-much-now', 'already-does', 'rule-wrong', 'other')),
  note text not null default '',
  rejected_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, coach_id, step_code),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, coach_id) references person (tenant_id, id)
);
call fence('advice_rejection');
