import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { leaderRoles } from '#access/conversation.ts';
import type { IsoDate } from '#core/date.ts';

/** Whether the leader of conversation `c` leads its person on a day: for her school, or for the whole board. */
export const leaderStillLeads = (day: IsoDate): RawBuilder<boolean> => sql<boolean>`exists (
  select from role_grant g
  where g.tenant_id = c.tenant_id and g.person_id = c.leader_id and g.role = any(${[...leaderRoles]})
    and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to >= ${day})
    and (g.school_id is null or g.school_id in (
      select e.school_id from employment e where e.tenant_id = c.tenant_id and e.person_id = c.person_id
        and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day}))))`;
