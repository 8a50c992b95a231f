import { changeInstitute } from '#features/organisation/server/change-institute.ts';
import { endInstitute } from '#features/organisation/server/end-institute.ts';
import { inviteToPlace } from '#features/organisation/server/invite-to-place.ts';
import { readPlace } from '#features/organisation/server/read-place.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';
import { invited } from '../../invited.ts';

const list = '/administration/institutes';

export const load = page([readPlace], (call, { params }) =>
  call(readPlace, { tenantId: params['tenantId'], kind: 'institute' }),
);

const read = (values: FormValues, { params }: RequestEvent): FormValues => ({
  ...values,
  tenantId: params.tenantId,
});
const here =
  (message: string) =>
  ({ tenantId }: { readonly tenantId: string }) => ({ to: `${list}/${tenantId}`, message });

export const actions = {
  invite: action(inviteToPlace, { read, done: invited(list) }),
  save: action(changeInstitute, { read, done: here('places.saved') }),
  end: action(endInstitute, {
    read: (values, event: RequestEvent) => ({ ...read(values, event), ends: 'yes' }),
    done: here('places.ended'),
  }),
  reopen: action(endInstitute, {
    read: (values, event: RequestEvent) => ({ ...read(values, event), ends: '' }),
    done: here('places.reopened'),
  }),
};
