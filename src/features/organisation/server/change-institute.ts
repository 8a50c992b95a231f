import { z } from 'zod';
import { notFound } from '#core/error.ts';
import type { TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { instituteInput } from '../domain/institute-input.ts';
import { keepInstitute } from './keep-institute.ts';
import { readPlace } from './place.store.ts';

/** Its name, kind and address as they are now. */
export const changeInstitute = command({
  permission: 'places.start',
  audit: 'organisation.institute-changed',
  input: z.strictObject({ tenantId: z.uuid(), ...instituteInput }),
  run: async ({ db, ctx, changed }, { tenantId, ...facts }) => {
    if ((await readPlace(db, tenantId))?.kind !== 'institute') return err(notFound);
    const kept = await keepInstitute.execute(ctx, { kind: 'system', tenantId: tenantId as TenantId }, facts);
    if (kept.ok) changed(tenantId);
    return kept.ok ? ok({ tenantId }) : kept;
  },
});
