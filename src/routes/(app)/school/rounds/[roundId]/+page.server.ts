import { readMaturity } from '#features/maturity/server/read-round.ts';
import { closeMaturity, remindTeam, withdrawMaturity } from '#features/maturity/server/round.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readMaturity], (call, { params }: PageServerLoadEvent) =>
  call(readMaturity, params),
);

const here = (message: string) => ({
  read: (values: FormValues, { params }: RequestEvent) => ({ ...values, ...params }),
  done: (_: unknown, { params }: RequestEvent) => ({ to: `/school/rounds/${params.roundId}`, message }),
});

export const actions = {
  close: action(closeMaturity, here('maturity.closed')),
  remind: action(remindTeam, here('maturity.reminded')),
  withdraw: action(withdrawMaturity, here('maturity.withdrawn')),
};
