-- Every stated term is carried out, and a clock that jumps ahead erases nothing.

-- On which day something was last erased in this organisation. One row of each.
create table erasing_day (
  tenant_id uuid primary key references tenant (id),
  day date not null
);
call fence('erasing_day');

-- What happened can be added and read, never changed (0001). It goes by its term only, by the product itself.
create function forget_events(in_before timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  if not app_system() then raise exception 'history stays'; end if;
  delete from domain_event where tenant_id = app_tenant() and happened_at < in_before;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function forget_events(timestamptz) from public;
grant execute on function forget_events(timestamptz) to ontwikkeldoor_app;

-- Each term is looked up by its moment once a night.
create index domain_event_age on domain_event (tenant_id, happened_at);
create index idempotency_key_age on idempotency_key (tenant_id, created_at);
