import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { feedbackRequestLifecycle } from '../domain/states.ts';
import { lockRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';
import { endAs, endTogether } from './settle.ts';

/**
 * She ends a round: no link works any more, and answers without names can be read. Without names it never says «not
 * yet», for that would be a count: with too few answers it ends all the same, and nothing is kept.
 */
export const closeRequest = command({
  permission: 'feedback.ask',
  audit: 'feedback.request-closed',
  input: z.strictObject({ requestId: z.uuid() }),
  about: requestSubject,
  run: async (tools, { requestId }) => {
    const { db, now, changed } = tools;
    const request = await lockRequest(db, requestId);
    if (request === null) return err(notFound);
    if (!feedbackRequestLifecycle.allows(request.state, 'close-request')) return err(refused('round-over'));
    const isNamed = request.mode === 'named';
    if (isNamed) await endAs(db, requestId, 'closed', now);
    const state = isNamed ? 'closed' : await endTogether(tools, request);
    changed(requestId, { state });
    return ok({ requestId, state });
  },
});
