-- Feedback that a person asks for. Who was asked and what was answered stand apart; in a round "together" nothing
-- joins the two: no id, no moment, no order (see src/features/feedback/server/answer.store.ts).

create table feedback_request (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  topic text not null default '',
  -- Chosen at the start; the promise to those who answer, so it never changes.
  mode text not null check (mode in ('named', 'together')),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'withdrawn')),
  -- Her own words in the mail; empty means the ready text, in the reader's language.
  invitation text not null default '',
  version integer not null default 1,
  own_view jsonb not null default '{"ratings": {}, "texts": {}}',
  own_view_version integer not null default 1,
  adjustment text not null default '',
  adjustment_version integer not null default 1,
  created_at timestamptz not null,
  asked_at timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, id, mode),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index feedback_request_person on feedback_request (tenant_id, person_id);
call fence('feedback_request');

create function feedback_mode_is_fixed() returns trigger language plpgsql as $$
begin
  if new.mode is distinct from old.mode then
    raise exception 'the mode of a feedback request never changes' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger feedback_mode before update on feedback_request
  for each row execute function feedback_mode_is_fixed();

-- A ready question by its code, or one in her own words.
create table feedback_question (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  heading text not null check (heading in ('level', 'skills', 'qualities')),
  place smallint not null,
  code text,
  wording text,
  primary key (tenant_id, id),
  unique (tenant_id, request_id, code),
  foreign key (tenant_id, request_id) references feedback_request (tenant_id, id) on delete cascade,
  check ((code is null) <> (wording is null))
);
create index feedback_question_request on feedback_question (tenant_id, request_id);
call fence('feedback_question');

-- Someone she asks. Knows whether an answer came, never which.
create table feedback_invitation (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  name text not null,
  email text check (email = lower(email)),
  source text not null check (source in (
    'teacher', 'internal-counsellor', 'leader', 'support-staff', 'trainer', 'coach', 'other')),
  -- Half of what the link is made of; the other half is the key of the installation.
  nonce text,
  token_hash text,
  sent_at timestamptz,
  expires_at timestamptz,
  recalled_at timestamptz,
  answered boolean not null default false,
  -- What was typed so far, readable only with the link itself.
  sealed_draft text,
  draft_version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, request_id, email),
  foreign key (tenant_id, request_id) references feedback_request (tenant_id, id) on delete cascade
);
create index feedback_invitation_token on feedback_invitation (token_hash);
call fence('feedback_invitation');
create policy feedback_invitation_by_link on feedback_invitation for select using (token_hash = app_proof('link'));

create table feedback_answer (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  mode text not null,
  question_id uuid not null,
  invitation_id uuid,
  rating smallint not null check (rating between 1 and 5),
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id, mode) references feedback_request (tenant_id, id, mode) on delete cascade,
  foreign key (tenant_id, question_id) references feedback_question (tenant_id, id) on delete cascade,
  foreign key (tenant_id, invitation_id) references feedback_invitation (tenant_id, id),
  check ((mode = 'named') = (invitation_id is not null))
);
create index feedback_answer_request on feedback_answer (tenant_id, request_id);
call fence('feedback_answer');

create table feedback_remark (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  mode text not null,
  heading text not null check (heading in ('level', 'skills', 'qualities')),
  invitation_id uuid,
  text text not null check (text <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id, mode) references feedback_request (tenant_id, id, mode) on delete cascade,
  foreign key (tenant_id, invitation_id) references feedback_invitation (tenant_id, id),
  check ((mode = 'named') = (invitation_id is not null))
);
create index feedback_remark_request on feedback_remark (tenant_id, request_id);
call fence('feedback_remark');
