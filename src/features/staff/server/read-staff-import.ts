import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { pageOf } from '#server/import/lines.ts';
import { personOf, query } from '#server/usecase.ts';
import { canUndo } from '../domain/staff-import.ts';
import { staffLineKinds } from '../domain/staff-lines.ts';
import { openValues } from '../domain/values.ts';
import { countLeadersToBe } from './leaders.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readStaffImport, staffLines } from './staff-import.store.ts';
import { readSchoolCodes } from './staff-list.store.ts';

const pageSize = 100;
const firstOfEach = 10;

/** One list with its columns and figures; of all that it changes the first lines by name, or a page of one kind. */
export const readImport = query({
  permission: 'staff.import',
  audit: 'staff.list-read',
  input: z.strictObject({
    importId: z.uuid(),
    kind: z.enum(staffLineKinds).nullable().catch(null),
    after: z.coerce.number().int().min(-1).catch(-1),
  }),
  about: ownOrganisation,
  run: async ({ db, actor, now, today }, { importId, kind, after }) => {
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    const { lines, next } =
      kind === null
        ? { lines: await staffLines.read(db, importId, { each: firstOfEach }), next: null }
        : pageOf(
            await staffLines.read(db, importId, { kinds: [kind], after, limit: pageSize + 1 }),
            pageSize,
          );
    const groups = staffLineKinds.flatMap((one) => {
      const own = lines.filter((line) => line.kind === one);
      return own.length === 0 ? [] : [{ kind: one, lines: own }];
    });
    const schools = await readSchoolCodes(db, personOf(actor).tenantId);
    const isAsked = openValues(run.asked, run.choices).length > 0;
    const leadersToBe =
      run.state === 'done' ? await countLeadersToBe(db, personOf(actor).personId, today) : 0;
    return ok({ run, kind, groups, next, canUndo: canUndo(run, now), schools, isAsked, leadersToBe });
  },
});
