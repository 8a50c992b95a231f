import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readStaffImports } from './staff-import.store.ts';
import { readSchoolCodes } from './staff-list.store.ts';

/** The last lists of this organisation. */
export const readImports = query({
  permission: 'staff.import',
  audit: 'staff.lists-read',
  input: z.strictObject({}),
  about: ownOrganisation,
  run: async ({ db, actor }) => {
    const imports = await readStaffImports(db, 10);
    return ok({
      schools: await readSchoolCodes(db, personOf(actor).tenantId),
      imports: imports.map(({ id, fileName, state, by, createdAt, rowCount }) => ({
        id,
        fileName,
        state,
        by,
        createdAt,
        rowCount,
      })),
    });
  },
});
