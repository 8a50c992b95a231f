import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { approvalKind } from '#server/approval/kind.ts';
import { schoolImportLifecycle } from '../domain/school-import.ts';
import { judgeKept } from './judge-kept-list.ts';
import { reportOf } from './judge-list.ts';
import { readImport, schoolLists } from './school-import.store.ts';

export const schoolListKind = 'organisation.school-list';

/** A list that ends or empties a board needs a second person; afterwards it is applied like any other. */
export const schoolListApproval = approvalKind({
  role: 'operator',
  data: z.strictObject({ importId: z.uuid() }),
  world: async ({ db, now }, { importId }) => {
    const run = await readImport(db, importId);
    if (run === null || !schoolImportLifecycle.allows(run.state, 'confirm-school-import')) return null;
    const judgement = await judgeKept(db, importId, dayInNetherlands(now));
    if (!judgement.ok) return null;
    const { lines } = reportOf(judgement.value, new Map());
    return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  },
  perform: async ({ db, ctx, now }, { importId }) => {
    if (!(await schoolLists.move(db, importId, 'confirm-school-import', now)))
      return err(refused('approval-moved-on'));
    await ctx.jobs.send(db, 'school-import', { tenantId: null, importId, approved: true });
    return ok([{ entityId: importId }]);
  },
});
