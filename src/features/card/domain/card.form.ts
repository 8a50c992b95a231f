import { some } from '#core/form/composed.ts';
import { quantity, text } from '#core/form/field.ts';
import type { Extra } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import { numberText, readNumber } from '#core/quantity.ts';
import { offerTags } from './card.ts';

const optional = { optional: true } as const;

/** Years as people type them: «13,5», «12»; one decimal, 0 to 60. */
export const years = <const As extends Extra>(extra: As) =>
  quantity(
    'number',
    (typed) => {
      const read = readNumber(typed, 1);
      if (!read.ok) return { fault: 'not-a-number' };
      return read.value > 60 ? { fault: 'more-than-sixty' } : { value: read.value };
    },
    (value: number) => numberText(value),
    extra,
  );

/** The two parts of a card that are no list. Years in education are part of all years of work (inventory L-07). */
export const cardForm = form(
  {
    years: { working: years(optional), inEducation: years(optional) },
    offer: { tags: some(offerTags), text: text(1000, optional), ask: text(1000, optional) },
  },
  ({ working, inEducation }) =>
    working != null && inEducation != null && inEducation > working
      ? { at: 'inEducation', code: 'more-than-working' }
      : null,
);
