import { error } from '@sveltejs/kit';
import { aspects } from '#features/maturity/domain/instrument.ts';
import { autosaveDecision, saveDecision } from '#features/maturity/server/decide.ts';
import { readMaturity } from '#features/maturity/server/read-round.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readMaturity], async (call, { params }: PageServerLoadEvent) => {
  const { decisions, mayDecide, school, round } = await call(readMaturity, { roundId: params.roundId });
  if (!mayDecide || !aspects.includes(params.aspect)) error(404, 'not found');
  return {
    round,
    school,
    aspect: params.aspect,
    stands: decisions.find((one) => one.aspect === params.aspect),
  };
});

const read = (values: FormValues, { params }: RequestEvent) => ({ ...values, ...params, part: 'all' });

export const actions = {
  save: action(saveDecision, {
    read,
    done: (_: unknown, { params }: RequestEvent) => ({
      to: `/school/rounds/${params.roundId}`,
      message: 'maturity.decided',
    }),
  }),
  draft: draft(autosaveDecision, { read }),
};
