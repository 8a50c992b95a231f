import { isAmong } from '#core/keys.ts';
import { z } from 'zod';
import { emailField } from '#core/email.ts';
import { isUuid } from '#core/id.ts';
import type { SchoolId } from '#core/id.ts';
import { typedDay, typedDayOrNone } from '#core/typed-day.ts';
import { givenRoles, schoolOnly } from './role-words.ts';
import { boardOffice } from './values.ts';

/** One of a list that a person chose from: nothing chosen is said as such, anything strange is no option. */
export const chosen = (needed: string) =>
  z.string().refine((text) => text !== '', { message: needed, abort: true });
const chosenId = (needed: string) => chosen(needed).refine(isUuid, { message: 'not-an-option' });

/** A school, or the board's own office: that is null. */
export const chosenPlace = chosen('choose-school')
  .refine((text) => text === boardOffice || isUuid(text), { message: 'not-an-option' })
  .transform((text) => (text === boardOffice ? null : (text as SchoolId)));
export const chosenCoach = chosenId('choose-coach');

/** A mail domain as somebody types it, with or without the sign before it. */
export const domainField = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ''))
  .refine((text) => text !== '' && emailField.safeParse(`a@${text}`).success, { message: 'not-a-domain' });

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
  .refine((grant) => !isAmong(schoolOnly, grant.role) || grant.schoolId !== null, {
    message: 'school-needed',
    path: ['schoolId'],
  })
  .refine((grant) => grant.validTo === null || grant.validTo >= grant.validFrom, {
    message: 'before-start',
    path: ['validTo'],
  });
