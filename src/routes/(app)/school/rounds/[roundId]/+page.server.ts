import {
  closeMaturity,
  readMaturity,
  remindTeam,
  withdrawMaturity,
} from '#features/maturity/server/round.ts';
import { page } from '#web/door.ts';
import { runningActions } from '../../../running-actions.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page([readMaturity], (call, { params }: PageServerLoadEvent) =>
  call(readMaturity, params),
);

const all = { close: closeMaturity, remind: remindTeam, withdraw: withdrawMaturity };
export const actions = runningActions('/school/rounds', all);
