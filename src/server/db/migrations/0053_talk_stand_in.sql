-- While a leader is away, her stand-in can hold a conversation in her place once the other says yes.
alter table conversation
  -- The stand-in who offered to; nothing of the conversation changes by that.
  add column proposed_leader_id uuid,
  -- The leader who is away, while `leader_id` is the one who holds it in her place.
  add column stands_in_for uuid,
  add foreign key (tenant_id, proposed_leader_id) references person (tenant_id, id),
  add foreign key (tenant_id, stands_in_for) references person (tenant_id, id),
  add check (proposed_leader_id is distinct from person_id or proposed_leader_id is null),
  add check (stands_in_for is null or (leader_id is not null and stands_in_for not in (leader_id, person_id)));
