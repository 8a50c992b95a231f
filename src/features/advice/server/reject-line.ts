import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command, personOf } from '#server/usecase.ts';
import { rejectionInput } from '../domain/rejection.ts';
import { adviceView } from './advice.view.ts';
import { writeRejection } from './rejection.store.ts';

/** A coach finds a line of the advice wrong for somebody, and says why. The advice itself stays as it is. */
export const rejectLine = command({
  permission: 'advice.judge',
  audit: 'advice.line-rejected',
  input: rejectionInput,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'advice'),
  run: async ({ db, actor, today, changed }, input) => {
    const { tenantId, personId: coachId } = personOf(actor);
    const view = await adviceView(db, input.personId, today);
    if (view?.advice.steps.every(({ code }) => code !== input.step) !== false) return err(notFound);
    changed(await writeRejection(db, { ...input, tenantId, coachId }, today), {
      step: input.step,
      reason: input.reason,
    });
    return ok(null);
  },
});
