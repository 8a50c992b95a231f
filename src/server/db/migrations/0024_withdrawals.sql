-- A version of what holds in the country that was withdrawn from a day on, and why: a release that still bears it does
-- not bring it back, and who reads old advice finds the reason.
create table shared_withdrawal (
  kind text not null check (kind in ('rule', 'route', 'funding', 'function', 'step')),
  code text not null,
  valid_from date not null,
  -- The first day on which it holds no more; its own first day or earlier when it never held.
  ends_from date not null,
  reason text not null check (length(reason) between 4 and 500),
  set_at timestamptz not null,
  primary key (kind, code, valid_from)
);

alter table shared_withdrawal enable row level security;
alter table shared_withdrawal force row level security;
create policy shared_withdrawal_read on shared_withdrawal for select using (true);
create policy shared_withdrawal_kept on shared_withdrawal
  using (app_system() or app_administrator()) with check (app_system() or app_administrator());
