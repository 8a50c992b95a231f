-- What one person asked for and a second one must say yes to (decision 0030): frozen as it was asked.
create table approval (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
  -- What it is about: of one thing only one request is open at a time.
  about text not null,
  -- Whoever asks and whoever answers holds this role for the whole organisation.
  role text not null,
  -- For who reads it: facts for its sentence, and by name what it changes.
  facts jsonb not null,
  names jsonb not null,
  -- For who carries it out.
  data jsonb not null,
  -- What the world looked like at the ask; otherwise at the yes means: not any more.
  world text not null,
  code_hash text not null,
  state text not null check (state in ('asked', 'given', 'refused', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  -- Null with an answer: somebody at the server's shell.
  answered_by uuid check (answered_by is distinct from asked_by or state = 'withdrawn'),
  answered_at timestamptz check ((answered_at is null) = (state = 'asked')),
  primary key (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, answered_by) references person (tenant_id, id)
);
create unique index approval_open on approval (tenant_id, kind, about) where state = 'asked';
create index approval_code on approval (code_hash);
call fence('approval');
-- At the shell nobody's organisation is known yet: the code opens the one row that it is of.
create policy approval_by_code on approval for select using (code_hash = app_proof('approval'));
