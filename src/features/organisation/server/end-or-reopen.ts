import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { closeInstitute, setEnded } from './place.store.ts';

/** Ends it, or brings it back. Who worked there has no place any more; its offers are told to go. */
export const endOrReopen = command({
  permission: 'places.keep',
  audit: 'organisation.institute-turned',
  input: z.strictObject({ ends: z.boolean() }),
  run: async ({ db, actor, today, changed, emit }, { ends }) => {
    const id = actor.kind === 'system' ? actor.tenantId : null;
    if (id === null || !(await setEnded(db, id, ends ? today : null))) return err(refused('place-moved-on'));
    if (ends) {
      await closeInstitute(db, addDays(today, -1));
      await emit({ kind: 'organisation.institute-ended', payload: {} });
    }
    changed(id, { ends });
    return ok(null);
  },
});
