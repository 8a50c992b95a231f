-- A diploma as she tells it: how far she came, what it was in as a choice, exam subjects, and a licence by her word only.
-- What stood there before counts as finished, in nothing, without a licence; she is asked where it looked otherwise.
alter table card_item
  add column study text check (study in (
    'vmbo-basis', 'vmbo-kader', 'vmbo-gemengd', 'vmbo-theoretisch', 'teaching-assistant', 'educational-professional',
    'teacher-primary', 'teacher-secondary', 'childcare', 'pedagogy', 'social-work', 'care', 'sports-culture', 'office',
    'other')),
  add column status text check (status in (
    'finished', 'first-year', 'stopped', 'enrolled', 'foreign', 'foreign-valued')),
  add column subjects text[] not null default '{}' check (
    subjects <@ array['aardrijkskunde', 'geschiedenis', 'natuurkunde', 'biologie', 'nlt']),
  add column licence boolean,
  add check (part = 'diplomas' or (study is null and status is null and subjects = '{}' and licence is null));

-- The owner of the tables may be bound by the fence, so that it is lifted for this transaction.
alter table card_item no force row level security;
alter table shared_rule no force row level security;
alter table shared_rule_version no force row level security;
alter table board_rule_version no force row level security;
alter table shared_knowledge no force row level security;

-- Only a whole name is a choice; words inside a longer one are not.
update card_item set study = 'teaching-assistant'
where part = 'diplomas' and level in ('mbo-3', 'mbo-4') and lower(trim(title)) in ('onderwijsassistent', 'teaching assistant');
update card_item set study = 'educational-professional'
where part = 'diplomas' and level = 'ad'
  and lower(trim(title)) in ('pedagogisch educatief professional', 'pep', 'ad pep');

-- Until when a rule is known: of what came with the releases until now, the end of the agreement, or the end of 2027.
alter table shared_rule_version add column known_until date;
alter table board_rule_version add column known_until date;
update shared_rule_version set known_until =
  case when rule_key ~ '^(cao|fte|wtf|di|prof|cycle|pop|substitute)\.' then date '2027-03-01' else date '2027-12-31' end
where origin = 'file' and valid_to is null;

-- State pension age is a number of months by law, no longer a number of years that a board sets.
delete from board_rule_version where rule_key = 'di.older.until_age';
delete from shared_rule_version where rule_key = 'di.older.until_age';
delete from shared_rule where key = 'di.older.until_age';

-- No diploma is known by words in a text, and whose money a scheme is says more than whether it is a loan.
update shared_knowledge set content = content - 'fields' where kind = 'route' and content ? 'fields';
update shared_knowledge set content = (content - 'loan') || jsonb_build_object('kind', case
    when content -> 'loan' = 'true' then 'loan' when code = 'own-budget' then 'own'
    when content ->> 'who' = 'board' then 'employer' else 'gift' end)
where kind = 'funding' and content ? 'loan';

alter table card_item force row level security;
alter table shared_rule force row level security;
alter table shared_rule_version force row level security;
alter table board_rule_version force row level security;
alter table shared_knowledge force row level security;

drop view knowledge_rule_version;
create view knowledge_rule_version with (security_invoker = true) as
  select r.key, r.unit, v.value, v.valid_from, v.valid_to, v.source, v.checked_on, v.certainty,
    'national' as set_by, r.position, v.known_until
  from shared_rule r join shared_rule_version v on v.rule_key = r.key
  union all
  select r.key, r.unit, b.value, b.valid_from, b.valid_to, b.source, b.checked_on, b.certainty, 'board', r.position,
    b.known_until
  from shared_rule r join board_rule_version b on b.rule_key = r.key;
grant select on knowledge_rule_version to ontwikkeldoor_app;
