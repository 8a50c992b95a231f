-- What waits for one person by name, beside what waits for a role (counterpart_owner): both only as long as it waits.
create index counterpart_owner_person on counterpart (tenant_id, owner_person_id) where state in ('open', 'promised');
