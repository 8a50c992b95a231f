import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CounterpartScope } from '#access/counterpart.ts';
import type { Scope } from '#access/sentence.ts';
import { isOwnedBy } from '#server/db/scope.ts';

/**
 * The condition «may be listed for this person», the same as the sentence counterpart.read: her own, what she owns,
 * and as leader or HR of its school whatever was put before the school, or belongs to a thing shown to that role.
 */
export function isVisibleTo(scope: CounterpartScope): RawBuilder<boolean> {
  return sql<boolean>`(c.person_id = ${scope.personId} or (${standsForOthers} and (${isOwnedBy(scope, 'c')}
    or ${seenAs(scope.asLeader, 'leader')} or ${seenAs(scope.asHr, 'hr')})))`;
}

/** What was derived from something she shows stays with those to whom she shows it: the share `s` behind the row `c`. */
export const isShareBehind = sql<boolean>`s.tenant_id = c.tenant_id and s.person_id = c.person_id
  and case when c.item_kind = 'compass-direction' then s.thing = 'compass'
    when c.item_kind = 'card' and c.kind = 'reward' then s.thing = 'card:diplomas'
    when c.item_kind = 'card' then s.thing like 'card:%' end`;

/** The school said «not now» to the step of row `c`, which she left there: what was asked rests, and who promised reads so. */
const restsAfterNo = sql<boolean>`(c.item_kind = 'plan-step' and exists (select from plan_step rest
  where rest.tenant_id = c.tenant_id and rest.id::text = c.item_id and rest.state <> 'idea' and rest.answer = 'not-now'))`;

/**
 * Anybody but herself may know of row `c`: she did not take it back, and what came from something she shows is still
 * shown to whom it was asked of. Its owner keeps no right to read on, whatever the owner did with it.
 */
export const standsForOthers = sql<boolean>`((c.state <> 'withdrawn' or ${restsAfterNo}) and (
  c.item_kind not in ('compass-direction', 'card') or exists (select from share s where ${isShareBehind}
    and (s.audience = c.owner_rule or (s.audience = 'team' and c.item_kind = 'card' and c.owner_rule = 'leader')))))`;

function seenAs(scope: Scope, audience: 'leader' | 'hr'): RawBuilder<boolean> {
  if (!scope.wholeTenant && scope.schoolIds.length === 0) return sql<boolean>`false`;
  const here = scope.wholeTenant
    ? sql<boolean>`true`
    : sql<boolean>`c.school_id = any(${[...scope.schoolIds]}::uuid[])`;
  // What two agreed in a talk is read by who leads her, and beyond that only by who is to do it.
  const ofConversation = audience === 'hr' ? sql<boolean>`c.item_kind = 'agreement'` : sql<boolean>`false`;
  return sql<boolean>`(${here} and not ${ofConversation} and (c.item_kind not in ('compass-direction', 'card') or exists (
    select from share s where ${isShareBehind} and s.audience = ${audience})))`;
}
