import { z } from 'zod';
import { offerKinds } from '#core/offer.ts';
import { offerForms, regions } from '#features/offers/domain/offer.ts';
import { browseOffers } from '#features/offers/server/browse-offers.ts';
import { api } from '#web/api.ts';
import { cursorOf, pageOf } from '#web/cursor.ts';

/** What institutes offer, soonest start first. */
export const GET = api({
  summary: 'What institutes offer, narrowed by what you look for',
  useCase: browseOffers,
  parameters: ['q', 'direction', 'kind', 'level', 'form', 'region', 'start', 'cost', 'cursor'],
  read: ({ cursor, ...filter }) => ({ ...filter, page: pageOf(cursor) }),
  present: ({ offers, filter, pages, total }) => ({
    total,
    items: [...offers],
    nextCursor: filter.page < pages ? cursorOf(filter.page + 1) : null,
  }),
  output: z.object({
    total: z.number(),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        institute: z.string(),
        kind: z.enum(offerKinds),
        level: z.string().nullable(),
        form: z.enum(offerForms).nullable(),
        hours: z.number().nullable(),
        months: z.number().nullable(),
        region: z.enum(regions).nullable(),
        place: z.string(),
        costCents: z.number(),
        nextStart: z.string().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
});
