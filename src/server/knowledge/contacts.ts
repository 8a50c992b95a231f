import { z } from 'zod';
import { adviceDirections } from '#core/direction.ts';
import peopleJson from '../../../knowledge/national/people.json' with { type: 'json' };
import { sourced, wordsOf } from './schema.ts';

const file = z.strictObject({
  people: z.array(
    z.strictObject({
      code: z.string().min(1),
      kind: z.enum(['talk', 'try']),
      name: wordsOf,
      lead: wordsOf,
      href: z.url({ protocol: /^https$/ }).nullable(),
      region: z.string().min(1).nullable(),
      directions: z.array(z.enum(adviceDirections)).min(1),
      ...sourced,
    }),
  ),
});

/** Desks and ways to try, for the whole country and by province. Nothing begins when the file is wrong. */
export const { people: contacts } = file.parse(peopleJson);
