-- The Dutch way of ordering names: «de Wit» stands under the W.
create function sort_name(family_name text) returns text language sql immutable parallel safe
  as $$ select regexp_replace(family_name, '^([^[:upper:]]+ )+', '') $$;

drop index person_name;
create index person_name on person (tenant_id, sort_name(family_name), given_name, id);
