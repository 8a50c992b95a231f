-- What every meeting of people needs goes from the masterclass to the shape gathering: who is asked to give it, by a link, and
-- the point on the agenda of each group that was there (docs/decisions/0187-what-every-meeting-needs.md).

-- The owner of the tables need not be a superuser, so the fence is lifted for what stands.
alter table masterclass no force row level security;
alter table masterclass_host no force row level security;
alter table masterclass_point no force row level security;
alter table meeting no force row level security;

alter table masterclass_host rename to meeting_host;
alter table meeting_host drop constraint masterclass_host_tenant_id_masterclass_id_fkey;
alter table meeting_host rename masterclass_id to about_id;
alter table meeting_host add column kind text, add column title text;
update meeting_host h set kind = 'masterclass', title = m.title from masterclass m
  where m.tenant_id = h.tenant_id and m.id = h.about_id;
alter table meeting_host alter column title set not null, alter column kind set not null,
  add check (kind in ('information', 'masterclass', 'work-area'));
alter policy masterclass_host_tenant on meeting_host rename to meeting_host_tenant;
alter policy masterclass_host_by_link on meeting_host rename to meeting_host_by_link;

alter table masterclass_point rename to meeting_point;
alter table meeting_point rename meeting_id to answered_in;
-- The meeting from which it came; what it is called there.
alter table meeting_point add column meeting_id uuid, add column title text;
update meeting_point p set title = m.title, meeting_id = g.id from masterclass m join meeting g
  on g.tenant_id = m.tenant_id and g.kind = 'masterclass' and g.about_id = m.id and g.state in ('held', 'recorded')
  where m.tenant_id = p.tenant_id and m.id = p.masterclass_id;
alter table meeting_point drop column masterclass_id, alter column title set not null, alter column meeting_id set not null,
  add unique (tenant_id, meeting_id, place_id), add foreign key (tenant_id, meeting_id) references meeting (tenant_id, id);
alter policy masterclass_point_tenant on meeting_point rename to meeting_point_tenant;

-- How far a masterclass is follows from its meeting and its points; that it does not go on is said.
alter table masterclass add column dropped boolean not null default false;
update masterclass set dropped = true where state = 'dropped';
alter table masterclass drop column state;

alter table masterclass force row level security;
alter table meeting_host force row level security;
alter table meeting_point force row level security;
alter table meeting force row level security;
