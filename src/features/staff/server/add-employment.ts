import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { invalid, notFound } from '#core/error.ts';
import { err } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { newJobForm } from '../domain/staff.form.ts';
import { atSchool, tellWorkChanged } from './tell-work-changed.ts';
import { addJobWithRole } from './write-job.ts';

/** HR adds an employment; the role of its function comes with it. */
export const addEmployment = command({
  permission: 'staff.manage',
  audit: 'staff.employment-added',
  input: newJobForm.whole({ personId: z.uuid() }),
  run: async (tools, input) => {
    const { actor, subject } = tools;
    if (subject?.personId == null) return err(notFound);
    const there = { ...subject, schoolIds: input.schoolId === null ? [] : [input.schoolId] };
    if (!mayAbout(actor, 'staff.manage', there)) return err(invalid('schoolId', 'not-an-option'));
    const added = await addJobWithRole(tools, subject.personId, input);
    if (!added.ok) return added;
    const { personId } = subject;
    await tellWorkChanged(tools, atSchool({ ...input, personId }, 'begins', input.startsOn));
    return added;
  },
});
