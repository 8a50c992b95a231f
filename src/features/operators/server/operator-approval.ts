import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { approvalKind } from '#server/approval/kind.ts';
import { namedPerson } from '#core/named-person.ts';
import { addOperator, readOperators, takeTurn } from './operators.store.ts';

export const operatorKind = 'operators.new-operator';

/** One operator alone makes no second one: that would be a second person of his own making. */
export const operatorApproval = approvalKind({
  role: 'operator',
  data: z.strictObject(namedPerson),
  world: async ({ db, now }, { email }) => {
    const operators = await readOperators(db, dayInNetherlands(now));
    return operators.some((one) => one.email === email) ? null : 'not-yet';
  },
  perform: async ({ db, now }, data) => {
    await takeTurn(db);
    const personId = await addOperator(db, data, dayInNetherlands(now), now);
    return ok([{ entityId: personId, detail: { role: 'operator' }, personId }]);
  },
});
