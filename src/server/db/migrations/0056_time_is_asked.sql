-- Her leader hears that she asks for feedback only when she asks for time. What was told before without her asking, and
-- nobody answered, is taken back. The owner of the tables may be bound by the fence, so that it is lifted here.
alter table counterpart no force row level security;
alter table counterpart_event no force row level security;
delete from counterpart_event e using counterpart c
where c.tenant_id = e.tenant_id and c.id = e.counterpart_id and c.item_kind = 'feedback-request' and c.state = 'open';
delete from counterpart where item_kind = 'feedback-request' and state = 'open';
alter table counterpart force row level security;
alter table counterpart_event force row level security;
