import { failList, listJob, noteList, putAwayList } from '#server/import/use-cases.ts';
import { applyStaffImport } from './apply-staff-import.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { staffLists } from './staff-import.store.ts';

/** Puts a list away that was not brought in; its file is removed. */
export const cancelStaffImport = putAwayList({
  of: staffLists,
  by: 'cancel-staff-import',
  permission: 'staff.import',
  audit: 'staff.list-put-away',
  about: ownOrganisation,
});

/** Nothing of the list was brought in; HR sees why and may look at it again. */
export const failStaffImport = failList({
  of: staffLists,
  by: 'fail-staff-import',
  permission: 'staff.keep',
  audit: 'staff.list-failed',
});

/** How far a list is. */
export const noteProgress = noteList({
  of: staffLists,
  permission: 'staff.keep',
  audit: 'staff.list-progress',
});

/** The background work of a confirmed list. */
export const runStaffImport = listJob(async ({ ctx, actor, importId }) => {
  const progress = async (done: number, total: number): Promise<void> => {
    await noteProgress.execute(ctx, actor, { importId, done, total });
  };
  const outcome = await applyStaffImport.execute(ctx, actor, { importId, progress });
  if (outcome.ok) return null;
  return outcome.error.kind === 'refused' ? outcome.error.code : outcome.error.kind;
}, failStaffImport);
