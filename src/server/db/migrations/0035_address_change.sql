-- Another mail address is another key to somebody's file: it counts after a link at the new address, and a word from the
-- old one or a time of waiting (decision 0035).

create table address_change (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Null when nobody knew an address of hers.
  old_email text,
  new_email text not null check (new_email = lower(new_email)),
  -- Of the link in the mail to the new address, and of the one in the mail to the old address.
  new_hash text not null,
  old_hash text not null,
  -- Null when it came from the command line.
  asked_by uuid,
  asked_at timestamptz not null,
  mailed_at timestamptz not null,
  -- The link at the new address was used.
  confirmed_at timestamptz,
  -- She herself said yes: at the old address, or signed in.
  agreed_at timestamptz,
  -- Without her yes it counts from here on; known once the link was used.
  counts_from timestamptz,
  state text not null
    check (state in ('asked', 'confirmed', 'counts', 'withdrawn', 'undone', 'expired', 'disputed', 'settled')),
  moved_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id)
);
create unique index address_change_open on address_change (tenant_id, person_id) where state in ('asked', 'confirmed');
create index address_change_person on address_change (tenant_id, person_id, asked_at desc);
create index address_change_new on address_change (new_hash);
create index address_change_old on address_change (old_hash);
call fence('address_change');
-- Before an organisation is known, a link shows the one row that it is about.
create policy address_change_by_link on address_change for select
  using (new_hash = app_proof('link') or old_hash = app_proof('link'));
