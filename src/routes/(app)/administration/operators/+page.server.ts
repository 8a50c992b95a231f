import { endOperator } from '#features/operators/server/end-operator.ts';
import { nameOperator } from '#features/operators/server/name-operator.ts';
import { readOperatorList } from '#features/operators/server/read-operator-list.ts';
import { strikeFormer } from '#features/operators/server/strike-former.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readOperatorList], (call) => call(readOperatorList, {}));

const here = (message: string) => () => ({ to: '/administration/operators', message });

export const actions = {
  ask: action(nameOperator, {
    done: ({ approvalId }) => ({ to: `/approvals/${approvalId}`, message: 'approvals.asked' }),
  }),
  end: action(endOperator, { done: here('operators.ended') }),
  seen: action(strikeFormer, { done: here('operators.seen') }),
};
