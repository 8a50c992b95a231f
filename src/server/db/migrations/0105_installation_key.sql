-- Of which key this database is, so that a process with another one does not start. One row; only the owner of the tables
-- sees it, and writes it.
create table installation_key (
  whole boolean primary key default true check (whole),
  fingerprint text not null
);
alter table installation_key enable row level security;
alter table installation_key force row level security;
create policy installation_key_nobody on installation_key using (false);
revoke insert, update, delete on installation_key from ontwikkeldoor_app;
