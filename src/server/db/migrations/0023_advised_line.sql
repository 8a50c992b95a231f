-- A step of a profile can be taken over from a line of the reasoning: which line, in which words it was read, and on which
-- day, which says which versions of the rules it rested on. Counted over many people, so that the rules get better.
alter table profile_advice
  add column line text,
  add column line_title text,
  add column line_why text,
  add column line_taken_on date,
  add constraint profile_advice_line_whole check (
    num_nulls(line, line_title, line_why, line_taken_on) in (0, 4)),
  add constraint profile_advice_line_once unique (tenant_id, profile_id, line);
