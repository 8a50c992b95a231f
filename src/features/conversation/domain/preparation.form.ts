import { text } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import type { ContentOf } from '#core/form/shape.ts';
import { longestText } from './subjects.ts';

const one = (field: string) => text(longestText, { name: `texts.${field}` });

/**
 * What each of the two prepares: the five subjects (inventory O-G1b-f), and where she stands in one and in five years
 * (O-V3). Expectations go both ways, and the view ahead has two horizons.
 */
export const preparationForm = form({
  development: { development: one('development') },
  wishes: { wishes: one('wishes') },
  ambition: { ambition: one('ambition') },
  pitfalls: { pitfalls: one('pitfalls') },
  expectations: { ofOther: one('ofOther'), ofMe: one('ofMe') },
  future: { oneYear: one('oneYear'), fiveYears: one('fiveYears') },
});

export const parts = preparationForm.order;
export type Part = (typeof parts)[number];

export type PreparationContent = ContentOf<typeof preparationForm.parts>;
export type Field = keyof PreparationContent;

export const fieldsOf = (part: Part): readonly Field[] =>
  preparationForm.blocks(part).flatMap(({ fields }) => fields.map(({ key }) => key as Field));

/** Everything one of the two wrote, by part; a part nobody touched is absent. */
export type Preparation = Readonly<
  Partial<Record<Part, { readonly texts: Partial<PreparationContent>; readonly version: number }>>
>;

/** All of it as one; what nobody touched is empty. */
export const contentOf = (preparation: Preparation): PreparationContent =>
  Object.assign(
    Object.fromEntries(parts.flatMap((part) => fieldsOf(part).map((field) => [field, '']))),
    ...parts.map((part) => preparation[part]?.texts),
  ) as PreparationContent;

/** The parts in which something stands. */
export const writtenParts = (preparation: Preparation): readonly Part[] =>
  preparationForm.filled(contentOf(preparation));

/** The next part after this one; null after the last. */
export const partAfter = (part: Part): Part | null => parts[parts.indexOf(part) + 1] ?? null;
