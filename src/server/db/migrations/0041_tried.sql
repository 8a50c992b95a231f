-- Somebody of the organisation wanted to see or change something of her and may not: it stands in her log, once for each
-- person and day, so that nobody can fill it.
alter table audit_event drop constraint audit_event_kind_check;
alter table audit_event add constraint audit_event_kind_check check (kind in ('changed', 'looked', 'tried'));
create unique index audit_event_tried on audit_event
  (tenant_id, subject_person_id, actor_person_id, ((happened_at at time zone 'Europe/Amsterdam')::date))
  where kind = 'tried';
