import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { staffLineKinds } from '../domain/staff-report.ts';
import { ownOrganisation } from './own-organisation.ts';
import { readStaffImport, readStaffLines } from './staff-import.store.ts';

const pageSize = 100;

/** One list with its columns, its figures, and a page of the lines of one kind. */
export const readImport = query({
  permission: 'staff.import',
  audit: 'staff.list-read',
  input: z.strictObject({
    importId: z.uuid(),
    kind: z.enum(staffLineKinds).nullable().catch(null),
    after: z.coerce.number().int().min(-1).catch(-1),
  }),
  about: ownOrganisation,
  run: async ({ db }, { importId, kind, after }) => {
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    const shown = kind ?? firstKind(run.totals);
    const found = await readStaffLines(db, importId, { kind: shown, after, limit: pageSize + 1 });
    const lines = found.slice(0, pageSize);
    return ok({
      run,
      kind: shown,
      lines,
      next: found.length > pageSize ? (lines.at(-1)?.position ?? null) : null,
    });
  },
});

/** What asks for attention first: who would lose access, then rows at fault. */
function firstKind(
  totals: { missing: number; faultyRows: number; ended: number } | null,
): (typeof staffLineKinds)[number] {
  if ((totals?.missing ?? 0) > 0) return 'missing';
  return (totals?.faultyRows ?? 0) > 0 || (totals?.ended ?? 0) === 0 ? 'fault' : 'ended';
}
