-- What she asks of HR about her own data: to erase what she agreed with another, or to correct what stands in HR's list.
create table data_request (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  sort text not null check (sort in ('erase', 'correct')),
  -- A kind of data, or a field of HR's list.
  subject text not null check (subject ~ '^[a-z-]+$'),
  -- Of a kind: how much there was at the ask.
  counted integer,
  -- Of a field: as it stood at the ask, and as it should be.
  now_is text not null default '',
  should_be text not null default '',
  note text not null default '',
  asked_at timestamptz not null,
  due_on date not null,
  reminded_on date,
  state text not null default 'asked' check (state in ('asked', 'done', 'refused', 'withdrawn')),
  reason text,
  answer text not null default '',
  answered_by uuid check (answered_by is distinct from person_id or state = 'withdrawn'),
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, answered_by) references person (tenant_id, id),
  check ((sort = 'erase') = (counted is not null)),
  check (sort = 'erase' or should_be <> ''),
  check ((state = 'asked') = (answered_at is null)),
  check ((state = 'refused') = (reason is not null))
);
create unique index data_request_open on data_request (tenant_id, person_id, sort, subject) where state = 'asked';
create index data_request_person on data_request (tenant_id, person_id, asked_at desc);
create index data_request_due on data_request (tenant_id, due_on) where state = 'asked';
call fence('data_request');
-- Hers and HR's, in the database too.
create policy data_request_of_two on data_request as restrictive
  using (app_system() or person_id = app_person() or exists (
    select from role_grant g where g.tenant_id = data_request.tenant_id and g.person_id = app_person() and g.role = 'hr'));

-- As in 0085, and besides: what HR grants in this very transaction goes with its trail, by the product.
create or replace function erase_trail(in_person uuid, in_counterparts uuid[], in_steps uuid[], in_topics text[])
returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  counted integer;
  gone integer;
begin
  if exists (select from counterpart c where c.tenant_id = app_tenant() and c.id = any(in_counterparts)
      and c.person_id is distinct from in_person)
    or exists (select from plan_step s where s.tenant_id = app_tenant() and s.id = any(in_steps) and s.person_id <> in_person)
  then
    raise exception 'history stays';
  end if;
  if not exists (select from data_request r where r.tenant_id = app_tenant() and r.person_id = in_person
      and r.sort = 'erase' and r.state = 'done' and r.answered_by = app_person()
      and r.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text)
    and (app_person() is distinct from in_person
      or not in_topics <@ array['compass', 'feedback', 'advice']
      or exists (select from counterpart c where c.tenant_id = app_tenant() and c.id = any(in_counterparts)
        and c.state in ('promised', 'done'))
      or exists (select from plan_step s where s.tenant_id = app_tenant() and s.id = any(in_steps) and s.state <> 'idea'))
  then
    raise exception 'history stays';
  end if;
  delete from counterpart_event e where e.tenant_id = app_tenant() and e.counterpart_id = any(in_counterparts);
  get diagnostics gone = row_count;
  delete from domain_event d where d.tenant_id = app_tenant() and d.payload ->> 'personId' = in_person::text
    and (split_part(d.kind, '.', 1) = any(in_topics) or d.payload ->> 'stepId' = any(in_steps::text[]));
  get diagnostics counted = row_count;
  return gone + counted;
end $$;
