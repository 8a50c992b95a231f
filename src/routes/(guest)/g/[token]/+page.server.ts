import { error } from '@sveltejs/kit';
import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { answerHost, hostOf, readAsked } from '#shapes/gathering/server/host.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

type Params = { token: string };

/** From here on this request is made by who holds the link. */
async function enter({ locals, params }: Pick<RequestEvent<Params>, 'locals' | 'params'>): Promise<void> {
  const guest = await hostOf(locals.ctx, params.token);
  if (guest === null) error(404, 'not found');
  locals.actor = guest;
}

export const load = page([readAsked], async (call, event: ServerLoadEvent<Params>) => {
  await enter(event);
  return call(readAsked, {});
});

const answer = action(answerHost, {
  done: (_, { params }: RequestEvent<Params>) => ({
    to: `/g/${params.token}`,
    message: 'gathering.answered',
  }),
});
export const actions = {
  answer: Object.assign(
    async (event: RequestEvent<Params>) => {
      await enter(event);
      return answer(event);
    },
    { permission: answer.permission },
  ),
};
