import { readOwnItem } from '#features/card/server/read-own-item.ts';
import { removeItem } from '#features/card/server/remove-item.ts';
import { keepItem, saveItem } from '#features/card/server/save-item.ts';
import { readSharing } from '#features/trust/server/read-sharing.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { personIdOf } from '#web/own.ts';
import { sharingOf } from '#screens/sharing/sharing-door.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readOwnItem, readSharing], async (call, event: PageServerLoadEvent) => {
  const personId = personIdOf(event);
  const { item, version } = await call(readOwnItem, { ...event.params, personId });
  return { item, version, sharing: await sharingOf(call, event) };
});

const read = (values: FormValues, event: RequestEvent) => ({
  ...values,
  ...event.params,
  personId: personIdOf(event),
});

export const actions = {
  draft: draft(keepItem, { read }),
  save: action(saveItem, {
    read,
    done: (_: unknown, { params }: RequestEvent) => ({
      to: `/card/edit/${params.part}`,
      message: 'card.saved',
    }),
  }),
  remove: action(removeItem, {
    read: (_, event: RequestEvent) => ({ personId: personIdOf(event), itemId: event.params.itemId }),
    done: (_, event) => ({ to: `/card/edit/${event.params.part}` }),
  }),
};
