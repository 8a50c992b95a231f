-- Machines that act for a person, and writes that may be sent twice.

create table api_token (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('api_token');

create table idempotency_key (
  tenant_id uuid not null,
  person_id uuid not null,
  key text not null,
  -- What was asked, so that the same key for something else is refused.
  fingerprint text not null,
  outcome jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, person_id, key),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('idempotency_key');
