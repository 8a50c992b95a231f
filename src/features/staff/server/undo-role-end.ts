import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { readEndedRole } from './role.store.ts';
import { undoEndings } from './undo-endings.ts';

/** HR takes the end of a role back, within a month: what it passed on comes back too, unless somebody moved it since. */
export const undoRoleEnd = command({
  permission: 'roles.manage',
  audit: 'staff.role-end-undone',
  input: z.strictObject({ personId: z.uuid(), grantId: z.uuid() }),
  about: async ({ db, today }, { personId, grantId }) => {
    const ended = await readEndedRole(db, personId, grantId);
    const subject = await personSubject(db, personId, today, null);
    if (ended === null || subject === null) return null;
    return { ...subject, schoolIds: ended.schoolId === null ? [] : [ended.schoolId] };
  },
  run: async (tools, { personId, grantId }) => {
    if ((await readEndedRole(tools.db, personId, grantId)) === null) return err(notFound);
    const back = await undoEndings(tools, [grantId]);
    tools.changed(grantId, { ...back }, personId);
    return ok(null);
  },
});
