-- What was said for all schools at once, until a school says it itself; and a name that HR gave a board that DUO only numbers.
alter table compass_possibility add column from_board boolean not null default false;
alter table tenant add column named_here boolean not null default false;
