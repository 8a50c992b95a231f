-- Who comes to a meeting, and what each takes home: parts of the shape gathering.

create table participation (
  tenant_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('coming', 'waiting', 'withdrawn')),
  signed_at timestamptz not null,
  -- Whether she was there; null until the meeting was held.
  present boolean,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index participation_person on participation (tenant_id, person_id);
call fence('participation');

create table take_away (
  tenant_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  text text not null,
  shared_at timestamptz,
  written_at timestamptz not null,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id, person_id) references participation (tenant_id, meeting_id, person_id) on delete cascade
);
call fence('take_away');
-- Its writer's own until she shares it; nobody else ever changes it.
create policy take_away_read on take_away as restrictive for select
  using (app_system() or person_id = app_person() or shared_at is not null);
create policy take_away_insert on take_away as restrictive for insert
  with check (app_system() or person_id = app_person());
create policy take_away_update on take_away as restrictive for update
  using (app_system() or person_id = app_person()) with check (app_system() or person_id = app_person());
create policy take_away_delete on take_away as restrictive for delete
  using (app_system() or person_id = app_person());

-- From a topic that people wish for to what came of it in each work area (inventory P-20 to P-23).
create table masterclass (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  title text not null,
  why text not null,
  -- For whom it is, by role; empty for everybody.
  roles text[] not null,
  state text not null check (state in ('topic', 'sought', 'planned', 'held', 'discussed', 'spread', 'checked', 'dropped')),
  proposed_at timestamptz not null,
  primary key (tenant_id, id)
);
call fence('masterclass');

create table masterclass_wish (
  tenant_id uuid not null,
  masterclass_id uuid not null,
  person_id uuid not null,
  wished_at timestamptz not null,
  primary key (tenant_id, masterclass_id, person_id),
  foreign key (tenant_id, masterclass_id) references masterclass (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('masterclass_wish');

create table masterclass_host (
  tenant_id uuid not null,
  id uuid not null,
  masterclass_id uuid not null,
  -- Null for somebody from outside.
  person_id uuid,
  name text not null,
  email text not null,
  words text not null,
  token_hash text not null,
  state text not null check (state in ('asked', 'yes', 'no')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, masterclass_id) references masterclass (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index masterclass_host_token on masterclass_host (token_hash);
create index masterclass_host_of on masterclass_host (tenant_id, masterclass_id);
call fence('masterclass_host');
create policy masterclass_host_by_link on masterclass_host for select using (token_hash = app_proof('link'));

-- What each work area that attended does with it: asked in its next meeting, agreed, spread and checked.
create table masterclass_point (
  tenant_id uuid not null,
  id uuid not null,
  masterclass_id uuid not null,
  place_id uuid not null,
  state text not null check (state in ('open', 'agreed', 'spread', 'checked')),
  -- The meeting of the area in which it was answered.
  meeting_id uuid,
  answer text not null default '',
  who text not null default '',
  school_id uuid references school (id),
  on_day date,
  primary key (tenant_id, id),
  unique (tenant_id, masterclass_id, place_id),
  foreign key (tenant_id, masterclass_id) references masterclass (tenant_id, id),
  foreign key (tenant_id, place_id) references place (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  check ((state = 'open') = (on_day is null))
);
call fence('masterclass_point');
