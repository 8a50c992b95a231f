import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { putAskAside } from './orientation.store.ts';

/** She leaves a part unshown; her coach sees only that it is not shown. */
export const putAsideAsk = command({
  permission: 'profile.answer',
  audit: 'profile.ask-put-aside',
  input: z.strictObject({ personId: z.uuid(), askId: z.uuid() }),
  run: async ({ db, now, changed }, { personId, askId }) => {
    if (!(await putAskAside(db, personId, askId, now))) return err(notFound);
    changed(askId);
    return ok(null);
  },
});
