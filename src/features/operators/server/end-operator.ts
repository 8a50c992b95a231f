import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { readOperators, removeOperator, takeTurn } from './operators.store.ts';

/** Ends the role of another operator at once; nobody ends his own, so that one always stays. */
export const endOperator = command({
  permission: 'operators.manage',
  audit: 'operators.operator-ended',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, actor, today, changed }, { personId }) => {
    await takeTurn(db);
    const self = personOf(actor).personId;
    const operators = await readOperators(db, today);
    if (!operators.some(({ id }) => id === self)) return err(notFound);
    if (personId === self) return err(refused('not-yourself'));
    if (!operators.some(({ id }) => id === personId)) return err(notFound);
    await removeOperator(db, personId, addDays(today, -1));
    changed(personId, { role: 'operator' }, personId);
    return ok(null);
  },
});
