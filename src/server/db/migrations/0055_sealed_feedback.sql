-- A round without names keeps everything that comes in sealed until it ends, and then writes it once. Until then no
-- row tells who answered, that somebody did, or who is typing (docs/decisions/0055).

alter table feedback_request
  -- From how many colleagues figures are shown, and words; fixed when the round is sent.
  add column least_answers smallint not null default 5,
  add column least_remarks smallint not null default 10,
  -- Without names: how many answered. Written once, when the round ended with enough of them.
  add column answered_count smallint,
  add constraint feedback_request_count check (
    answered_count is null or (mode = 'together' and state = 'closed'));

-- Counts towards the least: on the board's own list, or at its own mail domain.
alter table feedback_invitation add column is_colleague boolean not null default false;

-- All answers, drafts and used links of one round in one text of one size, written whole each time.
create table feedback_sealed (
  tenant_id uuid not null,
  request_id uuid not null,
  sealed text not null,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references feedback_request (tenant_id, id) on delete cascade
);
call fence('feedback_sealed');

-- What stands already. The owner of the tables need not be a superuser, so the fence is lifted for these rows.
alter table person no force row level security;
alter table employment no force row level security;
alter table role_grant no force row level security;
alter table feedback_request no force row level security;
alter table feedback_invitation no force row level security;

-- A round that ended keeps what can be read of it, under what was promised then: three.
update feedback_request r set least_answers = 3, least_remarks = 3, answered_count = (
  select count(*) from feedback_invitation i
  where i.tenant_id = r.tenant_id and i.request_id = r.id and i.answered)
where r.mode = 'together' and r.state = 'closed';

-- Who answered need not be known any more.
update feedback_invitation i set answered = false, sealed_draft = null, nonce = null, draft_version = 1
from feedback_request r
where r.tenant_id = i.tenant_id and r.id = i.request_id and r.mode = 'together'
  and r.state in ('closed', 'withdrawn');

-- A round that runs is sealed by the product itself, which holds the key: at its start, or when somebody answers
-- (src/features/feedback/server/box.store.ts). Who of those asked is on the list of the board is known here.
update feedback_invitation i set is_colleague = true
from feedback_request r, person p
where r.tenant_id = i.tenant_id and r.id = i.request_id and r.mode = 'together' and r.state in ('draft', 'open')
  and p.tenant_id = i.tenant_id and p.email = i.email and p.id <> r.person_id
  and (exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
      and e.starts_on <= current_date and (e.ends_on is null or e.ends_on >= current_date))
    or exists (select from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
      and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)));

alter table person force row level security;
alter table employment force row level security;
alter table role_grant force row level security;
alter table feedback_request force row level security;
alter table feedback_invitation force row level security;

-- From here on the database itself refuses what would tell: a mark beside a name, and an answer before the end.
create function feedback_tells_nobody() returns trigger language plpgsql as $$
begin
  if (new.answered or new.sealed_draft is not null or new.draft_version <> 1) and exists (
    select from feedback_request r where r.tenant_id = new.tenant_id and r.id = new.request_id
      and r.mode = 'together') then
    raise exception 'a round without names marks nobody' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger feedback_invitation_tells before insert or update on feedback_invitation
  for each row execute function feedback_tells_nobody();

create function feedback_waits_for_the_end() returns trigger language plpgsql as $$
begin
  if new.mode = 'together' and not exists (
    select from feedback_request r where r.tenant_id = new.tenant_id and r.id = new.request_id
      and r.state = 'closed') then
    raise exception 'a round without names keeps its answers sealed until it ends' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger feedback_answer_waits before insert or update on feedback_answer
  for each row execute function feedback_waits_for_the_end();
create trigger feedback_remark_waits before insert or update on feedback_remark
  for each row execute function feedback_waits_for_the_end();
