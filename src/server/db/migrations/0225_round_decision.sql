-- What a team decides after a round about its school is alike for every kind (docs/decisions/0185): the table of the first
-- one becomes the shape's.
alter table maturity_decision rename to round_decision;
alter table round_decision rename column aspect to theme;
alter table round_decision rename column phase to level;
alter policy maturity_decision_tenant on round_decision rename to round_decision_tenant;
do $$
declare
  old record;
begin
  for old in select conname as name from pg_constraint
    where conrelid = 'round_decision'::regclass and conname like 'maturity\_%'
  loop
    execute format('alter table round_decision rename constraint %I to %I', old.name,
      replace(replace(replace(old.name, 'maturity_', 'round_'), '_aspect', '_theme'), '_phase', '_level'));
  end loop;
end $$;
