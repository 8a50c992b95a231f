-- What a board writes itself in the mail that asks people in. Who wrote it stands in the audit log.
create table invitation_words (
  tenant_id uuid not null primary key references tenant (id),
  words text not null check (length(words) <= 600),
  version integer not null default 1
);
call fence('invitation_words');
