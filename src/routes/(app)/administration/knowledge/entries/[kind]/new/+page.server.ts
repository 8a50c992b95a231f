import { askedIn, previewAddress } from '#features/knowledge/domain/preview-address.ts';
import { arrangeEntry } from '#features/knowledge/server/arrange-entry.ts';
import { proposeEntry } from '#features/knowledge/server/propose-entry.ts';
import { readEntryForm } from '#features/knowledge/server/read-entry-form.ts';
import { action, rearranged } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readEntryForm], (call, event) => {
  const asked = askedIn(event.url.searchParams, ['copy', 'text', 'validFrom', 'validTo']);
  return call(readEntryForm, { ...asked, kind: event.params['kind'], code: null });
});

export const actions = {
  look: action(proposeEntry, {
    read: (typed, event) => ({ kind: event.params['kind'], code: null, typed, seen: 0 }),
    done: ({ proposal }) => ({ to: previewAddress(proposal) }),
  }),
  arrange: rearranged(arrangeEntry, {
    read: ({ do: order, ...typed }, event) => ({ kind: event.params['kind'], order, typed }),
  }),
};
