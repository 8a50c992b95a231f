-- Whoever left two years ago is forgotten: what is about her goes, her name goes from what stays about others.
alter table person add column forgotten_on date;

-- History can be added and read, never changed (0001, 0012). It goes for one reason only: the person whom it is about
-- was just forgotten by the product itself. Gives how many rows went.
create function forget_history(forgotten uuid) returns table (audit_events int, counterpart_events int, domain_events int)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_system() or not exists (
    select from person p where p.tenant_id = app_tenant() and p.id = forgotten and p.forgotten_on is not null
  ) then
    raise exception 'history stays';
  end if;
  delete from counterpart_event e using counterpart c
    where e.tenant_id = app_tenant() and c.tenant_id = e.tenant_id and c.id = e.counterpart_id and c.person_id = forgotten;
  get diagnostics counterpart_events = row_count;
  delete from audit_event a where a.tenant_id = app_tenant() and a.subject_person_id = forgotten;
  get diagnostics audit_events = row_count;
  delete from domain_event d where d.tenant_id = app_tenant() and d.payload ->> 'personId' = forgotten::text;
  get diagnostics domain_events = row_count;
  return next;
end $$;
revoke all on function forget_history(uuid) from public;
grant execute on function forget_history(uuid) to ontwikkeldoor_app;
