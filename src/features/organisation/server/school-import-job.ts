import type { JobHandler } from '#server/jobs/labour.ts';
import { applySchoolImport } from './apply-school-import.ts';
import { failSchoolImport } from './fail-school-import.ts';

/** The background work of a confirmed list. What cannot be applied is told on its page; only a broken attempt is repeated. */
export const runSchoolImport: JobHandler = async ({ ctx, data, actor, isLast }) => {
  const input = { importId: data['importId'] };
  try {
    const outcome = await applySchoolImport.execute(ctx, actor, { ...input, approved: data['approved'] });
    if (!outcome.ok) await failSchoolImport.execute(ctx, actor, input);
  } catch (error) {
    if (isLast) await failSchoolImport.execute(ctx, actor, input);
    throw error;
  }
};
