-- More of what she tells for her own advice, and of nobody else. Minutes of travel go: without knowing where somebody
-- lives nothing can be reckoned with them.
alter table advice_facts
  drop column travel_minutes,
  -- The day on which she passed each test that gives entry somewhere: {"geography": "2026-01-10"}.
  add column passed jsonb not null default '{}' check (jsonb_typeof(passed) = 'object'),
  -- Hours put aside, per purpose and school year: [{"pot": "di", "startYear": 2024, "minutes": 600}].
  add column saved jsonb not null default '[]' check (jsonb_typeof(saved) = 'array'),
  -- Where she can go for lessons: regions, 'own-place' for the place of her school, 'online-only'. Null: she did not say.
  add column travel_to text[];
