-- What rules, routes, schemes and functions hold, from when to when, by whose word (decision 0015).
-- What holds in the country belongs to nobody: all read it; the product loads it and an administrator keeps it.

create table shared_rule (
  key text primary key check (key ~ '^[a-z_]+(\.[a-z0-9_]+)+$'),
  -- Its place in the list.
  position integer not null,
  name jsonb not null,
  unit text not null,
  least numeric not null,
  most numeric not null check (most >= least),
  board_may boolean not null,
  note jsonb not null
);

create table shared_rule_version (
  rule_key text not null references shared_rule (key),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  value numeric not null,
  source text not null check (length(source) >= 4),
  checked_on date not null,
  certainty text not null check (certainty in ('confirmed', 'confirmed-before', 'best-knowledge')),
  -- Where it comes from: the files of a release, until an administrator touches it.
  origin text not null check (origin in ('file', 'administrator')),
  -- The version that it put an end to, and the last day that one had before: to give it back when this is withdrawn.
  cuts date,
  cut_to date,
  version integer not null default 1,
  set_at timestamptz not null,
  primary key (rule_key, valid_from),
  exclude using gist (rule_key with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Routes, schemes, functions and steps: `content` has the form of one entry of knowledge/national, without its period.
create table shared_knowledge (
  kind text not null check (kind in ('route', 'funding', 'function', 'step')),
  code text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  position integer not null,
  content jsonb not null check (content ->> 'code' = code),
  origin text not null check (origin in ('file', 'administrator')),
  cuts date,
  cut_to date,
  version integer not null default 1,
  set_at timestamptz not null,
  primary key (kind, code, valid_from),
  exclude using gist (kind with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

do $$
declare name text;
begin
  foreach name in array array['shared_rule', 'shared_rule_version', 'shared_knowledge'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (true)', name || '_read', name);
    execute format(
      'create policy %I on %I using (app_system() or app_administrator()) with check (app_system() or app_administrator())',
      name || '_kept', name);
  end loop;
end $$;

-- What holds at one board instead, by that board's own word.
create table board_rule_version (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  rule_key text not null references shared_rule (key),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  value numeric not null,
  source text not null check (length(source) >= 4),
  checked_on date not null,
  certainty text not null check (certainty in ('confirmed', 'confirmed-before', 'best-knowledge')),
  set_by uuid not null,
  cuts date,
  cut_to date,
  version integer not null default 1,
  set_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, rule_key, valid_from),
  foreign key (tenant_id, set_by) references person (tenant_id, id),
  exclude using gist (tenant_id with =, rule_key with =, daterange(valid_from, valid_to, '[]') with &&)
);
call fence('board_rule_version');

-- Every rule version for whoever asks: the country's, and that of the asker's own board.
create view knowledge_rule_version with (security_invoker = true) as
  select r.key, r.unit, v.value, v.valid_from, v.valid_to, v.source, v.checked_on, v.certainty,
    'national' as set_by, r.position
  from shared_rule r join shared_rule_version v on v.rule_key = r.key
  union all
  select r.key, r.unit, b.value, b.valid_from, b.valid_to, b.source, b.checked_on, b.certainty, 'board', r.position
  from shared_rule r join board_rule_version b on b.rule_key = r.key;
