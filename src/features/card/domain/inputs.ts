import { z } from 'zod';
import {
  diplomaStatuses,
  examSubjects,
  hasSubjects,
  isAtLevel,
  isEarned,
  mayCarryLicence,
  studies,
} from '#core/diploma.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { readNumber } from '#core/quantity.ts';
import { listParts, offerTags, sectors } from './card.ts';
import type { CardItem, Offer, Years } from './card.ts';

/** Longest texts, in characters; also told to the browser. */
export const limits = { title: 120, detail: 1500, offer: 1000, items: 30 } as const;

const short = z.string().max(limits.title);
const long = z.string().max(limits.detail);
const version = z.coerce.number().int().min(0);

/** A choice that may still be open: an empty field is no answer yet. */
const orNothing = <Value>(schema: z.ZodType<Value>) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

/** Years as people type them: "13,5", "7.5", "12"; one decimal, 0 to 60. */
export const yearsText = z
  .union([z.string(), z.number().transform(String)])
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const years = readNumber(text, 1);
    if (!years.ok) return problem(context, 'not-a-number');
    return years.value > 60 ? problem(context, 'more-than-sixty') : years.value;
  })
  .nullable()
  .default(null);

/** A year of graduation as four figures. */
const yearText = z
  .union([z.string(), z.number().transform(String)])
  .transform((text, context) => {
    const normal = text.trim();
    if (normal === '') return null;
    const value = Number(normal);
    return /^\d{4}$/.test(normal) && value >= 1950 && value <= 2100 ? value : problem(context, 'not-a-year');
  })
  .nullable()
  .default(null);

const yesNo = z.union([z.boolean(), z.enum(['yes', 'no']).transform((answer) => answer === 'yes')]);

function problem(context: z.core.$RefinementCtx, code: string): never {
  context.addIssue({ code: 'custom', message: code });
  return z.NEVER;
}

const whose = { personId: z.uuid(), itemId: z.uuid(), version };

/** One item as it may be kept while she still types: anything may be missing. */
export const itemDraftInput = z.discriminatedUnion('part', [
  z.strictObject({ ...whose, part: z.literal('expertise'), title: short, detail: long }),
  z.strictObject({
    ...whose,
    part: z.literal('experience'),
    title: short,
    sector: orNothing(z.enum(sectors)),
    years: yearsText,
    detail: long,
  }),
  z.strictObject({
    ...whose,
    part: z.literal('diplomas'),
    title: short,
    level: orNothing(z.enum(diplomaLevels)),
    study: orNothing(z.enum(studies)),
    status: orNothing(z.enum(diplomaStatuses)),
    subjects: z.array(z.enum(examSubjects)).default([]),
    licence: orNothing(yesNo),
    graduatedIn: yearText,
    aboutEducation: orNothing(yesNo),
  }),
]);

/** An item as she presses Save: it says what it is about. */
export const itemInput = itemDraftInput.superRefine((item, context) => {
  if (item.part === 'diplomas') {
    for (const [field, message] of diplomaFaults(item)) {
      context.addIssue({ code: 'custom', message, path: [field] });
    }
  } else if (item.title.trim() === '') {
    context.addIssue({ code: 'custom', message: 'required', path: ['title'] });
  }
});

type DiplomaInput = Extract<z.infer<typeof itemDraftInput>, { readonly part: 'diplomas' }>;

/** What of a diploma cannot be so. */
function diplomaFaults({
  level,
  study,
  status,
  licence,
}: DiplomaInput): readonly (readonly [string, string])[] {
  if (level === null) return [['level', 'required']];
  const isHeld = isEarned(status ?? 'finished');
  return [
    ...(study === null || isAtLevel(study, level) ? [] : [['study', 'study-other-level'] as const]),
    ...(licence === true && mayCarryLicence(level) && !isHeld
      ? [['licence', 'licence-unfinished'] as const]
      : []),
  ];
}

export type ItemInput = z.infer<typeof itemDraftInput>;

/** Of which part an item is; for the addresses of pages. */
export const listPartInput = z.enum(listParts);

export const yearsDraftInput = z.strictObject({
  personId: z.uuid(),
  version,
  working: yearsText,
  inEducation: yearsText,
});

/** Years in education are part of all years of work (inventory L-07). */
export const yearsInput = yearsDraftInput.refine(
  ({ working, inEducation }) => working === null || inEducation === null || inEducation <= working,
  { message: 'more-than-working', path: ['inEducation'] },
);

export const offerInput = z.strictObject({
  personId: z.uuid(),
  version,
  tags: z.array(z.enum(offerTags)).default([]),
  text: z.string().max(limits.offer),
  ask: z.string().max(limits.offer),
});

/** The item that an accepted input stands for. */
export function itemOf(input: ItemInput): CardItem {
  const { itemId, title } = input;
  switch (input.part) {
    case 'expertise':
      return { part: 'expertise', id: itemId, title, detail: input.detail };
    case 'experience':
      return {
        part: 'experience',
        id: itemId,
        title,
        detail: input.detail,
        sector: input.sector,
        years: input.years,
      };
    case 'diplomas':
      return {
        part: 'diplomas',
        id: itemId,
        title,
        level: input.level,
        study: input.study,
        status: input.status,
        subjects: hasSubjects(input.level) ? examSubjects.filter((one) => input.subjects.includes(one)) : [],
        licence: mayCarryLicence(input.level) ? input.licence : null,
        graduatedIn: input.graduatedIn,
        aboutEducation: input.aboutEducation,
      };
  }
}

export const yearsOf = ({ working, inEducation }: z.infer<typeof yearsDraftInput>): Years => ({
  working,
  inEducation,
});

export const offerOf = ({ tags, text, ask }: z.infer<typeof offerInput>): Offer => ({
  tags: offerTags.filter((tag) => tags.includes(tag)),
  text,
  ask,
});
