import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err } from '#core/result.ts';
import { askSecondPerson } from '#server/approval/ask.ts';
import { command } from '#server/usecase.ts';
import { namedPerson } from '#core/named-person.ts';
import { operatorKind } from './operator-approval.ts';
import { readOperators } from './operators.store.ts';

/** Another operator, once a second person says yes. */
export const nameOperator = command({
  permission: 'operators.manage',
  audit: 'operators.operator-asked',
  input: z.strictObject(namedPerson),
  run: async (tools, data) => {
    const operators = await readOperators(tools.db, tools.today);
    if (operators.some(({ email }) => email === data.email)) return err(refused('already-operator'));
    const name = `${data.givenName} ${data.familyName}`;
    const names = [`${name}, ${data.email}`];
    return askSecondPerson(tools, { kind: operatorKind, about: data.email, data, facts: { name }, names });
  },
});
