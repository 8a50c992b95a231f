-- Her plan: a route, and steps that each may ask something of the other side.

create table development_plan (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  route text check (route in ('qualification', 'modules', 'growth')),
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('development_plan');

create table plan_step (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- The school that it was put before; null while it is only an idea.
  school_id uuid references school (id),
  -- The advice of her development profile that it came from.
  advice_id uuid,
  kind text check (kind in ('module', 'course', 'further-training', 'side-entry', 'pabo', 'other-task',
    'specialisation', 'lab', 'coaching', 'internship', 'practice')),
  title text not null default '',
  why text not null default '',
  initiative text check (initiative in ('own', 'leader', 'together')),
  practice_group text not null default '',
  practice_task text not null default '',
  practice_moment text not null default '',
  ask_time_minutes integer check (ask_time_minutes > 0),
  ask_money_cents integer check (ask_money_cents > 0),
  ask_room text not null default '',
  ask_free_hands text not null default '',
  ask_free_hands_by text not null default '',
  ask_cover text not null default '',
  ask_practice_place boolean not null default false,
  ask_career text not null default '',
  ask_task text not null default '',
  starts_on date,
  ends_on date,
  expected_effect text not null default '',
  state text not null default 'idea'
    check (state in ('idea', 'submitted', 'waiting', 'running', 'finished', 'stopped', 'measured')),
  submitted_on date,
  answer text check (answer in ('can', 'can-if', 'not-now')),
  answer_note text not null default '',
  answered_by uuid,
  answered_on date,
  started_on date,
  ended_on date,
  learned text not null default '',
  used text not null default '',
  stop_kind text check (stop_kind in ('own', 'left', 'not-decided')),
  stop_reason text not null default '',
  effect_score smallint check (effect_score between 1 and 5),
  effect_note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, answered_by) references person (tenant_id, id),
  check (state = 'idea' or school_id is not null or stop_kind is not null),
  check ((state = 'stopped') <= (stop_kind is not null))
);
create index plan_step_person on plan_step (tenant_id, person_id);
create index plan_step_school on plan_step (tenant_id, school_id) where state <> 'idea';
create unique index plan_step_advice on plan_step (tenant_id, advice_id) where advice_id is not null;
call fence('plan_step');
