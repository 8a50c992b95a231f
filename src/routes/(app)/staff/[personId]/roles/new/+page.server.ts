import { grantRole } from '#features/staff/server/grant-role.ts';
import { readRolePlaces } from '#features/staff/server/read-role-places.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readRolePlaces], (call, event) =>
  call(readRolePlaces, { personId: event.params['personId'] }),
);

export const actions = {
  grant: action(grantRole, {
    read: (values, event) => ({ ...values, personId: event.params['personId'] }),
    done: (_, { locals, params, url }) => {
      const { actor, may } = locals;
      const hasPage = may('staff.add') || (actor.kind === 'person' && actor.personId === params.personId);
      return { to: hasPage ? `/staff/${params.personId}` : url.pathname, message: 'staff.role-granted' };
    },
  }),
};
