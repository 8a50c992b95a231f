import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { add, rowOf, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { PresentJob } from '../domain/present.ts';

export async function addJob(db: Tx, tenantId: TenantId, job: PresentJob): Promise<void> {
  await add(db, 'employment', { tenantId, ...columnsOf(job) });
}

/**
 * Writes the employment over the version that was seen; false when somebody was faster. Another last day has to be carried
 * out anew.
 */
export async function changeJob(db: Tx, was: PresentJob, now: PresentJob, version: number): Promise<boolean> {
  return (
    (await save(
      db,
      'employment',
      { id: now.id, version },
      {
        ...columnsOf(now),
        version: version + 1,
        ...(was.endsOn === now.endsOn ? {} : { closedAt: null, heldUntil: null }),
      },
    )) === 1
  );
}

const columnsOf = (job: PresentJob) => ({
  id: job.id,
  personId: job.personId,
  schoolId: job.schoolId,
  personnelNumber: job.personnelNumber,
  functionCode: job.functionCode,
  functionTitle: job.functionTitle,
  scale: job.scale,
  workingTimeFactor: job.factor,
  startsOn: job.startsOn,
  endsOn: job.endsOn,
});

/** Opens the roles again that ended with an employment; gives how many. */
export async function restoreRoles(db: Tx, jobId: string): Promise<number> {
  return save(db, 'role_grant', { endedWith: jobId }, { validTo: null, endedWith: null, toldAt: null });
}

/** The last day that an employment had before the end that stands; null when it had none, or when nobody knows. */
export async function readEndBefore(db: Reader, jobId: string): Promise<IsoDate | null> {
  const row = await rowOf<{ endsOn: IsoDate | null }>(db)`
    select f.before ->> 'ends_on' as ends_on from ending_effect f
    join ending n on n.tenant_id = f.tenant_id and n.id = f.ending_id and n.undone_at is null
    where f.entity = 'employment' and f.entity_id = ${jobId} and f.before ? 'ends_on'
    order by f.happened_at limit 1`;
  return row?.endsOn ?? null;
}

/** Personnel numbers of other people that are the same as this one. */
export async function numberTaken(db: Reader, number: string | null, personId: string): Promise<boolean> {
  if (number === null) return false;
  const row = await db
    .selectFrom('employment')
    .select('id')
    .where('personnel_number', '=', number)
    .where('person_id', '<>', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** True when the school belongs to the board on that day. */
export async function ownsSchool(
  db: Reader,
  tenantId: string,
  schoolId: string,
  day: IsoDate,
): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(db)`
    select b.school_id as id from school_board b join school s on s.id = b.school_id
    where b.tenant_id = ${tenantId} and b.school_id = ${schoolId} and b.valid_to is null
      and (s.gone_on is null or s.gone_on > ${day})`;
  return rows.length > 0;
}
