import { z } from 'zod';
import { isWithinReach } from './date.ts';
import type { IsoDate } from './date.ts';
import { dayOf } from './quantity.ts';

let sentOn: IsoDate | null = null;

/**
 * Reads what somebody sent on a day: a day that nobody can mean then, the year 202 or 9999, is a fault at its field. What is
 * read outside is held against no day.
 */
export function onDay<Outcome>(today: IsoDate | null, read: () => Outcome): Outcome {
  const before = sentOn;
  sentOn = today;
  try {
    return read();
  } finally {
    sentOn = before;
  }
}

/** The day that was typed, or what is wrong with it. `ahead`: the fault of a day that has yet to come. */
export function dayTyped(
  text: string,
  ahead?: string,
): { readonly value: IsoDate } | { readonly fault: string } {
  const value = dayOf(text);
  if (value === null) return { fault: 'not-a-date' };
  if (ahead !== undefined && sentOn !== null && value > sentOn) return { fault: ahead };
  return sentOn === null || isWithinReach(value, sentOn) ? { value } : { fault: 'unthinkable-day' };
}

function read(text: string, context: z.RefinementCtx): IsoDate {
  const day = dayTyped(text);
  if ('value' in day) return day.value;
  context.addIssue({ code: 'custom', message: day.fault });
  return z.NEVER;
}

/** A day as a form or a call sends it. */
export const typedDay = z.string().transform(read);

/** A day that has to be told: nothing is a fault of its own. */
export const neededDay = z
  .string()
  .default('')
  .refine((text) => text !== '', { message: 'required', abort: true })
  .pipe(typedDay);

/** A day that may stay empty. */
export const typedDayOrNone = z
  .string()
  .default('')
  .transform((text, context) => (text.trim() === '' ? null : read(text, context)));
