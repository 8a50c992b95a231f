import { askDomainChange } from '#features/staff/server/ask-domain-change.ts';
import { readDomainChange } from '#features/staff/server/read-domain-change.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readDomainChange], async (call, event) => {
  const { searchParams } = event.url;
  return {
    ...(await call(readDomainChange, { from: searchParams.get('from'), to: searchParams.get('to') })),
  };
});

export const actions = {
  ask: action(askDomainChange, {
    done: ({ approvalId }) => ({ to: `/approvals/${approvalId}`, message: 'approvals.asked' }),
  }),
};
