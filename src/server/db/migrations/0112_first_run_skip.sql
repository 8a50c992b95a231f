-- A step of the beginning that somebody left out, by name, until it is taken back. What is done is never ticked: it is counted.
create table first_run_skip (
  tenant_id uuid not null references tenant (id),
  task text not null check (task in ('institutes', 'possibilities', 'rules', 'leaders', 'invite')),
  skipped_by uuid not null,
  skipped_on date not null,
  primary key (tenant_id, task),
  foreign key (tenant_id, skipped_by) references person (tenant_id, id)
);
call fence('first_run_skip');
