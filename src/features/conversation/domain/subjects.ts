import { z } from 'zod';

/** The five subjects of a conversation (inventory O-G1b-f). */
export const subjects = ['development', 'wishes', 'ambition', 'pitfalls', 'expectations'] as const;
export type Subject = (typeof subjects)[number];

/** What each of the two prepares: the five subjects, and where she stands in one and in five years (O-V3). */
export const parts = [...subjects, 'future'] as const;
export type Part = (typeof parts)[number];

/** Expectations go both ways, and the view ahead has two horizons. */
export const fieldsOf = {
  development: ['development'],
  wishes: ['wishes'],
  ambition: ['ambition'],
  pitfalls: ['pitfalls'],
  expectations: ['ofOther', 'ofMe'],
  future: ['oneYear', 'fiveYears'],
} as const satisfies Record<Part, readonly string[]>;
export type Field = (typeof fieldsOf)[Part][number];

export const longestText = 4000;

const text = z.string().max(longestText);

/** The texts of one part; a draft may be half-written or empty. */
export const partTexts = z.strictObject({
  development: text.optional(),
  wishes: text.optional(),
  ambition: text.optional(),
  pitfalls: text.optional(),
  ofOther: text.optional(),
  ofMe: text.optional(),
  oneYear: text.optional(),
  fiveYears: text.optional(),
} satisfies Record<Field, z.ZodType>);
export type PartTexts = z.infer<typeof partTexts>;

/** Everything one of the two wrote, by part; a part nobody touched is absent. */
export type Preparation = Readonly<
  Partial<Record<Part, { readonly texts: PartTexts; readonly version: number }>>
>;

/** The texts that belong to this part, each present; what belongs elsewhere falls away. */
export const textsFor = (part: Part, texts: PartTexts): PartTexts =>
  Object.fromEntries(fieldsOf[part].map((field) => [field, texts[field] ?? '']));

export const isWritten = (texts: PartTexts | undefined): boolean =>
  Object.values(texts ?? {}).some((written) => written.trim() !== '');

/** The parts in which something stands. */
export const writtenParts = (preparation: Preparation): Part[] =>
  parts.filter((part) => isWritten(preparation[part]?.texts));

const saved = z.object({ texts: partTexts, version: z.number() });

/** What was saved on another screen meanwhile, as a stale save gets it back; null when there is none. */
export const savedElsewhere = (theirs: unknown): z.infer<typeof saved> | null =>
  saved.safeParse(theirs).data ?? null;

/** The next part after this one; null after the last. */
export const partAfter = (part: Part): Part | null => parts[parts.indexOf(part) + 1] ?? null;
