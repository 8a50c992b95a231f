import { slice } from '#server/slice.ts';
import { operatorApproval, operatorKind } from './server/operator-approval.ts';

export const operators = slice({
  name: 'operators',
  approvals: { [operatorKind]: operatorApproval },
});
