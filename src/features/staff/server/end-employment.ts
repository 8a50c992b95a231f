import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { dayInput } from '../domain/staff-input.ts';
import { carryOutEnds, recordIn } from './carry-out-ends.ts';
import { changeJob, restoreRoles } from './job.store.ts';
import { readPresent } from './present.store.ts';
import { keepRoles } from './write-job.ts';

/**
 * HR gives an employment its last day. When that day lies behind us access ends with this very change, else in the night
 * after it; either way the roles at that school get the same last day.
 */
export const endEmployment = command({
  permission: 'staff.manage',
  audit: 'staff.employment-ended',
  input: z.strictObject({
    personId: z.uuid(),
    employmentId: z.uuid(),
    version: z.coerce.number().int(),
    endsOn: dayInput,
  }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async (tools, { personId, employmentId, version, endsOn }) => {
    const { db, changed } = tools;
    const present = await readPresent(db, [personId]);
    const was = present.jobs.find(({ id }) => id === employmentId);
    if (was === undefined) return err(notFound);
    if (endsOn < was.startsOn) return err(invalid('endsOn', 'before-start'));
    const now = { ...was, endsOn };
    const isMine = await recordIn(tools)(
      { kind: 'employment', entityId: employmentId, personId },
      async () => {
        if (!(await changeJob(db, was, now, version))) return false;
        if (was.endsOn !== null) await restoreRoles(db, employmentId);
        await keepRoles(tools, { was, now });
        return true;
      },
    );
    if (!isMine) return err({ kind: 'conflict', theirs: was });
    changed(employmentId, { endsOn });
    await carryOutEnds(tools);
    return ok({ employmentId });
  },
});
