import type { WorkChange } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { WorkChanged } from '#core/events.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { StaffPlan } from '../domain/plan.ts';
import type { PresentJob } from '../domain/present.ts';

/** Tells the other slices what changes in somebody's work at a school, in one go; of why it changes, nothing. */
export async function tellWorkChanged(
  { emit }: Pick<WriteTools, 'emit'>,
  changes: readonly WorkChanged[],
): Promise<void> {
  if (changes.length > 0) await emit({ kind: 'staff.work-changed', payload: { changes } });
}

type Place = Pick<PresentJob, 'personId' | 'schoolId'>;

/** One change at a school; at the board's own office there is nobody to tell. */
export const atSchool = (
  { personId, schoolId }: Place,
  change: WorkChange,
  from: IsoDate | null,
): readonly WorkChanged[] => (schoolId === null ? [] : [{ personId, schoolId, change, from }]);

/** What is other about the work itself: what she does and when, not how it is administered. */
export const changesOfJob = ({ was, now }: { was: PresentJob; now: PresentJob }): readonly WorkChanged[] => [
  ...(was.functionCode === now.functionCode ? [] : atSchool(now, 'function', null)),
  ...(was.factor === now.factor ? [] : atSchool(now, 'hours', null)),
];

/** All that a list changes in the work of who was there already. */
export function changesOfList(plan: StaffPlan): readonly WorkChanged[] {
  const newcomers = new Set(plan.addPersons.map(({ id }) => id));
  return [
    ...plan.addJobs
      .filter(({ personId }) => !newcomers.has(personId))
      .flatMap((job) => atSchool(job, 'begins', job.startsOn)),
    ...plan.changeJobs.flatMap(changesOfJob),
    ...plan.ends.flatMap((end) => atSchool(end, 'ends', end.endsOn)),
  ];
}

/** Nothing of it is so any more. */
export const takenBack = (
  personId: string,
  schoolId: string | null,
  changes: readonly WorkChange[],
): readonly WorkChanged[] =>
  changes.map((change) => ({ personId, schoolId, change, from: null, undone: true }));
