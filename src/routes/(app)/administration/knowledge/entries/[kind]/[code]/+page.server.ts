import { listAddress } from '#features/knowledge/domain/preview-address.ts';
import { checkEntry } from '#features/knowledge/server/check-entry.ts';
import { readEntry } from '#features/knowledge/server/read-entry.ts';
import { withdrawVersion } from '#features/knowledge/server/withdraw-version.ts';
import { withdrawEntry } from '#features/knowledge/server/withdraw-entry.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readEntry], async (call, event) => {
  const { kind, code } = event.params;
  return { ...(await call(readEntry, { kind, code })), mayEdit: event.locals.may('knowledge.edit') };
});

export const actions = {
  check: action(checkEntry, {
    read: (values, event) => ({ ...values, kind: event.params['kind'], code: event.params['code'] }),
    done: ({ kind, code }) => ({
      to: `/administration/knowledge/entries/${kind}/${code}`,
      message: 'knowledge.checked',
    }),
  }),
  stop: action(withdrawVersion, {
    read: (values, event) => ({ ...values, kind: event.params['kind'], code: event.params['code'] }),
    done: ({ kind, code, isGone }) => ({
      to: isGone && kind !== 'rule' ? listAddress(kind) : `/administration/knowledge/entries/${kind}/${code}`,
      message: 'knowledge.version-stopped',
    }),
  }),
  withdraw: action(withdrawEntry, {
    read: (values, event) => ({ ...values, kind: event.params['kind'], code: event.params['code'] }),
    done: ({ kind, code }) => ({
      to: `/administration/knowledge/entries/${kind}/${code}`,
      message: 'knowledge.version-withdrawn',
    }),
  }),
};
