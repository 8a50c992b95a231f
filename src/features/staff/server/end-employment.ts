import { z } from 'zod';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { isHrOn } from '../domain/last-hr.ts';
import type { PresentGrant } from '../domain/present.ts';
import { endForm } from '../domain/staff.form.ts';
import { carryOutEnds, recordIn } from './carry-out-ends.ts';
import { changeJob, restoreRoles } from './job.store.ts';
import { readPresent } from './present.store.ts';
import { countOthers } from './role.store.ts';
import { atSchool, tellWorkChanged } from './tell-work-changed.ts';
import { keepRoles } from './write-job.ts';

/**
 * HR gives an employment its last day. When that day lies behind us access ends with this very change, else in the night
 * after it; either way the roles at that school get the same last day.
 */
export const endEmployment = command({
  permission: 'staff.manage',
  audit: 'staff.employment-ended',
  input: endForm.whole({ personId: z.uuid(), employmentId: z.uuid(), version: z.coerce.number().int() }),
  run: async (tools, { personId, employmentId, version, endsOn }) => {
    const { db, today, changed, emit } = tools;
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
    if (await leavesNoHr(tools, present.grants, personId, endsOn)) return err(invalid('endsOn', 'last-hr'));
    changed(employmentId, { endsOn });
    await tellWorkChanged(tools, atSchool(was, 'ends', endsOn));
    await carryOutEnds(tools);
    if (endsOn >= today) await emit({ kind: 'staff.ends-changed', payload: {} });
    return ok({ employmentId });
  },
});

/** She was HR of the whole organisation, loses that with this end, and nobody else is. */
async function leavesNoHr(
  { db, today }: Pick<WriteTools, 'db' | 'today'>,
  before: readonly PresentGrant[],
  personId: string,
  endsOn: IsoDate,
): Promise<boolean> {
  const day = endsOn < today ? today : addDays(endsOn, 1);
  if (!isHrOn(before, day)) return false;
  const { grants } = await readPresent(db, [personId]);
  return !isHrOn(grants, day) && (await countOthers(db, 'hr', personId, day)) === 0;
}
