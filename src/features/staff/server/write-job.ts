import type { IsoDate } from '#core/date.ts';
import { allInvalid, invalid, notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { Wanted } from '../domain/grant-keeper.ts';
import { ownTitle } from '../domain/function-words.ts';
import { onlyScale, roleOfJob } from '../domain/functions.ts';
import type { FunctionCode } from '../domain/functions.ts';
import { planGrants } from '../domain/plan-grants.ts';
import type { PresentJob } from '../domain/present.ts';
import { tenantOf } from './tenant-of.ts';
import { addJob, numberTaken, ownsSchool } from './job.store.ts';
import { addGrants, closeGrants } from './plan.store.ts';
import { readPresent } from './present.store.ts';

/** What HR filled in about an employment. */
export interface JobForm {
  /** Null at the board's own office. */
  readonly schoolId: SchoolId | null;
  readonly functionCode: FunctionCode;
  readonly functionTitle: string | null;
  readonly scale: number | null;
  readonly workingTime: number;
  readonly personnelNumber: string | null;
  readonly startsOn: IsoDate;
}

/** Adds an employment and the role that comes with its function; refused at the field when the school is not ours. */
export async function addJobWithRole(
  tools: Pick<WriteTools, 'db' | 'actor' | 'today' | 'changed'>,
  personId: PersonId,
  form: JobForm,
): Promise<Result<{ readonly employmentId: string }, AppError>> {
  const tenantId = tenantOf(tools);
  if (tenantId === null) return err(notFound);
  const wrong = allInvalid([
    form.schoolId !== null &&
      !(await ownsSchool(tools.db, tenantId, form.schoolId, tools.today)) &&
      invalid('schoolId', 'not-an-option'),
    await numberFault(tools.db, form.personnelNumber, personId),
  ]);
  if (wrong !== null) return err(wrong);
  const job = jobOf(form, { id: newId(), personId, schoolId: form.schoolId, endsOn: null });
  await addJob(tools.db, tenantId, job);
  await keepRoles(tools, { was: null, now: job });
  tools.changed(
    job.id,
    { added: 'employment', functionCode: job.functionCode, schoolId: job.schoolId },
    personId,
  );
  return ok({ employmentId: job.id });
}

/** A number is of one person; asked where somebody is added too, beside what else is wrong there. */
export const numberFault = async (
  db: Reader,
  number: string | null,
  personId: PersonId,
): Promise<AppError | null> =>
  (await numberTaken(db, number, personId)) ? invalid('personnelNumber', 'number-taken') : null;

/** The employment that a form tells; a title that says no more than the function is left out. */
export const jobOf = (
  form: Omit<JobForm, 'schoolId'>,
  rest: Pick<PresentJob, 'id' | 'personId' | 'schoolId' | 'endsOn'>,
): PresentJob => ({
  ...rest,
  personnelNumber: form.personnelNumber,
  functionCode: form.functionCode,
  functionTitle: form.functionTitle === null ? null : ownTitle(form.functionTitle, form.functionCode),
  scale: form.scale ?? onlyScale(form.functionCode),
  factor: form.workingTime,
  startsOn: form.startsOn,
});

/** Roles follow an employment that was written: what its function brings is added, what ended with it is closed. */
export async function keepRoles(
  tools: Pick<WriteTools, 'db' | 'actor' | 'today'>,
  { was, now }: { readonly was: PresentJob | null; readonly now: PresentJob },
): Promise<void> {
  const tenantId = tenantOf(tools);
  if (tenantId === null) return;
  const present = await readPresent(tools.db, [now.personId]);
  const role = roleOfJob(now);
  const wanted: Wanted[] =
    role === null ? [] : [{ personId: now.personId, role: { role, schoolId: now.schoolId }, job: now }];
  const { endsOn } = now;
  const ends =
    endsOn === null || endsOn === was?.endsOn
      ? []
      : [{ jobId: now.id, personId: now.personId, schoolId: now.schoolId, endsOn }];
  const changes = {
    wanted,
    ends,
    changed: was === null ? [] : [{ was, now }],
    jobs: () => present.jobs,
    grants: present.grants,
  };
  const { closedGrants, addGrants: added } = planGrants(changes, tools.today, newId);
  await closeGrants(tools.db, closedGrants);
  await addGrants(tools.db, added, { tenantId });
}
