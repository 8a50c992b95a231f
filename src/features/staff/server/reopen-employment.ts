import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { changeJob, readEndBefore, restoreRoles } from './job.store.ts';
import { readPresent } from './present.store.ts';
import { takenBack, tellWorkChanged } from './tell-work-changed.ts';
import { undoEndings } from './undo-endings.ts';
import { keepRoles } from './write-job.ts';

/** HR takes an end back: the employment goes on, with the roles that ended with it and all that the end closed. */
export const reopenEmployment = command({
  permission: 'staff.manage',
  audit: 'staff.employment-reopened',
  input: z.strictObject({ personId: z.uuid(), employmentId: z.uuid(), version: z.coerce.number().int() }),
  run: async (tools, { personId, employmentId, version }) => {
    const { db, today, changed } = tools;
    const present = await readPresent(db, [personId]);
    const was = present.jobs.find(({ id }) => id === employmentId);
    if (was?.endsOn == null) return err(notFound);
    const before = await readEndBefore(db, employmentId);
    const now = { ...was, endsOn: before !== null && before >= today ? before : null };
    if (!(await changeJob(db, was, now, version))) return err({ kind: 'conflict', theirs: was });
    const back = await undoEndings(tools, [employmentId]);
    // Of an end that was carried out long ago only the roles are known that ended with it.
    const roles = await restoreRoles(db, employmentId);
    if (back === null) await keepRoles(tools, { was, now });
    await tellWorkChanged(tools, takenBack(personId, was.schoolId, ['ends']));
    changed(employmentId, { roles, ...back });
    return ok({ employmentId });
  },
});
