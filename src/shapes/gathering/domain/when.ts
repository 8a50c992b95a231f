import { z } from 'zod';
import { fromDutchClock } from '#core/dutch-clock.ts';
import { number } from '#core/form/composed.ts';
import { line, moment as momentField } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';

/** When and where people meet, and how many messages about it went to calendars. */
export interface When {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly sequence: number;
}

/** A moment as a form writes it, by the Dutch clock (2026-11-24T09:30); null while there is none. */
export const moment = (fault: string): z.ZodType<Date | null, string> =>
  z.string().transform((text, context) => {
    const read = text === '' ? null : fromDutchClock(text);
    if (text !== '' && read === null) context.addIssue({ code: 'custom', message: fault });
    return read;
  });

/** One that may not stay open. */
export const momentNeeded = (fault: string): z.ZodType<Date, string> =>
  moment(fault).transform((read, context) => {
    if (read === null) context.addIssue({ code: 'custom', message: fault });
    return read ?? z.NEVER;
  });

/** A whole number between two. */
export const whole = (least: number, most: number): z.ZodType<number, string> =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,5}$/.test(text), { message: 'not-a-number' })
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** A meeting as its form gives it. */
export const meetingInput = {
  startsAt: momentNeeded('not-a-date'),
  minutes: whole(15, 600),
  place: z.string().trim().min(1).max(120),
  /** How many can come; null when there is no end to it. */
  places: z
    .literal('')
    .transform(() => null)
    .or(whole(1, 10_000))
    .default(null),
};

/** The form in which a slice plans a meeting. */
export const meetingForm = form({
  meeting: {
    startsAt: momentField({ required: 'not-a-date' }),
    minutes: number({ whole: true, least: 15, most: 600, required: 'required' }),
    place: line(120, { required: 'required' }),
    places: number({ whole: true, least: 1, most: 10_000, optional: true }),
  },
});
