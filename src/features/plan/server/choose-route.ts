import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { routes } from '../domain/step.ts';
import { writeRoute } from './plan.store.ts';

/** She chooses how she wants to develop; she may always choose again. */
export const chooseRoute = command({
  permission: 'plan.edit',
  audit: 'plan.route-chosen',
  input: z.strictObject({ personId: z.uuid(), route: z.enum(routes) }),
  run: async ({ db, actor, now, changed }, { personId, route }) => {
    const planId = await writeRoute(db, { tenantId: personOf(actor).tenantId, personId, route }, now);
    changed(planId, { route });
    return ok(null);
  },
});
