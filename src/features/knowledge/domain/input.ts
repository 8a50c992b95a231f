import { z } from 'zod';
import { isoDate, parseIsoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { certainties } from '#core/knowledge.ts';
import { valueFault } from './rule-value.ts';

/** A day as a form gives it. */
export const dayInput = z
  .string()
  .refine((text) => parseIsoDate(text) !== null, { message: 'not-a-date' })
  .transform((text) => isoDate(text));

/** A day that may stay empty. */
export const lastDayInput = z
  .string()
  .default('')
  .refine((text) => text === '' || parseIsoDate(text) !== null, { message: 'not-a-date' })
  .transform((text): IsoDate | null => (text === '' ? null : isoDate(text)));

/** Where it comes from, who looked when, and how sure it is. */
export const sourcedInput = {
  source: z.string().trim().min(4).max(500),
  checkedOn: dayInput,
  certainty: z.enum(certainties),
};

/** What the page knew when it was drawn; see `seenOf`. */
export const seenInput = z.coerce.number().int().nonnegative();

export const setterInput = z.enum(['national', 'board']);

export type Setter = z.infer<typeof setterInput>;

export const ruleVersionInput = {
  key: z.string().max(100),
  value: z
    .string()
    .max(30)
    .superRefine((text, context) => {
      const message = valueFault(text);
      if (message !== null) context.addIssue({ code: 'custom', message });
    }),
  validFrom: dayInput,
  validTo: lastDayInput,
  ...sourcedInput,
  seen: seenInput,
};
