import { z } from 'zod';
import { refused } from '#core/error.ts';
import { installation } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { beginSession } from '#server/session/session.store.ts';
import { command } from '#server/usecase.ts';
import { namedPerson } from '#core/named-person.ts';
import { addOperator, createInstallation, readOperators, takeTurn } from './operators.store.ts';

/** Makes somebody the first operator and signs her in; of two at the same moment one is first. */
export const appointFirstOperator = command({
  permission: 'operators.begin',
  audit: 'operators.first-operator-appointed',
  input: z.strictObject({ ...namedPerson, device: z.string().max(200) }),
  run: async ({ db, now, today, changed }, { device, ...one }) => {
    await takeTurn(db);
    if ((await readOperators(db, today)).length > 0) return err(refused('operator-exists'));
    await createInstallation(db);
    const personId = await addOperator(db, one, today, now);
    const token = await beginSession(db, { tenantId: installation, personId, device }, now);
    changed(personId, { role: 'operator' }, personId);
    return ok({ token });
  },
});
