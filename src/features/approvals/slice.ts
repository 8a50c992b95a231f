import { slice } from '#server/slice.ts';
import { onApprovalAsked } from './server/mails.ts';
import { tidyApprovalsNightly } from './server/tidy-approvals.ts';

export const approvals = slice({
  name: 'approvals',
  hears: {
    'approval.asked': [onApprovalAsked],
  },
  schedules: [tidyApprovalsNightly],
});
