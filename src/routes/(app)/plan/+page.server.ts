import { addStep } from '#features/plan/server/add-step.ts';
import { chooseRoute } from '#features/plan/server/choose-route.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { hers, personIdOf } from '#web/own.ts';

export const load = page([readOwnPlan], (call, event) => call(readOwnPlan, { personId: personIdOf(event) }));

export const actions = {
  route: action(chooseRoute, {
    read: hers,
    done: () => ({ to: '/plan', message: 'plan.routeChosen' }),
  }),
  add: action(addStep, {
    read: (values, event) => ({ ...values, personId: personIdOf(event), opensEmpty: true }),
    done: ({ stepId }) => ({ to: `/plan/steps/${stepId}/what` }),
  }),
};
