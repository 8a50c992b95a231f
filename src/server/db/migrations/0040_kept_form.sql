-- A form that was sent when the session had ended: what was typed, until she signs in again. Readable only with the
-- secret that her browser holds, and only for her; one for each page of that browser.
create table kept_form (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  browser_hash text not null,
  page_hash text not null,
  secret text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, browser_hash, page_hash),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index kept_form_created on kept_form (tenant_id, created_at);
call fence('kept_form');
