-- A conversation stands under the school where its leader leads her. Those that stand elsewhere are moved, where exactly
-- one school answers to that; one organisation after the other, because every row is behind its own fence.
do $$
declare
  board uuid;
begin
  for board in select id from tenant loop
    perform set_config('app.tenant', board::text, true);
    update conversation c set school_id = led.school
    from (
      select t.id, min(e.school_id::text)::uuid as school
      from conversation t
      join employment e on e.tenant_id = t.tenant_id and e.person_id = t.person_id
        and (e.ends_on is null or e.ends_on >= current_date)
      join role_grant g on g.tenant_id = t.tenant_id and g.person_id = t.leader_id and g.school_id = e.school_id
        and g.role in ('leader', 'director') and g.valid_from <= current_date
        and (g.valid_to is null or g.valid_to >= current_date)
      where t.tenant_id = board and not exists (
        select from role_grant h where h.tenant_id = t.tenant_id and h.person_id = t.leader_id
          and h.role in ('leader', 'director') and (h.school_id is null or h.school_id = t.school_id))
      group by t.id having count(distinct e.school_id) = 1
    ) led
    where c.tenant_id = board and c.id = led.id;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;
