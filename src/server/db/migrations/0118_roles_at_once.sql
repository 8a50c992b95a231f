-- Roles that HR gave to many people by one button, so that one button takes them back for a day.
create table role_batch (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  grant_ids uuid[] not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, given_by) references person (tenant_id, id)
);
call fence('role_batch');
