import { failList, listJob, putAwayList } from '#server/import/use-cases.ts';
import { applySchoolImport } from './apply-school-import.ts';
import { schoolLists } from './school-import.store.ts';

/** Puts a list away that was looked at but not applied. */
export const cancelSchoolImport = putAwayList({
  of: schoolLists,
  by: 'cancel-school-import',
  permission: 'schools.import',
  audit: 'organisation.list-put-away',
});

/** Nothing of the list was applied; the operator may try once more. */
export const failSchoolImport = failList({
  of: schoolLists,
  by: 'fail-school-import',
  permission: 'schools.apply',
  audit: 'organisation.list-failed',
});

/** The background work of a confirmed list. */
export const runSchoolImport = listJob(async ({ ctx, actor, data, importId }) => {
  const outcome = await applySchoolImport.execute(ctx, actor, { importId, approved: data['approved'] });
  return outcome.ok ? null : outcome.error.kind;
}, failSchoolImport);
