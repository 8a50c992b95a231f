import type { FormValues } from '#web/form.ts';

/** What a form of a round says, with the round that the address names. */
export const inRound = (
  values: FormValues,
  event: { readonly params: { readonly roundId: string } },
): Record<string, unknown> => ({ ...values, roundId: event.params.roundId });
