import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { answerSelfImage } from '#features/conversation/server/answer-self-image.ts';
import { listConversations } from '#features/conversation/server/list-conversations.ts';
import { readTeam } from '#features/conversation/server/read-team.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hers } from '#web/own.ts';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

export const load = page([listConversations, readTeam, readFirstRun], async (call, { locals, url }) => ({
  ...(await call(listConversations, { show: url.searchParams.get('show') })),
  begins: await leadsToFirstStep(call, locals, true),
  team: locals.may('conversation.team') ? await call(readTeam, {}) : null,
  may: {
    begin: locals.may('conversation.start'),
    lookAtSelf: locals.may('conversation.look-at-self'),
    configure: locals.may('conversation.configure'),
  },
}));

export const actions = {
  self: action(answerSelfImage, {
    read: hers,
    done: () => ({ to: '/conversations', message: 'conversation.rated' }),
  }),
};
