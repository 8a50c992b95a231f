-- What was opened and not one letter of it typed is no thing of hers yet: it is listed nowhere, counted nowhere, used again
-- when she opens a new one, and erased after a while. Here it is said once what that is.
create function untouched(step plan_step) returns boolean language sql stable as $$
  select step.state = 'idea' and step.advice_id is null and step.offer_id is null and step.kind is null
    and concat(step.title, step.why, step.practice_group, step.practice_task, step.practice_moment, step.ask_room,
      step.ask_free_hands, step.ask_free_hands_by, step.ask_cover, step.ask_career, step.ask_task, step.expected_effect,
      step.learned, step.used) = ''
    and step.ask_time_minutes is null and step.ask_money_cents is null and not step.ask_practice_place
    and step.starts_on is null and step.ends_on is null and step.stop_kind is null
$$;

create function untouched(item card_item) returns boolean language sql immutable as $$
  select btrim(item.title) = '' and btrim(item.detail) = '' and item.sector is null and item.years is null
    and item.level is null and item.study is null and item.status is null and item.subjects = '{}'
    and item.licence is null and item.graduated_in is null and item.about_education is null
$$;

-- A round of which nothing was filled in after its first page.
create function only_begun(round feedback_request) returns boolean language sql stable as $$
  select round.state = 'draft' and round.version = 1 and round.own_view_version = 1 and round.invitation = ''
    and not exists (select from feedback_question q where q.tenant_id = round.tenant_id and q.request_id = round.id)
    and not exists (select from feedback_invitation i where i.tenant_id = round.tenant_id and i.request_id = round.id)
$$;

create function untouched(round feedback_request) returns boolean language sql stable as $$
  select round.topic = '' and only_begun(round)
$$;
