import { readStartOptions } from '#features/conversation/server/read-start-options.ts';
import { readTeam } from '#features/conversation/server/read-team.ts';
import { startConversation } from '#features/conversation/server/start-conversation.ts';
import { startSeveral } from '#features/conversation/server/start-several.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

/** Where is said who was passed over, by name. */
const afterSome = (started: number, skipped: readonly string[]): string => {
  const asked = skipped.map((id): [string, string] => ['skipped', id]);
  return `/conversations/new?${new URLSearchParams([['started', String(started)], ...asked]).toString()}`;
};

export const load = page([readStartOptions, readTeam], async (call, { locals, url }) => {
  const personIds = url.searchParams.getAll('with');
  const passedOver = url.searchParams.getAll('skipped');
  const isLeader = locals.may('conversation.team');
  const chosen = isLeader && personIds.length > 0 ? (await call(readTeam, { personIds })).colleagues : [];
  // An address with nobody of hers in it asks anew.
  const isToChoose = chosen.length === 0;
  return {
    skipped:
      isLeader && passedOver.length > 0
        ? (await call(readTeam, { personIds: passedOver })).colleagues.map(({ name }) => name)
        : [],
    started: Number(url.searchParams.get('started') ?? 0),
    options: await call(readStartOptions, {}),
    /** She chooses a leader; a leader chooses colleagues. */
    chosen,
    team: isLeader && isToChoose ? await call(readTeam, { show: url.searchParams.get('show') }) : null,
    isOwn: locals.may('conversation.look-at-self') && isToChoose,
  };
});

export const actions = {
  start: action(startConversation, {
    read: (values, event) => ({ personId: personIdOf(event), leaderId: personIdOf(event), ...values }),
    done: ({ conversationId }) => ({
      to: `/conversations/${conversationId}`,
      message: 'conversation.started',
    }),
  }),
  several: action(startSeveral, {
    done: ({ started, skipped }) =>
      skipped.length === 0
        ? { to: '/conversations', message: 'conversation.several' }
        : { to: afterSome(started, skipped) },
  }),
};
