-- How a board or institute begins (decision 0110): the operator makes an institute, and invites the first person of either.

-- Since when somebody was invited there, and when the first one came. Of nobody in particular.
create table place_start (
  tenant_id uuid primary key references tenant (id),
  invited_on date not null,
  came_on date check (came_on >= invited_on)
);
call fence('place_start');
create policy place_start_seen on place_start for select using (app_operator());

create function note_coming() returns trigger language plpgsql as $$
begin
  update place_start set came_on = greatest(invited_on, (new.created_at at time zone 'Europe/Amsterdam')::date)
    where tenant_id = new.tenant_id and came_on is null;
  return null;
end $$;
create trigger session_came after insert on session for each row execute function note_coming();

-- What an institute is, and where: public like its name.
alter table tenant add column institute_kind text
  check (institute_kind in ('university-college', 'vocational-college', 'training-firm', 'knowledge-centre', 'other')),
  add column address text,
  add constraint tenant_institute_facts
    check (kind = 'institute' or (institute_kind is null and address is null));
