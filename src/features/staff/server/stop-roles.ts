import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { WriteTools } from '#server/usecase.ts';
import { carryOutEnds, endAccessOfLeavers, recordIn } from './carry-out-ends.ts';
import { endGrant } from './role.store.ts';
import type { Grant } from './role.store.ts';

/**
 * Roles get their last day, yesterday unless another is said; one that would end before it began is taken away. What an end
 * closes is written down under it, and whoever has nothing left here comes in no more.
 */
export async function stopRoles(
  tools: Pick<WriteTools, 'db' | 'actor' | 'today' | 'now' | 'emit' | 'changed'>,
  grants: readonly Grant[],
  lastDay: IsoDate | null = null,
): Promise<IsoDate> {
  const { db, today, changed, emit } = tools;
  const last = lastDay ?? addDays(today, -1);
  const under = recordIn(tools);
  for (const grant of grants) {
    const { id, personId, role, schoolId } = grant;
    await under({ kind: 'role', entityId: id, personId }, async () => {
      await endGrant(db, grant, last);
      if (last < grant.validFrom) await emit({ kind: 'staff.role-ended', payload: { personId, role } });
    });
    changed(id, { role, schoolId, lastDay: last }, personId);
  }
  await carryOutEnds(tools);
  await endAccessOfLeavers(tools, [...new Set(grants.map(({ personId }) => personId))]);
  return last;
}
