import { slice } from '#server/slice.ts';
import { closeEndedNightly } from './server/close-ended.ts';
import { domainApproval } from './server/domain-approval.ts';
import { domainKind } from './server/domain-kind.ts';
import { dropOldListsHourly } from './server/drop-old-lists.ts';
import { runInvitations } from './server/send-invitations.ts';
import { settleApproval, settleKind } from './server/settle-address.ts';
import { runStaffImport } from './server/staff-import-job.ts';
import { maintainAddressesHourly } from './server/maintain-addresses.ts';

export const staff = slice({
  name: 'staff',
  menu: [{ key: 'staff', href: '/staff', permission: 'staff.list', at: 110 }],
  schedules: [closeEndedNightly, dropOldListsHourly, maintainAddressesHourly],
  jobs: {
    invitations: runInvitations,
    'staff-import': runStaffImport,
  },
  approvals: { [domainKind]: domainApproval, [settleKind]: settleApproval },
});
