import { error } from '@sveltejs/kit';
import { model } from '#features/maturity/domain/instrument.ts';
import { autosaveDecision, readMaturity, saveDecision } from '#features/maturity/server/round.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readMaturity], async (call, { params }: PageServerLoadEvent) => {
  const { roundId, theme } = params;
  const { decisions, mayDecide, school } = await call(readMaturity, { roundId });
  if (!mayDecide || !model.themes.includes(theme)) error(404, 'not found');
  return { roundId, theme, school: school.name, stands: decisions.find((one) => one.theme === theme) };
});

const read = (values: FormValues, { params }: RequestEvent) => ({ ...values, ...params, part: 'all' });

export const actions = {
  save: action(saveDecision, {
    read,
    done: (_: unknown, { params }: RequestEvent) => ({
      to: `/school/rounds/${params.roundId}`,
      message: 'schoolRound.decided',
    }),
  }),
  draft: draft(autosaveDecision, { read }),
};
