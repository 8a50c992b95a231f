import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { readContacts } from '#server/knowledge/contacts.ts';
import { query } from '#server/usecase.ts';
import { contactsFor } from '../domain/contact.ts';
import { adviceView } from './advice.view.ts';
import { readRouteOffers } from './route-offer.store.ts';

/** One route for her, with everything that advice knows of it. */
export const readRoute = query({
  permission: 'advice.own',
  audit: 'advice.read-route',
  input: z.strictObject({ personId: z.uuid(), code: z.string().max(80) }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, today }, { personId, code }) => {
    const view = await adviceView(db, personId, today);
    const route = view?.advice.routes.find((one) => one.route.code === code);
    if (view === null || route === undefined) return err(notFound);
    const step = view.knowledge.steps.find((one) => one.route === code);
    return ok({
      today,
      advice: route,
      counterparts: step?.counterparts ?? [],
      contacts: contactsFor(readContacts(), route.route.direction, view.person.travel),
      offers: await readRouteOffers(db, code, today),
    });
  },
});
