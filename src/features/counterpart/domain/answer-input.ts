import { z } from 'zod';
import { neededDay } from '#core/typed-day.ts';

const words = z.string().trim().max(600).default('');

const one = { counterpartId: z.uuid(), version: z.coerce.number().int().min(1) };

/** A promise says for which day; the words go along to both sides. */
export const promiseInput = z.strictObject({ ...one, promisedFor: neededDay, note: words });

export const completeInput = z.strictObject({ ...one, note: words });

/** A refusal without a reason does not exist: the other side reads it. */
export const refuseInput = z.strictObject({ ...one, reason: z.string().trim().min(1).max(600) });

export const reopenInput = z.strictObject(one);

/** To a role («role:hr»), to somebody shown («person:ID»), or to whose name was typed. */
export const passOnInput = z.strictObject({
  ...one,
  to: z
    .string()
    .regex(/^((role|person):[\w-]+)?$/)
    .default(''),
  toNamed: z.string().max(100).default(''),
  note: words,
});

const choice = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => {
    const [counterpartId = '', version = ''] = text.split(':');
    return { counterpartId, version: Number(version) };
  });

/** Several at once, each as the page showed it («ID:version»): promised for one day, or refused with one reason. */
export const answerManyInput = z.strictObject({
  choices: z
    .array(choice)
    .max(200)
    .default([])
    .refine((choices) => choices.length > 0, 'nothing-ticked'),
  answer: z.enum(['promise', 'refuse']),
  promisedFor: z.string().max(20).default(''),
  reason: words,
});
