-- People meet about more than an offer. A moment at which an institute tells about an offer becomes one kind of meeting
-- (docs/decisions/0171-people-meet.md).

alter table offer_moment rename to meeting;
alter table meeting rename offer_id to about_id;
alter table meeting
  add column kind text not null default 'information' check (kind in ('information', 'masterclass', 'work-area')),
  add column state text not null default 'planned' check (state in ('planned', 'held', 'recorded', 'cancelled'));

-- The owner of the tables need not be a superuser, so the fence is lifted for what stands.
alter table meeting no force row level security;
update meeting set state = 'cancelled' where cancelled_at is not null;
alter table meeting force row level security;

alter table meeting alter column kind drop default, alter column state drop default;

-- A meeting about an offer goes with it, and is open to whom the offer is.
alter table meeting drop constraint offer_moment_tenant_id_offer_id_fkey;
alter table meeting add column offer_id uuid generated always as (case when kind = 'information' then about_id end) stored;
alter table meeting add foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade;
alter policy offer_moment_tenant on meeting rename to meeting_tenant;
drop policy offer_moment_open on meeting;
create policy meeting_open on meeting for select using (
  exists (select from offer o where o.tenant_id = meeting.tenant_id and o.id = meeting.offer_id));

alter table meeting drop column cancelled_at;
alter index offer_moment_pkey rename to meeting_pkey;
alter index offer_moment_offer rename to meeting_about;
