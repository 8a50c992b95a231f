-- A step can be about one offer of an institute. The offer stands with another organisation, hence without foreign key;
-- what was published is never deleted.
alter table plan_step add column offer_id uuid;
create index plan_step_offer on plan_step (tenant_id, person_id, offer_id) where offer_id is not null;
