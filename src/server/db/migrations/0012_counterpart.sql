-- The other side moves: what the organisation does about what a person set in motion.

create table counterpart (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  pair smallint not null check (pair between 1 and 27),
  kind text not null check (kind in ('time', 'money', 'room', 'free-hands', 'cover', 'practice-place', 'career',
    'task', 'answer', 'condition', 'mandate', 'initiative', 'agreement', 'feedback', 'inform', 'talent')),
  item_kind text not null check (item_kind in ('plan-step', 'profile-advice', 'conversation', 'agreement',
    'feedback-request', 'compass-direction', 'card')),
  item_id text not null,
  -- Whose thing it is; null for a thing of the organisation.
  person_id uuid,
  school_id uuid references school (id),
  -- Only what the owner needs: the title of what she set in motion, and what is asked.
  title text not null,
  detail jsonb not null default '{}',
  owner_role text not null check (owner_role in ('leader', 'director', 'hr', 'board', 'teacher', 'coach', 'administrator')),
  owner_school_id uuid references school (id),
  owner_person_id uuid,
  -- By which rule, or which role that people named, the owner is found again when somebody leaves.
  owner_rule text not null check (owner_rule in ('leader', 'director', 'hr', 'board', 'teacher', 'coach', 'administrator')),
  -- The usual owner is not there, so that somebody else looks after it for now.
  stands_in boolean not null default false,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'promised', 'done', 'refused', 'withdrawn')),
  reason text not null default '',
  promised_for date,
  answered_by uuid,
  answered_at timestamptz,
  announced_on date,
  reminded_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, item_kind, item_id, pair, kind, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, owner_person_id) references person (tenant_id, id),
  foreign key (tenant_id, answered_by) references person (tenant_id, id),
  check (state <> 'refused' or reason <> '')
);
create index counterpart_owner on counterpart (tenant_id, owner_role, owner_school_id) where state in ('open', 'promised');
create index counterpart_person on counterpart (tenant_id, person_id);
create index counterpart_school on counterpart (tenant_id, school_id);
call fence('counterpart');

create table counterpart_event (
  tenant_id uuid not null,
  id uuid not null,
  counterpart_id uuid not null,
  happened_at timestamptz not null,
  actor_person_id uuid,
  kind text not null check (kind in ('opened', 'promised', 'done', 'refused', 'reopened', 'withdrawn', 'passed-on',
    'owner-left', 'moved-school')),
  note text not null default '',
  owner_role text,
  owner_person_id uuid,
  promised_for date,
  primary key (tenant_id, id),
  foreign key (tenant_id, counterpart_id) references counterpart (tenant_id, id),
  foreign key (tenant_id, actor_person_id) references person (tenant_id, id),
  foreign key (tenant_id, owner_person_id) references person (tenant_id, id)
);
create index counterpart_event_of on counterpart_event (tenant_id, counterpart_id, happened_at);
call fence('counterpart_event');
revoke update, delete on counterpart_event from ontwikkeldoor_app;

-- Up to where HR decides alone; beyond it the board does. A board's own version goes before the default in the code.
create table counterpart_rule (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  key text not null check (key in ('money.per-year', 'time.per-year')),
  value integer not null check (value >= 0),
  unit text not null check (unit in ('cents', 'minutes')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  checked_on date not null,
  primary key (tenant_id, id),
  exclude using gist (tenant_id with =, key with =, daterange(valid_from, valid_to, '[]') with &&)
);
call fence('counterpart_rule');
