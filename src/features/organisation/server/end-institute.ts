import { z } from 'zod';
import { notFound } from '#core/error.ts';
import type { TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { endOrReopen } from './end-or-reopen.ts';
import { readPlace } from './place.store.ts';

/** An institute that stops: nobody signs in for it and nobody finds its offers any more. It can be brought back. */
export const endInstitute = command({
  permission: 'places.start',
  audit: 'organisation.institute-ended',
  input: z.strictObject({ tenantId: z.uuid(), ends: z.coerce.boolean() }),
  run: async ({ db, ctx, changed }, { tenantId, ends }) => {
    if ((await readPlace(db, tenantId))?.kind !== 'institute') return err(notFound);
    const turned = await endOrReopen.execute(
      ctx,
      { kind: 'system', tenantId: tenantId as TenantId },
      { ends },
    );
    if (turned.ok) changed(tenantId, { ends });
    return turned.ok ? ok({ tenantId }) : turned;
  },
});
