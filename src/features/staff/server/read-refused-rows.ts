import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readRefused, staffLines } from './staff-import.store.ts';

/** The rows of a list that were not used, with what is wrong with each, to mend and bring in again. */
export const readRefusedRows = query({
  permission: 'staff.import',
  audit: 'staff.refused-rows-read',
  input: z.strictObject({ importId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db }, { importId }) => {
    const refused = await readRefused(db, importId);
    if (refused === null) return err(notFound);
    const lines = Map.groupBy(await staffLines.read(db, importId, { kinds: ['fault', 'ask'] }), ({ facts }) =>
      Number(facts['row']),
    );
    return ok({
      header: refused.header,
      rows: refused.rows.map(({ row, cells }) => ({ row, cells, lines: lines.get(row) ?? [] })),
    });
  },
});
