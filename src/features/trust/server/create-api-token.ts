import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { createApiToken } from '#server/session/api-token.store.ts';
import { command } from '#server/usecase.ts';
import { personExists } from './share.store.ts';

/** A token with which a program acts for a person, for at most a year. Shown once. */
export const createToken = command({
  permission: 'api-token.create',
  audit: 'trust.api-token-created',
  input: z.strictObject({ personId: z.uuid(), days: z.number().int().min(1).max(366) }),
  run: async ({ db, actor, now, changed }, { personId, days }) => {
    if (actor.kind !== 'system' || actor.tenantId === null) return err(refused('no-organisation'));
    if (!(await personExists(db, personId))) return err(refused('nobody'));
    const token = await createApiToken(db, { tenantId: actor.tenantId, personId }, now, days);
    changed(personId, { days });
    return ok({ token });
  },
});
