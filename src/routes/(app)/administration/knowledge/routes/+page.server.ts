import { lookAtEntry } from '#features/knowledge/server/look-at-entry.ts';
import { readKnownEntries } from '#features/knowledge/server/read-known-entries.ts';
import { previewAddress } from '#features/knowledge/domain/preview-address.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readKnownEntries], async (call, event) => {
  const { routes, today } = await call(readKnownEntries, {});
  return { routes, today, mayEdit: event.locals.may('knowledge.edit') };
});

export const actions = {
  look: action(lookAtEntry, {
    read: (values) => ({ ...values, kind: 'route' }),
    done: ({ proposal }) => ({ to: previewAddress(proposal) }),
  }),
};
