import { agreeToProfile } from '#features/profile/server/agree-to-profile.ts';
import { askForChanges } from '#features/profile/server/ask-for-changes.ts';
import { handOverProfile } from '#features/profile/server/hand-over-profile.ts';
import { putAsideAsk } from '#features/profile/server/put-aside-ask.ts';
import { readAsks } from '#features/profile/server/read-asks.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { stopProfile } from '#features/profile/server/stop-profile.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hers, personIdOf } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';
import { workLine } from '#screens/profile/work-line.ts';

export const load = page([readAsks, readProfile, readSharing], async (call, event) => {
  const personId = personIdOf(event);
  const { asks, coaches } = await call(readAsks, { personId });
  const profile = await call(readProfile, {
    personId,
    number: event.url.searchParams.get('number') ?? undefined,
  });
  return {
    asks,
    coaches,
    profile,
    work: workLine(profile.person),
    sharing: await sharingOf(call, event),
  };
});

const done = (message: string) => () => ({ to: '/profile', message: `profile.${message}` });

export const actions = {
  agree: action(agreeToProfile, { read: hers, done: done('agreed') }),
  changes: action(askForChanges, { read: hers, done: done('changesAsked') }),
  hand: action(handOverProfile, { read: hers, done: done('handedOver') }),
  end: action(stopProfile, { read: hers, done: done('stopped') }),
  aside: action(putAsideAsk, { read: hers, done: done('putAside') }),
  ...sharingActions('share'),
};
