-- Programs that act for somebody: she sees them by name, and each may do no more than it was made for (decision 0036).
alter table api_token
  add column name text not null default '',
  add column scopes text[] not null default '{read,write}' check (scopes <@ '{read,write,file}'::text[]),
  add column last_used_at timestamptz;
alter table api_token alter column scopes drop default;
create index api_token_person on api_token (tenant_id, person_id);
