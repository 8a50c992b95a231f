import { z } from 'zod';
import { offerList } from '#features/offers/domain/filter.ts';
import { browseOffers } from '#features/offers/server/browse-offers.ts';
import { api } from '#web/api.ts';

export const GET = api({
  summary: 'What institutes offer, narrowed by what you look for',
  useCase: browseOffers,
  list: offerList,
  output: offerList.output.extend({ total: z.number() }),
});
