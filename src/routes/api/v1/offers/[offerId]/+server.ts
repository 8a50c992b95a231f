import { z } from 'zod';
import { directions } from '#core/direction.ts';
import { offerKinds } from '#core/offer.ts';
import { offerForms, regions } from '#features/offers/domain/offer.ts';
import { offerLifecycle } from '#features/offers/domain/states.ts';
import { readOffer } from '#features/offers/server/read-offer.ts';
import { api, seenAs } from '#web/api.ts';

/** One offer as its institute published it. */
export const GET = api({
  summary: 'One offer of an institute, and whether you saved it',
  useCase: seenAs(readOffer, ({ offer, own }) => ({
    ...offer,
    route: offer.routeCode,
    saved: own?.saved ?? null,
  })),
  output: z.object({
    id: z.string(),
    name: z.string(),
    summary: z.string(),
    institute: z.string(),
    kind: z.enum(offerKinds),
    state: z.enum(offerLifecycle.states),
    route: z.string().nullable(),
    level: z.string().nullable(),
    form: z.enum(offerForms).nullable(),
    hours: z.number().nullable(),
    hoursPerWeek: z.number().nullable(),
    months: z.number().nullable(),
    yearCosts: z.array(z.number()),
    needs: z.array(z.array(z.string())),
    needsText: z.string(),
    grants: z.array(z.object({ credential: z.string(), validMonths: z.number().nullable() })),
    starts: z.array(z.string()),
    region: z.enum(regions).nullable(),
    place: z.string(),
    directions: z.array(z.enum(directions)),
    competences: z.array(z.string()),
    places: z.number().nullable(),
    link: z.string(),
    saved: z.boolean().nullable(),
  }),
});
