-- The outbox: a mail is a row, written with the change that causes it and sent by a job afterwards.

create table mail_message (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  key text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  calendar_content text,
  -- 'uncertain': the process died while the server was taking it; never sent again by itself.
  state text not null default 'waiting'
    check (state in ('waiting', 'handing-over', 'sent', 'failed', 'uncertain', 'kept')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  handed_over_at timestamptz,
  sent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
call fence('mail_message');
