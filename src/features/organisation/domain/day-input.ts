import { z } from 'zod';
import { isoDate, parseIsoDate } from '#core/date.ts';

/** A day as a form or a command gives it; anything else is refused under its own code. */
export const dayInput = z
  .string()
  .refine((text) => parseIsoDate(text) !== null, { message: 'not-a-date' })
  .transform((text) => isoDate(text));
