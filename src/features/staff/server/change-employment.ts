import { z } from 'zod';
import { allInvalid, invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { jobForm } from '../domain/staff.form.ts';
import { changeJob, numberTaken } from './job.store.ts';
import { readPresent } from './present.store.ts';
import { changesOfJob, tellWorkChanged } from './tell-work-changed.ts';
import { jobOf, keepRoles } from './write-job.ts';

/** HR corrects an employment: function, scale, time, number, first day. Another school is another employment. */
export const changeEmployment = command({
  permission: 'staff.manage',
  audit: 'staff.employment-changed',
  input: jobForm.whole({
    personId: z.uuid(),
    employmentId: z.uuid(),
    version: z.coerce.number().int(),
  }),
  run: async (tools, input) => {
    const { db, changed } = tools;
    const { employmentId, personId, version } = input;
    const present = await readPresent(db, [personId]);
    const was = present.jobs.find(({ id }) => id === employmentId);
    if (was === undefined) return err(notFound);
    const wrong = allInvalid([
      was.endsOn !== null && was.endsOn < input.startsOn && invalid('startsOn', 'after-end'),
      (await numberTaken(db, input.personnelNumber, personId)) && invalid('personnelNumber', 'number-taken'),
    ]);
    if (wrong !== null) return err(wrong);
    const now = jobOf(input, was);
    if (!(await changeJob(db, was, now, version))) return err({ kind: 'conflict', theirs: was });
    await keepRoles(tools, { was, now });
    await tellWorkChanged(tools, changesOfJob({ was, now }));
    changed(employmentId, { functionCode: now.functionCode, factor: now.factor });
    return ok({ employmentId });
  },
});
