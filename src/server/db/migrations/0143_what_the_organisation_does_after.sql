-- Pairs 10, 18, 20 and 21: what follows for the organisation from what changed. Two of them are about nobody by name.

alter table counterpart drop constraint counterpart_kind_check;
alter table counterpart add constraint counterpart_kind_check check (kind in ('time', 'money', 'room', 'free-hands',
  'cover', 'practice-place', 'career', 'task', 'answer', 'condition', 'mandate', 'initiative', 'agreement', 'feedback',
  'inform', 'talent', 'tell', 'reward', 'offer', 'goal'));

alter table counterpart drop constraint counterpart_item_kind_check;
alter table counterpart add constraint counterpart_item_kind_check check (item_kind in ('plan-step', 'profile-advice',
  'conversation', 'agreement', 'feedback-request', 'compass-direction', 'card', 'employment', 'finished-step', 'demand',
  'school-goal'));
