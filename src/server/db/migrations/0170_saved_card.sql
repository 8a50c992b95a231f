-- What others read of a card is what she saved. While she types, the words she saved last stand here; saved is null, or
-- empty for the card itself. To lay it over the row gives what others read (jsonb_populate_record).
alter table card_item add column saved jsonb;
alter table card add column saved jsonb not null default '{}';
