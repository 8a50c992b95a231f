import { z } from 'zod';
import { fromDutchClock } from '#core/dutch-clock.ts';
import { number } from '#core/form/composed.ts';
import { line, moment as momentField } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';

/** About what people meet: an offer of an institute, a masterclass, the work of an area. */
export type MeetingKind = 'information' | 'masterclass' | 'work-area';

/** Where that is read. */
export const pageOf: Readonly<Record<MeetingKind, (aboutId: string) => string>> = {
  information: (id) => `/offers/${id}`,
  masterclass: (id) => `/masterclasses/${id}`,
  'work-area': (id) => `/areas/${id}`,
};

/** When and where people meet, and how many messages about it went to calendars. */
export interface When {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly sequence: number;
}

/** One in a list. */
export type Listed = Pick<When, 'startsAt' | 'minutes' | 'place'> & { readonly id: string };

/** A moment as a form writes it, by the Dutch clock (2026-11-24T09:30); null while there is none. */
export const moment = (fault: string): z.ZodType<Date | null, string> =>
  z.string().transform((text, context) => {
    const read = text === '' ? null : fromDutchClock(text);
    if (text !== '' && read === null) context.addIssue({ code: 'custom', message: fault });
    return read;
  });

/** The form in which a slice plans a meeting. */
export const meetingForm = form({
  meeting: {
    startsAt: momentField({ required: 'not-a-date' }),
    minutes: number({ whole: true, least: 15, most: 600, required: 'required' }),
    place: line(120, { required: 'required' }),
    places: number({ whole: true, least: 1, most: 10_000, optional: true }),
  },
});
