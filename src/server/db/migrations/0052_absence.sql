-- Somebody is away for a while and her work goes to a stand-in: what waits with her by name or by her roles can be
-- answered by one other person, from a day until a day. It ends by itself.
create table absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  stand_in_id uuid not null,
  from_on date not null,
  to_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, stand_in_id) references person (tenant_id, id),
  foreign key (tenant_id, set_by) references person (tenant_id, id),
  check (person_id <> stand_in_id),
  check (to_on >= from_on),
  exclude using gist (tenant_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index absence_stand_in on absence (tenant_id, stand_in_id, to_on);
call fence('absence');
