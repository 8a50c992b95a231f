import { giveApproval } from '#features/approvals/server/give-approval.ts';
import { readApproval } from '#features/approvals/server/read-approval.ts';
import { refuseApproval } from '#features/approvals/server/refuse-approval.ts';
import { withdrawApproval } from '#features/approvals/server/withdraw-approval.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readApproval], (call, event) =>
  call(readApproval, { approvalId: event.params['approvalId'] }),
);

const read = (_: unknown, event: { params: Partial<Record<string, string>> }) => ({
  approvalId: event.params['approvalId'],
});
const back = (message: string) => ({
  read,
  done: ({ approvalId }: { readonly approvalId: string }) => ({ to: `/approvals/${approvalId}`, message }),
});

export const actions = {
  give: action(giveApproval, back('approvals.given')),
  refuse: action(refuseApproval, back('approvals.refused')),
  withdraw: action(withdrawApproval, back('approvals.withdrawn')),
};
