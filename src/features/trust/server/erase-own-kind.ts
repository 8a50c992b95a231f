import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { countedKinds, ownKinds } from '../domain/own-data.ts';
import { countParts, eraseKind } from './own-data.store.ts';

/**
 * Erases at once and for good what is hers alone (AVG article 17). `seen` is how many rows the page counted: when there is
 * more or less by now, she looks again first. The audit row says which kind and how much, nothing of what it was.
 */
export const eraseOwnKind = command({
  permission: 'trust.erase',
  audit: 'trust.kind-erased',
  input: z.strictObject({
    personId: z.uuid(),
    kind: z.enum(ownKinds),
    seen: z.coerce.number().int().min(0),
  }),
  run: async ({ db, today, changed }, { personId, kind, seen }) => {
    const [counted] = countedKinds(await countParts(db, personId, today, [kind]));
    if (counted?.rows !== seen) return err(refused('counts-changed'));
    const gone = await eraseKind(db, personId, today, kind);
    changed(personId, { erased: kind, count: counted.count });
    return ok({ gone });
  },
});
