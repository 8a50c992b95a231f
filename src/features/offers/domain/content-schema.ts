import { z } from 'zod';
import { directions } from '#core/direction.ts';
import { emailField } from '#core/email.ts';
import { offerKinds } from '#core/offer.ts';
import { typedDay } from '#core/typed-day.ts';
import { isCredential } from './credential.ts';
import { offerForms, offerLevels, regions } from './offer.ts';
import type { OfferContent } from './offer.ts';
import { plainMarks } from './plain-marks.ts';

/** How much of everything; the same for a form, a list and a catalogue. */
export const limits = {
  code: 40,
  name: 120,
  summary: 3000,
  needsText: 1000,
  place: 80,
  competence: 80,
  competences: 12,
  needGroups: 4,
  perGroup: 8,
  grants: 6,
  starts: 24,
  months: 96,
  hours: 10_000,
  hoursPerWeek: 60,
  yearCents: 10_000_000,
  places: 10_000,
} as const;

/** Characters that PostgreSQL, XML or a spreadsheet refuses. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;

/** A text as people meant it: one kind of line end, nothing unprintable, no space around it. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '').trim();

/** A description may come as HTML: it is kept as text with a few marks. */
const text = (longest: number) =>
  z
    .string()
    .transform((given) => cleanText(plainMarks(given)))
    .pipe(z.string().max(longest));
const oneLine = (longest: number) =>
  z
    .string()
    .transform((given) => cleanText(given).replaceAll(/\s+/g, ' '))
    .pipe(z.string().max(longest));
const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).nullable();
const whole = (least: number, most: number) => z.number().int().min(least).max(most);

/** An institute writes its own codes as it likes, «PAB DT/1» too; those of national routes are ours. */
const ownCode = z
  .string()
  .trim()
  .min(1)
  .max(limits.code)
  .regex(/^[a-z0-9][a-z0-9 ._/+&():-]*$/i);
const routeCode = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[a-z0-9][a-z0-9._-]*$/i);
const credential = z.string().trim().refine(isCredential, { message: 'not-a-credential' });
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const link = z
  .string()
  .trim()
  .transform(withScheme)
  .pipe(
    z
      .string()
      .max(500)
      .refine((given) => given === '' || isWebAddress(given), { message: 'not-a-link' }),
  );
const mail = emailField.refine((given) => given.length <= 200, { message: 'not-an-email' });

export const fieldSchemas = {
  code: ownCode,
  name: oneLine(limits.name).pipe(z.string().min(1)),
  summary: text(limits.summary),
  kind: z.enum(offerKinds),
  routeCode: routeCode.nullable(),
  level: choice(offerLevels),
  form: choice(offerForms),
  hours: whole(1, limits.hours).nullable(),
  hoursPerWeek: z.number().min(0.5).max(limits.hoursPerWeek).multipleOf(0.5).nullable(),
  months: whole(1, limits.months).nullable(),
  yearCosts: z.array(whole(0, limits.yearCents)).max(limits.months / 12),
  needs: z.array(z.array(credential).min(1).max(limits.perGroup).transform(distinct)).max(limits.needGroups),
  needsText: text(limits.needsText),
  grants: z.array(z.strictObject({ credential, validMonths: whole(1, 600).nullable() })).max(limits.grants),
  starts: z
    .array(typedDay)
    .max(limits.starts)
    .transform((days) => distinct(days).sort()),
  region: choice(regions),
  place: oneLine(limits.place),
  directions: z
    .array(z.enum(directions))
    .transform((given) => directions.filter((one) => given.includes(one))),
  competences: z
    .array(
      oneLine(limits.competence).pipe(
        z
          .string()
          .min(1)
          .refine((given) => !given.includes('|'), { message: 'no-bar' }),
      ),
    )
    .max(limits.competences)
    .transform(distinct),
  places: whole(1, limits.places).nullable(),
  link,
  contactEmail: mail,
};

/** Whoever writes an offer, by whatever way: this is what it may be. Lists come out in one order. */
export const contentSchema: z.ZodType<OfferContent> = z.strictObject(fieldSchemas);

/** «www.instituut.nl/rekenen» is an address to everybody but a computer. */
function withScheme(given: string): string {
  return /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:].*)?$/u.test(given) ? `https://${given}` : given;
}

function isWebAddress(given: string): boolean {
  const url = URL.parse(given);
  return url !== null && ['https:', 'http:'].includes(url.protocol);
}
