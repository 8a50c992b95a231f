import { endAbsence } from '#features/staff/server/end-absence.ts';
import { readAbsence } from '#features/staff/server/read-absence.ts';
import { setAbsence } from '#features/staff/server/set-absence.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';

type Event = { params: Partial<Record<string, string>> };

export const load = page([readAbsence], (call, { params }) =>
  call(readAbsence, { personId: params['personId'] }),
);

const options = (message: string) => ({
  read: (values: FormValues, { params }: Event) => ({ ...values, personId: params['personId'] }),
  done: (_: unknown, { params }: Event) => ({ to: `/staff/${params['personId'] ?? ''}/absence`, message }),
});

export const actions = {
  set: action(setAbsence, options('staff.absence-set')),
  end: action(endAbsence, options('staff.absence-ended')),
};
