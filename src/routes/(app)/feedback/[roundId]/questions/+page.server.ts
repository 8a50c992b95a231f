import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { autosaveQuestions, saveQuestions } from '#features/feedback/server/save-questions.ts';
import { redirect } from '@sveltejs/kit';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { inRound } from '../own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnRequest], async (call, event: PageServerLoadEvent) => {
  const { roundId } = event.params;
  const { request, questions } = await call(readOwnRequest, { roundId });
  if (request.state !== 'draft') redirect(303, `/feedback/${roundId}`);
  return { request, questions };
});

export const actions = {
  draft: draft(autosaveQuestions, { read: (values, event: RequestEvent) => inRound(values, event) }),
  save: action(saveQuestions, {
    read: (values, event: RequestEvent) => inRound(values, event),
    done: ({ roundId }) => ({ to: `/feedback/${roundId}/people`, message: 'feedback.questionsSaved' }),
  }),
};
