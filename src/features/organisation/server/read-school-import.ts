import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { openApproval } from '#server/approval/approval.store.ts';
import { query } from '#server/usecase.ts';
import { lineKinds } from '../domain/import-line.ts';
import { schoolListKind } from './list-approval.ts';
import { readImport, readLines } from './school-import.store.ts';

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
    const found = await readLines(db, importId, { kind, after, limit: pageSize + 1 });
    const lines = found.slice(0, pageSize);
    const approval = await openApproval(db, schoolListKind, importId, now);
    const next = found.length > pageSize ? (lines.at(-1)?.position ?? null) : null;
    return ok({ run, lines, kind, next, approvalId: approval?.id ?? null });
  },
});
