import { z } from 'zod';
import { bookmarkOffer } from '#features/offers/server/bookmark-offer.ts';
import { letGoOffer } from '#features/offers/server/let-go-offer.ts';
import { api } from '#web/api.ts';

const output = z.object({ offerId: z.string() });

export const PUT = api({
  summary: 'Put an offer on your own list, which only you read',
  useCase: bookmarkOffer,
  output,
});

export const DELETE = api({
  summary: 'Take an offer off your own list',
  useCase: letGoOffer,
  output,
});
