import type { RequestEvent } from '@sveltejs/kit';
import type { closing, reminding, withdrawing } from '#shapes/round/server/running.ts';
import { action } from '#web/action.ts';
import type { FormValues } from '#web/form.ts';

interface Running {
  readonly close: ReturnType<typeof closing>;
  readonly remind: ReturnType<typeof reminding>;
  readonly withdraw: ReturnType<typeof withdrawing>;
}
type InRound = RequestEvent<{ roundId: string }>;

/** The panel of a round that runs. `base`: where the rounds of this kind stand; `gone`: where one leads that was stopped, if not to itself. */
export function runningActions(base: string, { close, remind, withdraw }: Running, gone?: string) {
  const read = (values: FormValues, { params: { roundId } }: InRound) => ({ ...values, roundId });
  const here = ({ params }: InRound): string => `${base}/${params.roundId}`;
  return {
    close: action(close, {
      read,
      done: ({ state }, event: InRound) => ({
        to: here(event),
        message: state === 'closed' ? 'round.closed' : 'round.closedEmpty',
      }),
    }),
    remind: action(remind, {
      read,
      done: (_, event: InRound) => ({ to: here(event), message: 'round.reminded' }),
    }),
    withdraw: action(withdraw, {
      read,
      done: (_, event: InRound) => ({ to: gone ?? here(event), message: 'round.withdrawn' }),
    }),
  };
}
