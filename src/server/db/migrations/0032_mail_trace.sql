-- What the operator sees of a mail: its time, organisation, kind and state, and never for whom or what (decision 0031).
create table mail_trace (
  tenant_id uuid not null references tenant (id),
  mail_id uuid not null,
  -- The first word of its key: which part of the product wrote it.
  kind text not null,
  state text not null,
  attempts integer not null,
  -- Only in our own codes: what a mail server said may hold an address.
  reason text,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (tenant_id, mail_id),
  foreign key (tenant_id, mail_id) references mail_message (tenant_id, id) on delete cascade
);
create index mail_trace_when on mail_trace (created_at desc);
create index mail_trace_trouble on mail_trace (created_at) where state in ('uncertain', 'failed');
call fence('mail_trace');
create policy mail_trace_seen on mail_trace for select using (app_operator());

-- Made-up mails of made-up people are shown whole.
create policy mail_message_shown on mail_message for select
  using (app_operator() and exists (select from tenant t where t.id = tenant_id and t.demonstration));

create function trace_mail() returns trigger language plpgsql as $$
begin
  insert into mail_trace (tenant_id, mail_id, kind, state, attempts, reason, created_at, expires_at)
  values (new.tenant_id, new.id, split_part(new.key, ':', 1), new.state, new.attempts,
    case when new.last_error ~ '^[a-z]+(-[a-z]+)+$' then new.last_error end, new.created_at, new.expires_at)
  on conflict (tenant_id, mail_id) do update
    set state = excluded.state, attempts = excluded.attempts, reason = excluded.reason;
  return null;
end $$;

do $$
declare one uuid;
begin
  for one in select id from tenant loop
    perform set_config('app.tenant', one::text, true);
    insert into mail_trace (tenant_id, mail_id, kind, state, attempts, reason, created_at, expires_at)
      select tenant_id, id, split_part(key, ':', 1), state, attempts,
        case when last_error ~ '^[a-z]+(-[a-z]+)+$' then last_error end, created_at, expires_at
      from mail_message where tenant_id = one;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;

create trigger mail_traced after insert or update of state, attempts, last_error on mail_message
  for each row execute function trace_mail();
