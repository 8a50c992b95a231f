import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { contacts } from '#server/knowledge/contacts.ts';
import { query } from '#server/usecase.ts';
import { otherWays } from '../domain/other-ways.ts';
import { isPlanned } from '../domain/plan-idea.ts';
import { contactsFor } from '../domain/contact.ts';
import { adviceView } from './advice.view.ts';
import { readRouteOffers } from './route-offer.store.ts';

/** One route for her, with everything that advice knows of it. */
export const readRoute = query({
  permission: 'advice.own',
  audit: 'advice.read-route',
  input: z.strictObject({ personId: z.uuid(), code: z.string().max(80) }),
  run: async ({ db, today }, { personId, code }) => {
    const view = await adviceView(db, personId, today);
    const route = view?.advice.routes.find((one) => one.route.code === code);
    if (view === null || route === undefined) return err(notFound);
    const others = otherWays(view.advice.routes, route);
    const along = [route, ...others].map((one) => one.route.code);
    const step = along
      .map((to) => view.knowledge.steps.find((one) => one.route === to))
      .find((one) => one !== undefined);
    return ok({
      today,
      advice: route,
      others,
      isPlanned: isPlanned(route.route.name, view.planned),
      counterparts: step?.counterparts ?? [],
      contacts: contactsFor(contacts, route.route.direction, view.person.travel),
      offers: await readRouteOffers(db, code, today),
    });
  },
});
