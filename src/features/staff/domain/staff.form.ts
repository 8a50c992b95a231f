import { z } from 'zod';
import { emailField } from '#core/email.ts';
import { asked, day } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import { group } from '#core/form/shape.ts';
import { numberText } from '#core/quantity.ts';
import { scaleOf, workingTimeOf } from './cell-readers.ts';
import { functionCodes } from './functions.ts';
import { isName } from './name-parts.ts';
import { chosen, chosenPlace } from './staff-input.ts';
import { boardOffice } from './values.ts';

const plain = (text: string | null): string => text ?? '';
const whose = { most: 100, autocomplete: 'off' } as const;

const name = (required: string) =>
  asked(
    'line',
    z
      .string()
      .trim()
      .refine((text) => text !== '', { message: required, abort: true })
      .refine((text) => text.length <= whose.most && isName(text), { message: 'not-a-name' }),
    plain,
    { ...whose, required },
  );

const orNull = (text: string): string | null => (text === '' ? null : text);
const optionalLine = (most: number, width?: 'half') =>
  asked('line', z.string().trim().max(most).default('').transform(orNull), plain, {
    most,
    width,
    optional: true,
  });

const person = {
  givenName: name('given-name-needed'),
  familyName: name('family-name-needed'),
  email: asked('line', z.string().default('').pipe(emailField).transform(orNull), plain, {
    most: 254,
    type: 'email',
    autocomplete: 'off',
    optional: true,
  }),
};

/** Scale 1 to 16 or none; a text like «L10» counts for its figure. */
const scale = z
  .string()
  .trim()
  .default('')
  .refine((text) => scaleOf(text) !== undefined, { message: 'not-a-scale' })
  .transform((text) => scaleOf(text) ?? null);

/** As a fraction, in percents or in hours of a week. */
const workingTime = z
  .string()
  .refine((text) => workingTimeOf(text, 'fraction') !== null, { message: 'not-a-working-time' })
  .transform((text) => workingTimeOf(text, 'fraction') ?? 0);

const job = {
  functionCode: asked('select', chosen('choose-function').pipe(z.enum(functionCodes)), plain, {
    of: functionCodes,
    required: 'choose-function',
  }),
  functionTitle: optionalLine(120),
  workingTime: asked('line', workingTime, numberText, { width: 'half', required: 'not-a-working-time' }),
  scale: asked('number', scale, numberText, { whole: true, optional: true }),
  personnelNumber: optionalLine(40, 'half'),
  startsOn: day({ required: 'not-a-date' }),
};

const newJob = {
  /** A school, or the board's own office: that is null. */
  schoolId: asked('select', chosenPlace, (id) => id ?? boardOffice, {
    from: 'school',
    required: 'choose-school',
  }),
  ...job,
};

/** The last day of an employment. */
export const endForm = form({ all: { endsOn: day({ required: 'not-a-date' }) } });

/** What HR fills in about somebody, about an employment, and about both at once. */
export const personForm = form({ all: person });
export const jobForm = form({ all: job });
export const newJobForm = form({ all: newJob });
export const newPersonForm = form({ all: { who: group(person), work: group(newJob) } });
