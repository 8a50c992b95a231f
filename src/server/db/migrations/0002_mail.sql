-- The outbox: a mail is a row, written with the change that causes it and sent by a job afterwards.

create table mail_message (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Names the reason: the same reason mails once.
  key text not null,
  -- Whom it is for, when that is one of our own people.
  person_id uuid,
  recipient text not null,
  subject text not null,
  -- Emptied when it was sent, and when it is of no use any more.
  body text not null,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  calendar_content text,
  -- 'uncertain': the process died while the server was taking it; never sent again by itself.
  state text not null default 'waiting'
    check (state in ('waiting', 'handing-over', 'sent', 'failed', 'uncertain', 'kept')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  -- After this it is of no use: a code to sign in with.
  expires_at timestamptz,
  handed_over_at timestamptz,
  sent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index mail_message_state on mail_message (tenant_id, state, created_at desc);
create index mail_message_person on mail_message (tenant_id, person_id);
call fence('mail_message');
