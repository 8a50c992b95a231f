import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { strikeFormerAdministrators } from './operators.store.ts';

/** The operator has seen who was administrator and is HR now; the list goes. */
export const strikeFormer = command({
  permission: 'operators.manage',
  audit: 'operators.former-administrators-seen',
  input: z.strictObject({}),
  run: async ({ db, changed }) => {
    const people = await strikeFormerAdministrators(db);
    changed('former-administrators', { people });
    return ok(null);
  },
});
