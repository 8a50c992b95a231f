-- Whoever leaves may name an address of her own, to which a link to her file goes once she has left (decision 0081).

create table leaver_address (
  tenant_id uuid not null,
  person_id uuid not null,
  -- Another address is another row: what was mailed for the old one goes with it.
  id uuid not null,
  email text not null check (email = lower(email)),
  asked_at timestamptz not null,
  -- She typed the code that was mailed there. Before that it is nobody's.
  confirmed_at timestamptz,
  -- Known once she left: of the link, the versions of her work that it belongs to, and the day from which it counts.
  link_hash text,
  work integer,
  left_on date,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index leaver_address_link on leaver_address (link_hash);
call fence('leaver_address');
-- Before an organisation is known, a link shows the one row that it is about.
create policy leaver_address_by_link on leaver_address for select using (link_hash = app_proof('link'));
-- Hers alone: not of her leader or HR, nor of who has her address at work after her.
create policy leaver_address_hers on leaver_address as restrictive
  using (app_system() or person_id = app_person() or link_hash = app_proof('link'))
  with check (app_system() or person_id = app_person());

-- The address stands in the mails that went there too, and the link in their words.
create function drop_leaver_mails() returns trigger language plpgsql as $$
begin
  delete from mail_message where tenant_id = old.tenant_id and key like 'leaving:' || old.id || ':%';
  return null;
end $$;
create trigger leaver_mails_dropped after delete on leaver_address
  for each row execute function drop_leaver_mails();
