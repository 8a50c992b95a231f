-- She erases what is hers alone (decision 0086). What happened can be added and read, never changed (0001, 0012): of what
-- she erases the trail goes too, and only that. Gives how many rows went.
create function erase_trail(in_person uuid, in_counterparts uuid[], in_steps uuid[], in_topics text[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  counted integer;
  gone integer;
begin
  if app_person() is distinct from in_person
    or not in_topics <@ array['compass', 'feedback', 'advice']
    or exists (select from counterpart c where c.tenant_id = app_tenant() and c.id = any(in_counterparts)
      and (c.person_id is distinct from in_person or c.state in ('promised', 'done')))
    or exists (select from plan_step s where s.tenant_id = app_tenant() and s.id = any(in_steps)
      and (s.person_id <> in_person or s.state <> 'idea'))
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
revoke all on function erase_trail(uuid, uuid[], uuid[], text[]) from public;
grant execute on function erase_trail(uuid, uuid[], uuid[], text[]) to ontwikkeldoor_app;
