-- The conversation: two people prepare apart, talk, and write one report that both agree to.

-- A board's own kinds and forms; without rows the product's defaults hold.
create table conversation_choice (
  tenant_id uuid not null references tenant (id),
  list text not null check (list in ('kind', 'form')),
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  label_nl text not null,
  label_en text not null,
  position integer not null,
  in_use boolean not null,
  primary key (tenant_id, list, code)
);
call fence('conversation_choice');

create table conversation (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Null while it waits for a leader, after hers left.
  leader_id uuid,
  school_id uuid not null references school (id),
  kind text not null,
  form text not null,
  state text not null
    check (state in ('planned', 'preparing', 'ready', 'held', 'report', 'agreed', 'closed', 'cancelled')),
  started_by uuid not null,
  started_at timestamptz not null,
  planned_at timestamptz,
  minutes smallint not null check (minutes between 15 and 240),
  place text not null default '',
  plan_version integer not null default 1,
  invite_sequence integer not null default 0,
  person_ready_at timestamptz,
  leader_ready_at timestamptz,
  -- Set when both were ready: the leader who saw hers and showed his.
  opened_leader_id uuid,
  held_on date,
  -- The day of the last step; a conversation that does not move lapses.
  moved_on date not null,
  end_reason text check (end_reason in ('called-off', 'not-decided', 'person-left')),
  follow_up_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, leader_id) references person (tenant_id, id),
  foreign key (tenant_id, started_by) references person (tenant_id, id),
  foreign key (tenant_id, opened_leader_id) references person (tenant_id, id),
  check (person_id is distinct from leader_id),
  check (opened_leader_id is null or (person_ready_at is not null and leader_ready_at is not null)),
  check ((state in ('closed', 'cancelled')) = (end_reason is not null))
);
create index conversation_person on conversation (tenant_id, person_id);
create index conversation_leader on conversation (tenant_id, leader_id);
create index conversation_school on conversation (tenant_id, school_id);
call fence('conversation');

create table conversation_preparation (
  tenant_id uuid not null,
  conversation_id uuid not null,
  author_id uuid not null,
  part text not null
    check (part in ('development', 'wishes', 'ambition', 'pitfalls', 'expectations', 'future')),
  texts jsonb not null,
  version integer not null,
  updated_at timestamptz not null,
  primary key (tenant_id, conversation_id, author_id, part),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
  foreign key (tenant_id, author_id) references person (tenant_id, id)
);
call fence('conversation_preparation');
-- The door stays shut in the database too: nobody else reads a preparation before both were ready.
create policy conversation_preparation_read on conversation_preparation as restrictive for select
  using (app_system() or author_id = app_person() or exists (
    select from conversation c
    where c.tenant_id = conversation_preparation.tenant_id and c.id = conversation_preparation.conversation_id
      and c.opened_leader_id is not null and app_person() in (c.person_id, c.opened_leader_id)
      and conversation_preparation.author_id in (c.person_id, c.opened_leader_id)));
create policy conversation_preparation_add on conversation_preparation as restrictive for insert
  with check (app_system() or author_id = app_person());
create policy conversation_preparation_change on conversation_preparation as restrictive for update
  using (app_system() or author_id = app_person()) with check (app_system() or author_id = app_person());
create policy conversation_preparation_remove on conversation_preparation as restrictive for delete
  using (app_system() or author_id = app_person());

create table conversation_report (
  tenant_id uuid not null,
  conversation_id uuid not null,
  edition smallint not null check (edition > 0),
  texts jsonb not null,
  learning_wish text not null,
  follow_up_on date,
  -- While it is being written; when both agreed, the rows of conversation_agreement count.
  agreements jsonb not null,
  version integer not null,
  written_by uuid not null,
  updated_at timestamptz not null,
  person_agreed_at timestamptz,
  leader_agreed_at timestamptz,
  leader_agreed_by uuid,
  objected_at timestamptz,
  objected_by uuid,
  objection text,
  primary key (tenant_id, conversation_id, edition),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
  foreign key (tenant_id, written_by) references person (tenant_id, id),
  foreign key (tenant_id, leader_agreed_by) references person (tenant_id, id),
  foreign key (tenant_id, objected_by) references person (tenant_id, id),
  check ((leader_agreed_at is null) = (leader_agreed_by is null)),
  check ((objected_at is null) = (objection is null) and (objected_at is null) = (objected_by is null))
);
call fence('conversation_report');
-- Only the two who talk.
create policy conversation_report_between on conversation_report as restrictive
  using (app_system() or exists (
    select from conversation c
    where c.tenant_id = conversation_report.tenant_id and c.id = conversation_report.conversation_id
      and app_person() in (c.person_id, c.leader_id)));

create table conversation_agreement (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  position smallint not null,
  what text not null,
  owner_role text not null check (owner_role in ('support-staff', 'leader', 'hr', 'board')),
  due_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);
create index conversation_agreement_conversation on conversation_agreement (tenant_id, conversation_id);
call fence('conversation_agreement');
create policy conversation_agreement_between on conversation_agreement as restrictive
  using (app_system() or exists (
    select from conversation c
    where c.tenant_id = conversation_agreement.tenant_id and c.id = conversation_agreement.conversation_id
      and app_person() in (c.person_id, c.leader_id)));

-- What was sent, so that a reminder goes out once.
create table conversation_reminder (
  tenant_id uuid not null,
  conversation_id uuid not null,
  person_id uuid not null,
  kind text not null
    check (kind in ('plan', 'prepare', 'hold', 'report', 'agree', 'open', 'follow-up')),
  since date not null,
  sent_at timestamptz not null,
  primary key (tenant_id, conversation_id, person_id, kind, since),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('conversation_reminder');

create table conversation_rating (
  tenant_id uuid not null,
  conversation_id uuid not null,
  person_id uuid not null,
  serious smallint not null check (serious between 1 and 5),
  rated_at timestamptz not null,
  primary key (tenant_id, conversation_id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('conversation_rating');
create policy conversation_rating_hers on conversation_rating as restrictive
  using (app_system() or person_id = app_person());

create table self_image (
  tenant_id uuid not null,
  person_id uuid not null,
  school_year smallint not null,
  moment text not null check (moment in ('start', 'middle', 'end')),
  score smallint not null check (score between 1 and 5),
  answered_at timestamptz not null,
  primary key (tenant_id, person_id, school_year, moment),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('self_image');
create policy self_image_hers on self_image as restrictive using (app_system() or person_id = app_person());
