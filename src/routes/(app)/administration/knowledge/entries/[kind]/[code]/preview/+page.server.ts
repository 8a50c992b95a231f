import { previewKnowledgeChange } from '#features/advice/server/preview-knowledge-change.ts';
import { askedIn, askedText, formAddress } from '#features/knowledge/domain/preview-address.ts';
import { changeOf } from '#features/knowledge/domain/change-of.ts';
import { newestOf } from '#features/knowledge/domain/follow.ts';
import { lookAtEntry } from '#features/knowledge/server/look-at-entry.ts';
import { saveEntry } from '#features/knowledge/server/save-entry.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([lookAtEntry, previewKnowledgeChange], async (call, event) => {
  const { kind, code } = event.params;
  const asked = askedIn(event.url.searchParams, ['text', 'validFrom', 'validTo', 'seen']);
  const { row, entry, cut, proposal, isBehind, known, versions, today } = await call(lookAtEntry, {
    ...asked,
    kind,
    code,
  });
  // Numbers are of the own board; the operator has none.
  const mayCount = event.locals.may('knowledge.preview');
  const effect = mayCount ? await call(previewKnowledgeChange, { change: changeOf(proposal, entry) }) : null;
  const before = newestOf(versions)?.content ?? null;
  const change = formAddress(proposal, before === null);
  return {
    name: entry.name,
    after: row.content,
    before,
    cut,
    proposal,
    isBehind,
    query: askedText(proposal),
    known,
    today,
    effect,
    change,
  };
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
