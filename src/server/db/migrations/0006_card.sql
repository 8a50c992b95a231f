-- The talent card: five parts, each with its own version, each private until its owner shows it (table share).

create table card (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  expertise_version integer not null default 1,
  experience_version integer not null default 1,
  diplomas_version integer not null default 1,
  years_version integer not null default 1,
  offer_version integer not null default 1,
  years_working numeric(3, 1) check (years_working between 0 and 60),
  years_in_education numeric(3, 1) check (years_in_education between 0 and 60),
  offer_tags text[] not null default '{}' check (
    offer_tags <@ array['sounding-board', 'inclusive-education', 'trusted-face', 'own-role', 'all-round']),
  offer_text text not null default '',
  ask_text text not null default '',
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call fence('card');

-- One thing she can, did or learned. Half-written is allowed while she types, so texts may be empty.
create table card_item (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('expertise', 'experience', 'diplomas')),
  -- expertise: what she is good at; experience: what she did; diplomas: the field of study.
  title text not null default '',
  -- expertise: an example; experience: what she takes from it.
  detail text not null default '',
  sector text check (sector in (
    'care', 'childcare', 'youth-work', 'hospitality', 'retail', 'office', 'technology', 'culture-sports',
    'government', 'own-business', 'volunteering', 'family', 'other')),
  years numeric(3, 1) check (years between 0 and 60),
  level text check (level in (
    'none', 'vmbo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo', 'ad', 'hbo', 'wo')),
  graduated_in smallint check (graduated_in between 1950 and 2100),
  about_education boolean,
  created_at timestamptz not null,
  -- Taken off the card; can be put back for an hour, then it is erased.
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (part = 'experience' or (sector is null and years is null)),
  check (part = 'diplomas' or (level is null and graduated_in is null and about_education is null))
);
create index card_item_person on card_item (tenant_id, person_id);
call fence('card_item');
