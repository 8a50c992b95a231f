import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { askSecondPerson } from '#server/approval/ask.ts';
import { command } from '#server/usecase.ts';
import { schoolImportLifecycle } from '../domain/school-import.ts';
import { judgeKept } from './judge-kept-list.ts';
import { schoolListKind } from './list-approval.ts';
import { readImport, schoolLists } from './school-import.store.ts';

interface Confirmed {
  readonly importId: string;
  /** The request for a second person, when one is needed. */
  readonly approvalId: string | null;
}

/**
 * The operator says yes: the product applies the list in the background, as nobody's request may. A list that ends or
 * empties a board waits for a second person first.
 */
export const confirmSchoolImport = command({
  permission: 'schools.import',
  audit: 'organisation.list-confirmed',
  input: z.strictObject({ importId: z.uuid() }),
  run: async (tools, { importId }): Promise<Result<Confirmed, AppError>> => {
    const { db, ctx, now, today, changed } = tools;
    const run = await readImport(db, importId);
    if (run === null) return err(notFound);
    if (!schoolImportLifecycle.allows(run.state, 'confirm-school-import'))
      return err(refused('import-moved-on'));
    const judgement = await judgeKept(db, importId, today);
    const emptied = judgement.ok ? judgement.value.emptied : [];
    if (emptied.length > 0) {
      const names = emptied.map(({ number, name }) => `${name} (${number})`);
      const facts = { file: run.fileName, boards: emptied.length };
      const wanted = { kind: schoolListKind, about: importId, data: { importId }, facts, names };
      const asked = await askSecondPerson(tools, wanted);
      return asked.ok ? ok({ importId, approvalId: asked.value.approvalId }) : asked;
    }
    if (!(await schoolLists.move(db, importId, 'confirm-school-import', now)))
      return err(refused('import-moved-on'));
    await ctx.jobs.send(db, 'school-import', { tenantId: null, importId });
    changed(importId);
    return ok({ importId, approvalId: null });
  },
});
