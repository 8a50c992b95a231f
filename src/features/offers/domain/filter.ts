import { z } from 'zod';
import { day } from '#core/answer.ts';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import { choice, list, words } from '#core/list.ts';
import type { ItemOf } from '#core/list.ts';
import { offerKinds } from '#core/offer.ts';
import { offerForms, offerLevels, regions } from './offer.ts';

/** Within so many months; who can start at any moment is always in time. */
export const startChoices = ['3', '6', '12'] as const;
/** At most so many cents in all. */
export const costChoices = ['0', '50000', '150000', '500000'] as const;

/** What stands in a list of offers, and by what a visitor narrows it. */
export const offerList = list(
  z.object({
    id: z.string(),
    name: z.string(),
    institute: z.string(),
    kind: z.enum(offerKinds),
    level: z.enum(offerLevels).nullable(),
    form: z.enum(offerForms).nullable(),
    hours: z.number().nullable(),
    months: z.number().nullable(),
    region: z.enum(regions).nullable(),
    place: z.string(),
    costCents: z.number(),
    nextStart: day.nullable(),
  }),
  {
    size: 20,
    by: {
      q: words,
      direction: choice(directions),
      kind: choice(offerKinds),
      level: choice(offerLevels),
      form: choice(offerForms),
      start: choice(startChoices),
      cost: choice(costChoices),
      region: choice(regions),
    },
  },
);
export type OfferFilter = z.infer<typeof offerList.input>;
export type ListedOffer = ItemOf<typeof offerList>;

const daysPerMonth = 30.5;

/** The last day on which a start is soon enough; null when that does not matter. */
export const latestStart = ({ start }: Pick<OfferFilter, 'start'>, today: IsoDate): IsoDate | null =>
  start === null ? null : addDays(today, Math.round(Number(start) * daysPerMonth));
