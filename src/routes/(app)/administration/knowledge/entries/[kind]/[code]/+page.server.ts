import { fundingText } from '#features/knowledge/domain/funding-text.ts';
import { previewAddress } from '#features/knowledge/domain/preview-address.ts';
import { lookAtEntry } from '#features/knowledge/server/look-at-entry.ts';
import { readEntry } from '#features/knowledge/server/read-entry.ts';
import { withdrawEntry } from '#features/knowledge/server/withdraw-entry.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { textOf } from '#web/form.ts';
import type { FormValues } from '#web/form.ts';

export const load = page([readEntry], async (call, event) => {
  const { kind, code } = event.params;
  return { ...(await call(readEntry, { kind, code })), mayEdit: event.locals.may('knowledge.edit') };
});

interface WithCode {
  readonly params: Partial<Record<string, string>>;
}

const place = ({ params }: WithCode): object => ({ kind: params['kind'], code: params['code'] });

function read(values: FormValues, event: WithCode): object {
  return { ...values, ...place(event) };
}

/** The fields of the form put into the data that it began with. */
function readWindow(values: FormValues, event: WithCode): object {
  const field = (name: string): string => textOf(values, name) ?? '';
  const text = fundingText(field('base'), {
    opensOn: field('opensOn'),
    closesOn: field('closesOn'),
    knownUntil: field('knownUntil'),
    amount: field('amount'),
    source: field('source'),
    checkedOn: field('checkedOn'),
    certainty: field('certainty'),
  });
  return { text, validFrom: field('validFrom'), seen: field('seen'), ...place(event) };
}

export const actions = {
  look: action(lookAtEntry, { read, done: ({ proposal }) => ({ to: previewAddress(proposal) }) }),
  window: action(lookAtEntry, {
    read: readWindow,
    done: ({ proposal }) => ({ to: previewAddress(proposal) }),
  }),
  withdraw: action(withdrawEntry, {
    read,
    done: ({ kind, code }) => ({
      to: `/administration/knowledge/entries/${kind}/${code}`,
      message: 'knowledge.version-withdrawn',
    }),
  }),
};
