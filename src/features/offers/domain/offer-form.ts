import { z } from 'zod';
import { contentSchema } from './content-schema.ts';
import { limits } from './content-schema.ts';
import type { OfferContent } from './offer.ts';
import { typedCents, typedDay, typedNumber } from './typed.ts';

const words = z.string().max(5000).default('');
const list = z.array(z.string().max(200)).max(60).default([]);
const group = z.enum(['0', '1', '2', '3', '4', '5']);

/** The fields of the page on which an institute writes an offer; everything is text there. */
const formFields = {
  code: words,
  name: words,
  summary: words,
  kind: words,
  routeCode: words,
  level: words,
  form: words,
  hours: words,
  hoursPerWeek: words,
  months: words,
  yearCosts: list,
  needs: z.partialRecord(group, list).default({}),
  needsText: words,
  grants: z.partialRecord(group, z.strictObject({ credential: words, validMonths: words })).default({}),
  starts: list,
  region: words,
  place: words,
  directions: list,
  competences: words,
  places: words,
  link: words,
  contactEmail: words,
};

type Typed = z.infer<z.ZodObject<typeof formFields>>;

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const filled = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');

function rawContent(typed: Typed): Record<keyof OfferContent, unknown> {
  return {
    ...typed,
    routeCode: given(typed.routeCode),
    level: given(typed.level),
    form: given(typed.form),
    region: given(typed.region),
    hours: typedNumber(typed.hours),
    hoursPerWeek: typedNumber(typed.hoursPerWeek),
    months: typedNumber(typed.months),
    places: typedNumber(typed.places),
    yearCosts: filled(typed.yearCosts).map(typedCents),
    needs: Object.values(typed.needs)
      .map((one) => filled(one))
      .filter((one) => one.length > 0)
      .slice(0, limits.needGroups),
    grants: Object.values(typed.grants).flatMap(({ credential, validMonths }) =>
      given(credential) === null ? [] : [{ credential, validMonths: typedNumber(validMonths) }],
    ),
    starts: filled(typed.starts).map(typedDay),
    competences: filled(typed.competences.split('\n')),
  };
}

/** Reads the page; what is wrong is told at the field as it is named there. */
function toContent(typed: Typed, context: z.core.$RefinementCtx): OfferContent {
  const outcome = contentSchema.safeParse(rawContent(typed));
  if (outcome.success) return outcome.data;
  for (const issue of outcome.error.issues)
    context.issues.push({
      ...issue,
      input: issue.input,
      path: issue.path.slice(0, 1),
    } as z.core.$ZodRawIssue);
  return z.NEVER;
}

export const newOffer = z.strictObject(formFields).transform((typed, context) => ({
  content: toContent(typed, context),
}));

export const changedOffer = z
  .strictObject({ offerId: z.uuid(), version: z.coerce.number().int().min(1), ...formFields })
  .transform(({ offerId, version, ...typed }, context) => ({
    offerId,
    version,
    content: toContent(typed, context),
  }));
