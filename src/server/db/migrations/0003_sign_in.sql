-- Signing in. Before someone is known there is no organisation: the first three tables have none, and each row opens
-- only to what it was made for (a browser, a link), never to a search.

create table sign_in_challenge (
  id uuid primary key,
  email text not null check (email = lower(email)),
  -- The browser that asked; the code works there only.
  browser_hash text not null,
  code_hash text not null,
  link_hash text not null,
  attempts smallint not null default 0,
  return_to text not null,
  -- In whose outbox the mail stands; null when nobody has this address. The same answer is given in both cases.
  mail_tenant_id uuid references tenant (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- She proved that the address is hers, by code or by link; from then on neither works again.
  verified_at timestamptz,
  -- A session began.
  used_at timestamptz
);
create index sign_in_challenge_browser on sign_in_challenge (browser_hash);
create index sign_in_challenge_link on sign_in_challenge (link_hash);
alter table sign_in_challenge enable row level security;
alter table sign_in_challenge force row level security;
create policy sign_in_challenge_ask on sign_in_challenge for insert with check (true);
create policy sign_in_challenge_browser on sign_in_challenge using (browser_hash = app_proof('challenge'));
create policy sign_in_challenge_link on sign_in_challenge using (link_hash = app_proof('link'));
create policy sign_in_challenge_clear on sign_in_challenge using (app_system());

create table passkey_challenge (
  browser_hash text primary key,
  challenge text not null,
  -- Who is adding a passkey; null for signing in.
  person_id uuid,
  expires_at timestamptz not null
);
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy passkey_challenge_ask on passkey_challenge for insert with check (true);
create policy passkey_challenge_browser on passkey_challenge using (browser_hash = app_proof('challenge'));
create policy passkey_challenge_clear on passkey_challenge using (app_system());

-- How often something was tried lately. Keys are keyed hashes; the application can only count, not read.
create table attempt_count (
  scope text not null,
  key text not null,
  started_at timestamptz not null,
  count integer not null,
  primary key (scope, key)
);
alter table attempt_count enable row level security;
alter table attempt_count force row level security;
create policy attempt_count_owner on attempt_count using (current_user <> 'ontwikkeldoor_app');
revoke insert, update, delete on attempt_count from ontwikkeldoor_app;

-- Counts one attempt and gives how many there were in the running period of so many seconds, and when that began.
create function count_attempt(in_scope text, in_key text, in_now timestamptz, in_seconds integer,
  out attempts integer, out since timestamptz)
language sql security definer set search_path = public, pg_temp as $$
  insert into attempt_count as c (scope, key, started_at, count) values (in_scope, in_key, in_now, 1)
  on conflict (scope, key) do update set
    count = case when c.started_at + make_interval(secs => in_seconds) <= in_now then 1 else c.count + 1 end,
    started_at = case when c.started_at + make_interval(secs => in_seconds) <= in_now then in_now else c.started_at end
  returning count, started_at $$;
create function forget_attempts(in_before timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from attempt_count where started_at < in_before $$;
revoke execute on function count_attempt, forget_attempts from public;
grant execute on function count_attempt, forget_attempts to ontwikkeldoor_app;

create table passkey (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- Where it was made, so that she knows which one it is: 'Chrome, Android'.
  device text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, credential_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index passkey_person on passkey (tenant_id, person_id);
call fence('passkey');

-- The people of the demonstration show themselves, in demonstration mode only.
create policy person_of_demonstration on person for select
  using (demo_persona is not null and app_proof('demo') = 'on');
