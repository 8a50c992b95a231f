import { z } from 'zod';
import { typedDayOrNone } from '#core/typed-day.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { countOthers, readGrant } from './role.store.ts';
import { stopRoles } from './stop-roles.ts';

/** HR ends a role: at once, or after a last day. An organisation keeps at least one HR of its own. */
export const endRole = command({
  permission: 'roles.manage',
  audit: 'staff.role-ended',
  input: z.strictObject({ personId: z.uuid(), grantId: z.uuid(), lastDay: typedDayOrNone }),
  about: async ({ db, today }, { personId, grantId }) => {
    const grant = await readGrant(db, personId, grantId);
    const subject = await personSubject(db, personId, today, null);
    if (grant === null || subject === null) return null;
    return { ...subject, schoolIds: grant.schoolId === null ? [] : [grant.schoolId] };
  },
  run: async (tools, { personId, grantId, lastDay }) => {
    const { db, subject, today } = tools;
    const grant = await readGrant(db, personId, grantId);
    if (grant === null || subject === null) return err(notFound);
    if (grant.role === 'hr' && grant.schoolId === null) {
      if ((await countOthers(db, grant.role, personId, today)) === 0) return err(refused('last-hr'));
    }
    return ok({ lastDay: await stopRoles(tools, [grant], lastDay) });
  },
});
