-- A round is a kind of thing, not a slice (docs/decisions/0168): what feedback had becomes the shape's, with the kind it is
-- of, the instrument it asks from, and about whom or what: a person, or a school.
alter table feedback_request rename to round;
alter table feedback_question rename to round_question;
alter table feedback_invitation rename to round_invitation;
alter table feedback_sealed rename to round_sealed;
alter table feedback_answer rename to round_answer;
alter table feedback_remark rename to round_remark;

alter table round_question rename column request_id to round_id;
alter table round_invitation rename column request_id to round_id;
alter table round_sealed rename column request_id to round_id;
alter table round_answer rename column request_id to round_id;
alter table round_remark rename column request_id to round_id;
alter table round_question rename column heading to theme;
alter table round_remark rename column heading to theme;

-- Themes and questions are the instrument's, which is content with a version; the mode of answering is each round's own.
alter table round_question drop constraint feedback_question_heading_check;
alter table round_remark drop constraint feedback_remark_heading_check;

alter table round
  add column kind text not null default 'feedback',
  add column instrument_version smallint not null default 1,
  add column school_id uuid references school (id),
  add column previous_id uuid,
  alter column person_id drop not null,
  add constraint round_about check (num_nonnulls(person_id, school_id) = 1),
  add constraint round_previous foreign key (tenant_id, previous_id) references round (tenant_id, id)
    on delete set null (previous_id);
alter table round alter column kind drop default;
create index round_school on round (tenant_id, school_id) where school_id is not null;

-- Names follow, so that a message of the database speaks of what there is.
do $$
declare
  old record;
  new_name text;
begin
  for old in select conrelid::regclass as tab, conname as name from pg_constraint where conname like 'feedback\_%' loop
    new_name := regexp_replace(regexp_replace(old.name, '^feedback_request', 'round'), '^feedback', 'round');
    execute format('alter table %s rename constraint %I to %I', old.tab, old.name, new_name);
  end loop;
  for old in select indexrelid::regclass::text as name from pg_index
      where indexrelid::regclass::text like 'feedback\_%' loop
    new_name := regexp_replace(regexp_replace(old.name, '^feedback_request', 'round'), '^feedback', 'round');
    execute format('alter index %I rename to %I', old.name, new_name);
  end loop;
  for old in select tablename as tab, policyname as name from pg_policies where policyname like 'feedback\_%' loop
    new_name := regexp_replace(regexp_replace(old.name, '^feedback_request', 'round'), '^feedback', 'round');
    execute format('alter policy %I on %I rename to %I', old.name, old.tab, new_name);
  end loop;
end $$;

alter trigger feedback_mode on round rename to round_mode;
alter function feedback_mode_is_fixed() rename to round_promise_is_fixed;
-- What was promised to those who answer never changes: with or without names, about whom, and from how many on.
create or replace function round_promise_is_fixed() returns trigger language plpgsql as $$
begin
  if new.mode is distinct from old.mode or new.kind is distinct from old.kind
    or new.person_id is distinct from old.person_id or new.school_id is distinct from old.school_id then
    raise exception 'the mode of a round and what it is about never change' using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and (new.least_answers, new.least_remarks) is distinct from (old.least_answers, old.least_remarks) then
    raise exception 'from how many a round shows something is fixed when it is sent' using errcode = 'check_violation';
  end if;
  return new;
end $$;

alter trigger feedback_invitation_tells on round_invitation rename to round_invitation_tells;
alter function feedback_tells_nobody() rename to round_tells_nobody;
create or replace function round_tells_nobody() returns trigger language plpgsql as $$
begin
  if (new.answered or new.sealed_draft is not null or new.draft_version <> 1) and exists (
    select from round r where r.tenant_id = new.tenant_id and r.id = new.round_id and r.mode = 'together') then
    raise exception 'a round without names marks nobody' using errcode = 'check_violation';
  end if;
  return new;
end $$;

alter trigger feedback_answer_waits on round_answer rename to round_answer_waits;
alter trigger feedback_remark_waits on round_remark rename to round_remark_waits;
alter function feedback_waits_for_the_end() rename to round_waits_for_the_end;
create or replace function round_waits_for_the_end() returns trigger language plpgsql as $$
begin
  if new.mode = 'together' and not exists (
    select from round r where r.tenant_id = new.tenant_id and r.id = new.round_id and r.state = 'closed') then
    raise exception 'a round without names keeps its answers sealed until it ends' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function only_begun(round round) returns boolean language sql stable as $$
  select round.state = 'draft' and round.version = 1 and round.own_view_version = 1 and round.invitation = ''
    and not exists (select from round_question q where q.tenant_id = round.tenant_id and q.round_id = round.id)
    and not exists (select from round_invitation i where i.tenant_id = round.tenant_id and i.round_id = round.id)
$$;
create or replace function untouched(round round) returns boolean language sql stable as $$
  select round.topic = '' and only_begun(round)
$$;
