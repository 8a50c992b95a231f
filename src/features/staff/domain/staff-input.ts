import { z } from 'zod';
import { emailField } from '#core/email.ts';
import { isUuid } from '#core/id.ts';
import type { SchoolId } from '#core/id.ts';
import { typedDay, typedDayOrNone } from '#core/typed-day.ts';
import { scaleOf, workingTimeOf } from './cell-readers.ts';
import { functionCodes } from './functions.ts';
import { isName } from './name-parts.ts';
import { givenRoles, schoolOnly } from './role-words.ts';
import { boardOffice } from './values.ts';

const name = (needed: string) =>
  z
    .string()
    .trim()
    .refine((text) => text !== '', { message: needed, abort: true })
    .refine((text) => text.length <= 100 && isName(text), { message: 'not-a-name' });

/** One of a list that a person chose from: nothing chosen is said as such, anything strange is no option. */
const chosen = (needed: string) => z.string().refine((text) => text !== '', { message: needed, abort: true });
const chosenId = (needed: string) => chosen(needed).refine(isUuid, { message: 'not-an-option' });

/** A school, or the board's own office: that is null. */
export const chosenPlace = chosen('choose-school')
  .refine((text) => text === boardOffice || isUuid(text), { message: 'not-an-option' })
  .transform((text) => (text === boardOffice ? null : (text as SchoolId)));
export const chosenCoach = chosenId('choose-coach');

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .default('')
    .transform((text) => (text === '' ? null : text));

/** A mail domain as somebody types it, with or without the sign before it. */
export const domainField = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ''))
  .refine((text) => text !== '' && emailField.safeParse(`a@${text}`).success, { message: 'not-a-domain' });

export const personInput = {
  givenName: name('given-name-needed'),
  familyName: name('family-name-needed'),
  email: z
    .string()
    .default('')
    .pipe(emailField)
    .transform((text) => (text === '' ? null : text)),
};

/** Scale 1 to 16 or none; a text like «L10» counts for its figure. */
const scaleInput = z
  .string()
  .trim()
  .default('')
  .refine((text) => scaleOf(text) !== undefined, { message: 'not-a-scale' })
  .transform((text) => scaleOf(text) ?? null);

/** What HR fills in about an employment; the working time as a fraction, in percents or in hours of a week. */
export const jobInput = {
  functionCode: chosen('choose-function').pipe(z.enum(functionCodes)),
  functionTitle: optionalText(120),
  scale: scaleInput,
  workingTime: z
    .string()
    .refine((text) => workingTimeOf(text, 'fraction') !== null, { message: 'not-a-working-time' })
    .transform((text) => workingTimeOf(text, 'fraction') ?? 0),
  personnelNumber: optionalText(40),
  startsOn: typedDay,
};

const place = z
  .literal('')
  .or(z.uuid())
  .default('')
  .transform((text) => (text === '' ? null : text));

export const grantInput = z
  .strictObject({
    personId: z.uuid(),
    role: chosen('choose-role').pipe(z.enum(givenRoles)),
    schoolId: place,
    validFrom: typedDay,
    validTo: typedDayOrNone,
  })
  .refine((grant) => !(schoolOnly as readonly string[]).includes(grant.role) || grant.schoolId !== null, {
    message: 'school-needed',
    path: ['schoolId'],
  })
  .refine((grant) => grant.validTo === null || grant.validTo >= grant.validFrom, {
    message: 'before-start',
    path: ['validTo'],
  });
