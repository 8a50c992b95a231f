-- What a team agrees on after a round about how far the school is: per aspect where it wants to go, what it decided, and a
-- first step with who does it and when (docs/decisions/0169).
create table maturity_decision (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  aspect text not null,
  phase smallint check (phase between 1 and 5),
  decision text not null default '',
  step text not null default '',
  owner text check (owner in ('leader', 'director', 'board')),
  due_on date,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, round_id, aspect),
  foreign key (tenant_id, round_id) references round (tenant_id, id) on delete cascade
);
call fence('maturity_decision');
