-- Months, hours and what one is let off belong together: two spans beside each other said that the shortest time goes with any
-- week. What nobody touched becomes what the release says; of a route that was changed here the longest time and the heaviest
-- weeks are kept as one way, which can be looked at and changed.
do $$ begin
  perform set_config('app.system', 'on', true);
  with release (code, variants) as (values
    ('growth-in-function', '[{"heldBy": [], "months": null, "hoursPerWeek": 1, "practiceHoursPerWeek": 0, "load": null, "loadUnit": "hours", "exempt": 0}]'),
    ('modules', '[{"heldBy": [], "months": 6, "hoursPerWeek": 2, "practiceHoursPerWeek": 0, "load": null, "loadUnit": "hours", "exempt": 0}, {"heldBy": [], "months": 1, "hoursPerWeek": 4, "practiceHoursPerWeek": 0, "load": null, "loadUnit": "hours", "exempt": 0}]'),
    ('mbo4-onderwijsassistent', '[{"heldBy": [], "months": 36, "hoursPerWeek": 12, "practiceHoursPerWeek": 24, "load": 4800, "loadUnit": "hours", "exempt": 0}, {"heldBy": ["mbo-3", "mbo-4", "havo", "vwo", "ad", "hbo", "wo"], "months": 24, "hoursPerWeek": 12, "practiceHoursPerWeek": 24, "load": 4800, "loadUnit": "hours", "exempt": 1600}]'),
    ('ad-pep', '[{"heldBy": [], "months": 24, "hoursPerWeek": 20, "practiceHoursPerWeek": 20, "load": 120, "loadUnit": "credits", "exempt": 0}]'),
    ('pabo-voltijd', '[{"heldBy": [], "months": 48, "hoursPerWeek": 40, "practiceHoursPerWeek": 0, "load": 240, "loadUnit": "credits", "exempt": 0}]'),
    ('pabo-deeltijd', '[{"heldBy": [], "months": 48, "hoursPerWeek": 24, "practiceHoursPerWeek": 16, "load": 240, "loadUnit": "credits", "exempt": 0}, {"heldBy": ["hbo", "wo"], "months": 30, "hoursPerWeek": 24, "practiceHoursPerWeek": 16, "load": 240, "loadUnit": "credits", "exempt": 90}]'),
    ('pabo-verkort', '[{"heldBy": [], "months": 30, "hoursPerWeek": 20, "practiceHoursPerWeek": 12, "load": 240, "loadUnit": "credits", "exempt": 120}, {"heldBy": [], "months": 24, "hoursPerWeek": 24, "practiceHoursPerWeek": 16, "load": 240, "loadUnit": "credits", "exempt": 120}]'),
    ('pabo-evc', '[{"heldBy": [], "months": 36, "hoursPerWeek": 20, "practiceHoursPerWeek": 20, "load": 240, "loadUnit": "credits", "exempt": 60}]'),
    ('pabo-academisch', '[{"heldBy": [], "months": 48, "hoursPerWeek": 40, "practiceHoursPerWeek": 0, "load": 240, "loadUnit": "credits", "exempt": 0}, {"heldBy": [], "months": 36, "hoursPerWeek": 40, "practiceHoursPerWeek": 0, "load": 180, "loadUnit": "credits", "exempt": 0}]'),
    ('zij-instroom', '[{"heldBy": [], "months": 24, "hoursPerWeek": 8, "practiceHoursPerWeek": 12, "load": 60, "loadUnit": "credits", "exempt": 0}, {"heldBy": [], "months": 12, "hoursPerWeek": 16, "practiceHoursPerWeek": 24, "load": 60, "loadUnit": "credits", "exempt": 0}]')
  )
  update shared_knowledge k set content = (k.content - 'months' - 'hoursPerWeek') || jsonb_build_object('variants',
    coalesce((select r.variants::jsonb from release r where r.code = k.code and k.origin = 'file'), jsonb_build_array(jsonb_build_object(
      'heldBy', '[]'::jsonb, 'months', k.content->'months'->1, 'hoursPerWeek', k.content->'hoursPerWeek'->1,
      'practiceHoursPerWeek', 0, 'load', null, 'loadUnit', 'hours', 'exempt', 0))))
  where k.kind = 'route' and k.content ? 'months';
  perform set_config('app.system', '', true);
end $$;
