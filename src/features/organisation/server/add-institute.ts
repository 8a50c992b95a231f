import { z } from 'zod';
import { ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command } from '#server/usecase.ts';
import { instituteInput } from '../domain/institute-input.ts';
import { keepInstitute } from './keep-institute.ts';

/** An institute, with a place of its own that no board is in. Its trainer is invited next. */
export const addInstitute = command({
  permission: 'places.start',
  audit: 'organisation.institute-added',
  input: z.strictObject({ ...instituteInput }),
  run: async ({ ctx, changed }, facts) => {
    const tenantId = newId<'tenant'>();
    const kept = await keepInstitute.execute(ctx, { kind: 'system', tenantId }, facts);
    if (!kept.ok) return kept;
    changed(tenantId, { institute: facts.kind });
    return ok({ tenantId });
  },
});
