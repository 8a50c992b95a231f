import { chooseColleague } from '#features/feedback/server/choose-colleague.ts';
import { choosePerson } from '#features/feedback/server/choose-person.ts';
import { dropPerson } from '#features/feedback/server/drop-person.ts';
import { readPeople } from '#features/feedback/server/read-people.ts';
import { redirect } from '@sveltejs/kit';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { inRound } from '../own-round.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readPeople], async (call, event: PageServerLoadEvent) => {
  const { roundId } = event.params;
  const { request, colleagues } = await call(readPeople, { roundId });
  if (request.state !== 'draft' && request.state !== 'open') redirect(303, `/feedback/${roundId}`);
  return { request, colleagues };
});

const read = (values: Parameters<typeof inRound>[0], event: RequestEvent) => inRound(values, event);
const back = (message: string) => ({
  read,
  done: ({ roundId }: { roundId: string }) => ({ to: `/feedback/${roundId}/people`, message }),
});

export const actions = {
  colleague: action(chooseColleague, back('feedback.added')),
  person: action(choosePerson, back('feedback.added')),
  drop: action(dropPerson, back('feedback.dropped')),
};
