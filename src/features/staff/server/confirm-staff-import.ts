import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { tenantOf } from './tenant-of.ts';
import type { StaffTotals } from '../domain/staff-report.ts';
import { readStaffImport, staffLists } from './staff-import.store.ts';

type Yes = 'haveLeft' | 'schoolsLeft' | 'self';

/** What is said yes to apart: who loses access, schools of which nobody stands in a full list, and HR herself. */
const yesNeeded = (totals: StaffTotals | null): Yes[] => [
  ...(totals !== null && totals.missing > 0 ? (['haveLeft'] as const) : []),
  ...(totals !== null && totals.absentSchools.length > 0 ? (['schoolsLeft'] as const) : []),
  ...(totals?.self === true ? (['self'] as const) : []),
];

const eachNeeded = (fields: readonly Yes[]): AppError => ({
  kind: 'invalid',
  fields: Object.fromEntries(
    fields.map((field) => [
      field,
      [{ code: field === 'haveLeft' ? 'say-yes' : `say-yes-${field === 'self' ? 'self' : 'schools'}` }],
    ]),
  ),
});

/** HR says yes to what was shown; who would lose access is said yes to apart. The work is done in the background. */
export const confirmStaffImport = command({
  permission: 'staff.import',
  audit: 'staff.list-confirmed',
  input: z.strictObject({
    importId: z.uuid(),
    haveLeft: z.coerce.boolean().default(false),
    schoolsLeft: z.coerce.boolean().default(false),
    self: z.coerce.boolean().default(false),
  }),
  about: ownOrganisation,
  run: async ({ db, ctx, actor, now, changed }, { importId, ...said }) => {
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    if (run.totals?.hrUntil === 'gone') return err(refused('last-hr-in-list'));
    const wanting = yesNeeded(run.totals).filter((yes) => !said[yes]);
    if (wanting.length > 0) return err(eachNeeded(wanting));
    if (!(await staffLists.move(db, importId, 'confirm-staff-import', now)))
      return err(refused('import-moved-on'));
    await ctx.jobs.send(db, 'staff-import', { tenantId: tenantOf({ actor }), importId });
    changed(importId);
    return ok({ importId });
  },
});
