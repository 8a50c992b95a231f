import { readApprovalList } from '#features/approvals/server/read-approval-list.ts';
import { page } from '#web/door.ts';

export const load = page([readApprovalList], (call) => call(readApprovalList, {}));
