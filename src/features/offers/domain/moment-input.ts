import { z } from 'zod';
import { fromDutchClock } from '#core/dutch-clock.ts';

const number = (least: number, most: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,5}$/.test(text), { message: 'not-a-number' })
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** A meeting as the form gives it: the time by the Dutch clock. */
export const momentInput = {
  startsAt: z
    .string()
    .refine((text) => fromDutchClock(text) !== null, { message: 'not-a-date' })
    .transform((text) => fromDutchClock(text) ?? new Date(0)),
  minutes: number(15, 600),
  place: z.string().trim().min(1).max(120),
  places: z
    .literal('')
    .transform(() => null)
    .or(number(1, 10_000))
    .default(null),
};
