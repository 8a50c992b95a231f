-- Boards and institutes that began before beginnings were written down (0110): with people there, somebody was invited, and
-- where somebody works, is signed in or may sign in without a mail, somebody came.
do $$
declare one uuid;
begin
  perform set_config('app.system', 'on', true);
  for one in select id from tenant where kind in ('board', 'institute') loop
    perform set_config('app.tenant', one::text, true);
    insert into place_start (tenant_id, invited_on, came_on)
      select one, min((p.created_at at time zone 'Europe/Amsterdam')::date),
        case when exists (select from employment) or exists (select from session) or exists (select from passkey)
          then min((p.created_at at time zone 'Europe/Amsterdam')::date) end
      from person p where p.tenant_id = one having count(*) > 0
      on conflict do nothing;
  end loop;
  perform set_config('app.tenant', '', true);
  perform set_config('app.system', '', true);
end $$;
