import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { keepQuestions, saveQuestions } from '#features/feedback/server/save-questions.ts';
import { redirect } from '@sveltejs/kit';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { inRound } from '../own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnRequest], async (call, event: PageServerLoadEvent) => {
  const { requestId } = event.params;
  const { request, questions } = await call(readOwnRequest, { requestId });
  if (request.state !== 'draft') redirect(303, `/feedback/${requestId}`);
  return { request, questions };
});

export const actions = {
  draft: draft(keepQuestions, { read: (values, event: RequestEvent) => inRound(values, event) }),
  save: action(saveQuestions, {
    read: (values, event: RequestEvent) => inRound(values, event),
    done: ({ requestId }) => ({ to: `/feedback/${requestId}/people`, message: 'feedback.questionsSaved' }),
  }),
};
