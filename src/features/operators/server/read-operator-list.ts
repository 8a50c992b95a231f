import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readFormerAdministrators, readOperators } from './operators.store.ts';

/** Who keeps the installation, and who was administrator of a board before there were operators. */
export const readOperatorList = query({
  permission: 'operators.manage',
  audit: 'operators.list-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const self = personOf(actor).personId;
    const operators = await readOperators(db, today);
    return ok({
      operators: operators.map((one) => ({ ...one, isSelf: one.id === self })),
      former: await readFormerAdministrators(db),
    });
  },
});
