import { z } from 'zod';
import { certainties } from '#core/knowledge.ts';
import { typedDay, typedDayOrNone } from '#core/typed-day.ts';
import { valueFault } from './rule-value.ts';

/** Where it comes from, who looked when, and how sure it is. */
export const sourcedInput = {
  source: z.string().trim().min(4).max(500),
  checkedOn: typedDay,
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
  validFrom: typedDay,
  validTo: typedDayOrNone,
  ...sourcedInput,
  seen: seenInput,
};
