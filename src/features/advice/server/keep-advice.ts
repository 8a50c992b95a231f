import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { adviceView } from './advice.view.ts';
import { keepGiven } from './given.store.ts';

/** She keeps the advice of today, to read it again as it was. */
export const keepAdvice = command({
  permission: 'advice.own',
  audit: 'advice.kept',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, now, today, changed, subject }, { personId }) => {
    const view = await adviceView(db, personId, today);
    if (view === null || subject === null) return err(notFound);
    const givenId = await keepGiven(db, { tenantId: subject.tenantId, personId }, view, today, now);
    changed(givenId);
    return ok({ givenId });
  },
});
