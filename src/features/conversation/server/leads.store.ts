import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { leaderRoles } from '#access/conversation.ts';
import type { IsoDate } from '#core/date.ts';
import { heldOn, lastsUntil } from '#server/employment/standing.store.ts';

/** Whether the leader of conversation `c` leads its person on a day, or where she comes back: for her school, or the board. */
export const leaderStillLeads = (day: IsoDate): RawBuilder<boolean> => sql<boolean>`exists (
  select from role_grant g
  where g.tenant_id = c.tenant_id and g.person_id = c.leader_id and g.role = any(${[...leaderRoles]})
    and ${heldOn('g', day)}
    and (g.school_id is null or g.school_id in (
      select e.school_id from employment e where e.tenant_id = c.tenant_id and e.person_id = c.person_id
        and ${lastsUntil('e', day)})))`;
