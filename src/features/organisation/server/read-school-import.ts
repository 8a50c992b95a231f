import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { openApproval } from '#server/approval/approval.store.ts';
import { pageOf } from '#server/import/lines.ts';
import { query } from '#server/usecase.ts';
import { lineKinds } from '../domain/import-line.ts';
import { schoolListKind } from './list-approval.ts';
import { readImport, schoolLines } from './school-import.store.ts';

const pageSize = 100;

/** One list with the lines of what it brings, a page at a time. */
export const readSchoolImport = query({
  permission: 'schools.import',
  audit: 'organisation.list-read',
  input: z.strictObject({
    importId: z.uuid(),
    kind: z.enum(lineKinds).nullable().catch(null),
    after: z.coerce.number().int().min(-1).catch(-1),
  }),
  run: async ({ db, now }, { importId, kind, after }) => {
    const run = await readImport(db, importId);
    if (run === null) return err(notFound);
    const kinds = kind === null ? undefined : [kind];
    const found = await schoolLines.read(db, importId, { kinds, after, limit: pageSize + 1 });
    const approval = await openApproval(db, schoolListKind, importId, now);
    return ok({ run, ...pageOf(found, pageSize), kind, approvalId: approval?.id ?? null });
  },
});
