import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { changeJob, restoreRoles } from './job.store.ts';
import { readPresent } from './present.store.ts';
import { keepRoles } from './write-job.ts';

/** HR takes an end back: the employment is open again, with the roles that ended with it. Coaching begins anew by a yes. */
export const reopenEmployment = command({
  permission: 'staff.manage',
  audit: 'staff.employment-reopened',
  input: z.strictObject({ personId: z.uuid(), employmentId: z.uuid(), version: z.coerce.number().int() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async (tools, { personId, employmentId, version }) => {
    const { db, changed } = tools;
    const present = await readPresent(db, [personId]);
    const was = present.jobs.find(({ id }) => id === employmentId);
    if (was?.endsOn == null) return err(notFound);
    const now = { ...was, endsOn: null };
    if (!(await changeJob(db, was, now, version))) return err({ kind: 'conflict', theirs: was });
    const roles = await restoreRoles(db, employmentId);
    await keepRoles(tools, { was, now });
    changed(employmentId, { roles });
    return ok({ employmentId });
  },
});
