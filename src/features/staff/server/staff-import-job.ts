import type { JobHandler } from '#server/jobs/labour.ts';
import { applyStaffImport } from './apply-staff-import.ts';
import { failStaffImport } from './fail-staff-import.ts';
import { noteProgress } from './note-staff-progress.ts';

/** The background work of a confirmed list. What a rule refuses is told on its page; only a broken attempt is repeated. */
export const runStaffImport: JobHandler = async ({ ctx, data, actor, isLast }) => {
  const importId = data['importId'];
  const progress = async (done: number, total: number): Promise<void> => {
    await noteProgress.execute(ctx, actor, { importId, done, total });
  };
  const fail = (problem: string) => failStaffImport.execute(ctx, actor, { importId, problem });
  try {
    const outcome = await applyStaffImport.execute(ctx, actor, { importId, progress });
    if (!outcome.ok) await fail(outcome.error.kind === 'refused' ? outcome.error.code : outcome.error.kind);
  } catch (error) {
    if (isLast) await fail('broken');
    throw error;
  }
};
