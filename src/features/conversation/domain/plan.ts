import { z } from 'zod';
import { fromDutchClock } from '#core/dutch-clock.ts';

/** When, where and how; a date may come later. */
export const planFields = {
  form: z.string().min(1).max(40),
  /** As a form field writes it, by the Dutch clock: 2026-11-24T09:30; empty while there is no date. */
  plannedAt: z
    .string()
    .default('')
    .transform((text, context): Date | null => {
      if (text === '') return null;
      const moment = fromDutchClock(text);
      if (moment === null) context.addIssue({ code: 'custom', message: 'not-a-moment' });
      return moment;
    }),
  minutes: z.coerce.number().int().min(15).max(240).default(60),
  place: z.string().trim().max(200).default(''),
};
