-- Whether somebody ever signed in: that is all that HR gets to know of it, never when.
alter table person add column signed_in boolean not null default false;

do $$
declare
  board uuid;
begin
  for board in select id from tenant loop
    perform set_config('app.tenant', board::text, true);
    update person p set signed_in = true
    where exists (select from session s where s.tenant_id = p.tenant_id and s.person_id = p.id)
      or exists (select from audit_event a where a.tenant_id = p.tenant_id and a.subject_person_id = p.id
        and a.event = 'sign-in.session-begun');
  end loop;
  perform set_config('app.tenant', '', true);
end $$;

-- Who was asked to come in, how often and last when; the mail is made a portion at a time.
create table invitation (
  tenant_id uuid not null,
  person_id uuid not null,
  times integer not null default 1 check (times > 0),
  asked_at timestamptz not null,
  asked_by uuid not null,
  waiting boolean not null default true,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id)
);
create index invitation_waiting on invitation (tenant_id, person_id) where waiting;
call fence('invitation');
