-- What institutes offer, and what people send them. An offer belongs to its institute and is read by everyone once it
-- is published; a question or sign-up belongs to the person's own organisation and opens to one institute.

create table offer (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  name text not null,
  summary text not null,
  kind text not null check (kind in ('module', 'course', 'further-training', 'side-entry', 'degree')),
  route_code text,
  level text check (level in ('none', 'mbo-2', 'mbo-3', 'mbo-4', 'ad', 'hbo', 'master')),
  form text check (form in ('on-site', 'online', 'blended', 'at-work')),
  hours integer check (hours > 0),
  hours_per_week numeric(4, 1) check (hours_per_week > 0),
  months integer check (months between 1 and 96),
  -- Whole cents per started year of twelve months.
  year_costs integer[] not null default '{}',
  -- Groups of credentials: every group must be met, by any one of its own.
  needs jsonb not null default '[]',
  needs_text text not null default '',
  grants jsonb not null default '[]',
  starts date[] not null default '{}',
  region text check (region in ('nationwide', 'drenthe', 'flevoland', 'friesland', 'gelderland', 'groningen', 'limburg',
    'noord-brabant', 'noord-holland', 'overijssel', 'utrecht', 'zeeland', 'zuid-holland')),
  place text not null default '',
  directions text[] not null default '{}',
  competences text[] not null default '{}',
  places integer check (places > 0),
  link text not null default '',
  contact_email text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  -- What advice and search count on.
  check (state = 'draft' or (summary <> '' and level is not null and form is not null and hours is not null
    and hours_per_week is not null and months is not null and region is not null and cardinality(directions) > 0
    and contact_email <> '' and cardinality(year_costs) = (months + 11) / 12))
);
create unique index offer_code on offer (tenant_id, lower(code));
create index offer_open on offer (state, kind) where state = 'published';
create index offer_by_id on offer (id);
call fence('offer');
-- Withdrawn ones stay readable for who saved them or signed up.
create policy offer_open on offer for select using (state <> 'draft' and app_tenant() is not null);

create table offer_moment (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 15 and 600),
  place text not null,
  places integer check (places > 0),
  sequence integer not null default 0,
  cancelled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, offer_id) references offer (tenant_id, id) on delete cascade
);
create index offer_moment_offer on offer_moment (tenant_id, offer_id, starts_at);
call fence('offer_moment');
create policy offer_moment_open on offer_moment for select using (
  exists (select from offer o where o.tenant_id = offer_moment.tenant_id and o.id = offer_moment.offer_id));

-- Her own list. Only she reads it (the sentence), only her organisation holds it (the fence).
create table offer_saved (
  tenant_id uuid not null,
  person_id uuid not null,
  -- The offer stands with another organisation, hence without foreign key; a published offer is never deleted.
  offer_id uuid not null,
  saved_at timestamptz not null,
  primary key (tenant_id, person_id, offer_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('offer_saved');

create table offer_request (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  institute_id uuid not null references tenant (id),
  offer_id uuid not null,
  kind text not null check (kind in ('question', 'moment', 'sign-up')),
  moment_id uuid,
  starts_on date,
  state text not null check (state in ('sent', 'answered', 'withdrawn', 'lapsed')),
  -- A copy of what she sends; empty once she took it back. The institute cannot read the person herself.
  name text not null,
  email text not null,
  locale text not null check (locale in ('nl', 'en')),
  text text not null,
  answer text not null default '',
  sent_at timestamptz not null,
  answered_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((kind = 'moment') = (moment_id is not null)),
  check (state not in ('withdrawn', 'lapsed') or (name = '' and email = '' and text = '' and answer = ''))
);
create index offer_request_person on offer_request (tenant_id, person_id, sent_at desc);
create index offer_request_institute on offer_request (institute_id, offer_id, state);
-- One sign-up, one place at a moment at a time; she may ask as often as she likes.
create unique index offer_request_once on offer_request (tenant_id, person_id, offer_id, kind, moment_id) nulls not distinct
  where kind <> 'question' and state in ('sent', 'answered');
call fence('offer_request');
create policy offer_request_read on offer_request for select using (institute_id = app_tenant());
create policy offer_request_answer on offer_request for update
  using (institute_id = app_tenant()) with check (institute_id = app_tenant());
-- Whose it is and to whom it goes never changes.
revoke update on offer_request from ontwikkeldoor_app;
grant update (state, name, email, text, answer, answered_at, version) on offer_request to ontwikkeldoor_app;

create table offer_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  source text not null check (source in ('file', 'address')),
  -- The name of the file, or the address.
  name text not null,
  format text check (format in ('csv', 'oeapi-6', 'ooapi-5')),
  state text not null check (state in ('fetching', 'checked', 'done', 'failed', 'cancelled')),
  offers jsonb not null default '[]',
  faults jsonb not null default '[]',
  left_out jsonb not null default '{}',
  problem text,
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  moved_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index offer_import_when on offer_import (tenant_id, created_at desc);
call fence('offer_import');
