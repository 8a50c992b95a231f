import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { readOperators } from './operators.store.ts';
import { makeSetupToken } from './setup-secret.ts';

/** A link for the first operator, for the server's shell; refused once there is one. */
export const makeSetupLink = command({
  permission: 'operators.begin',
  audit: 'operators.setup-link-made',
  input: z.strictObject({}),
  run: async ({ db, ctx, now, today }) => {
    if ((await readOperators(db, today)).length > 0) return err(refused('operator-exists'));
    const { publicUrl, secretKey } = ctx.settings;
    return ok({ address: `${publicUrl}/setup/${makeSetupToken(secretKey, now)}` });
  },
});
