import { choosePerson } from '#core/choose-person.ts';
import { readSharing, readSharingColleagues } from '#features/trust/server/read-sharing.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';
import { sharingActions, sharingOf } from '#screens/sharing/sharing-door.ts';

export const load = page([readSharing, readSharingColleagues], async (call, event) => {
  const { searchParams } = event.url;
  const { colleagues } = await call(readSharingColleagues, { personId: personIdOf(event) });
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = searchParams.get('with') ?? '';
  const named = searchParams.get('withNamed') ?? '';
  const found = chosen === '' && named === '' ? null : choosePerson(people, { chosen, named });
  return {
    sharing: await sharingOf(call, event, found?.ok ? found.value.value : null),
    people,
    asked: { chosen, named, error: found === null || found.ok ? null : found.error },
    makes: event.locals.may('card.edit'),
    isShownThings: event.locals.may('sharing.with-me'),
  };
});

export const actions = sharingActions('shares');
