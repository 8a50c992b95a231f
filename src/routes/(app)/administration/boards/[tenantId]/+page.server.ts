import { inviteToPlace } from '#features/organisation/server/invite-to-place.ts';
import { readPlace } from '#features/organisation/server/read-place.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { invited } from '../../invited.ts';

export const load = page([readPlace], (call, { params }) =>
  call(readPlace, { tenantId: params['tenantId'], kind: 'board' }),
);

export const actions = {
  invite: action(inviteToPlace, {
    read: (values, { params }) => ({ ...values, tenantId: params['tenantId'] }),
    done: invited('/administration/boards'),
  }),
};
