import { previewKnowledgeChange } from '#features/advice/server/preview-knowledge-change.ts';
import { lookAtEntry } from '#features/knowledge/server/look-at-entry.ts';
import { saveEntry } from '#features/knowledge/server/save-entry.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([lookAtEntry, previewKnowledgeChange], async (call, event) => {
  const { kind, code } = event.params;
  const asked = Object.fromEntries(event.url.searchParams);
  const { entry, cut, proposal, today } = await call(lookAtEntry, { ...asked, kind, code });
  const change = 'who' in entry ? { kind: 'funding', scheme: entry } : { kind: 'route', route: entry };
  const effect = await call(previewKnowledgeChange, { change });
  return { entry, cut, proposal, today, effect };
});

export const actions = {
  save: action(saveEntry, {
    read: (values, event) => ({ ...values, kind: event.params['kind'], code: event.params['code'] }),
    done: ({ kind, code }) => ({
      to: `/administration/knowledge/entries/${kind}/${code}`,
      message: 'knowledge.entry-saved',
    }),
  }),
};
