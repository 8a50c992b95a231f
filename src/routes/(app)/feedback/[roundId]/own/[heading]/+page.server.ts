import { error } from '@sveltejs/kit';
import { feedbackInstrument } from '#features/feedback/domain/feedback.ts';
import { themesOf } from '#shapes/round/domain/instrument.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { autosaveOwnView, saveOwnView } from '#features/feedback/server/save-own-view.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { inRound } from '../../own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnRequest], async (call, event: PageServerLoadEvent) => {
  const { roundId } = event.params;
  const { request, questions, ownView } = await call(readOwnRequest, { roundId });
  const headings = themesOf(feedbackInstrument, questions);
  const heading = headings.find((one) => one === event.params.heading);
  if (heading === undefined) error(404, 'not found');
  const next = headings[headings.indexOf(heading) + 1] ?? null;
  return { request, questions, ownView, headings, heading, next };
});

const read = (values: Parameters<typeof inRound>[0], event: RequestEvent) => inRound(values, event);

export const actions = {
  draft: draft(autosaveOwnView, { read }),
  save: action(saveOwnView, {
    read,
    done: ({ roundId }, event) => {
      const next = event.url.searchParams.get('next');
      return next === null
        ? { to: `/feedback/${roundId}`, message: 'feedback.ownSaved' }
        : { to: `/feedback/${roundId}/own/${encodeURIComponent(next)}` };
    },
  }),
};
