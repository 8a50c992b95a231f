-- Pairs, kinds, items and owners are content (content/counterparts.json); an owner is a role at any place, not only a school.
alter table counterpart
  drop constraint counterpart_pair_check,
  drop constraint counterpart_kind_check,
  drop constraint counterpart_item_kind_check,
  drop constraint counterpart_owner_role_check,
  drop constraint counterpart_owner_rule_check,
  drop constraint counterpart_owner_school_id_fkey,
  add constraint counterpart_pair_check check (pair > 0);
