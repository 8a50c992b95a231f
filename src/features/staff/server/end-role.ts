import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { openDay } from '../domain/staff-input.ts';
import { carryOutEnds, endAccessOfLeavers, recordIn } from './carry-out-ends.ts';
import { countOthers, endGrant, readGrant } from './role.store.ts';

/** HR ends a role: at once, or after a last day. An organisation keeps at least one HR of its own. */
export const endRole = command({
  permission: 'roles.manage',
  audit: 'staff.role-ended',
  input: z.strictObject({ personId: z.uuid(), grantId: z.uuid(), lastDay: openDay }),
  about: async ({ db, today }, { personId, grantId }) => {
    const grant = await readGrant(db, personId, grantId);
    const subject = await personSubject(db, personId, today, null);
    if (grant === null || subject === null) return null;
    return { ...subject, schoolIds: grant.schoolId === null ? [] : [grant.schoolId] };
  },
  run: async (tools, { personId, grantId, lastDay }) => {
    const { db, subject, today, changed, emit } = tools;
    const grant = await readGrant(db, personId, grantId);
    if (grant === null || subject === null) return err(notFound);
    const { role, schoolId } = grant;
    if (role === 'hr' && schoolId === null) {
      if ((await countOthers(db, role, personId, today)) === 0) return err(refused('last-hr'));
    }
    const last = lastDay ?? addDays(today, -1);
    await recordIn(tools)({ kind: 'role', entityId: grantId, personId }, async () => {
      await endGrant(db, grant, last);
      if (last < grant.validFrom)
        await emit({ kind: 'staff.role-ended', payload: { personId, role, schoolId } });
    });
    changed(grantId, { role, schoolId, lastDay: last });
    await carryOutEnds(tools);
    await endAccessOfLeavers(tools, [personId]);
    return ok({ lastDay: last });
  },
});
