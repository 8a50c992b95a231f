import { z } from 'zod';
import { workChanges } from '#core/counterpart.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { canUndo } from '../domain/staff-import.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { tenantOf } from './tenant-of.ts';
import { takeTurn } from './present.store.ts';
import { addKeptLines, readStaffImport, staffLists } from './staff-import.store.ts';
import { takenBack, tellWorkChanged } from './tell-work-changed.ts';
import { putBack } from './undo.store.ts';

/**
 * Takes a list back within a day: whatever it changed is as it was, and nothing had been closed because of it yet. What
 * somebody changed since stays, by name.
 */
export const undoStaffImport = command({
  permission: 'staff.import',
  audit: 'staff.list-undone',
  input: z.strictObject({ importId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed, emit }, { importId }) => {
    const run = await readStaffImport(db, importId);
    const tenantId = tenantOf({ actor });
    if (run === null || tenantId === null) return err(notFound);
    await takeTurn(db, tenantId);
    if (!canUndo(run, now)) return err(refused('undo-too-late'));
    if (!(await staffLists.move(db, importId, 'undo-staff-import', now)))
      return err(refused('import-moved-on'));
    const { restored, kept } = await putBack(db, importId, run.movedAt);
    await addKeptLines(db, importId, kept);
    for (const personId of restored) changed(personId, { undone: importId }, personId);
    await tellWorkChanged(
      { emit },
      restored.flatMap((personId) => takenBack(personId, null, workChanges)),
    );
    if (restored.length > 0) await emit({ kind: 'staff.role-granted', payload: { importId } });
    changed(importId, { kept: kept.length });
    return ok({ kept: kept.length });
  },
});
