import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { nextStart } from '../domain/offer.ts';
import { readAllOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { requestCounts } from './request.store.ts';

/** The institute's own offers with what waits at each. */
export const readCatalogue = query({
  permission: 'offers.publish',
  audit: 'offers.catalogue-read',
  input: z.strictObject({ show: z.literal('waiting').nullable().catch(null).default(null) }),
  about: ownOrganisation,
  run: async ({ db, actor, today }, { show }) => {
    const { tenantId } = personOf(actor);
    const counts = await requestCounts(db, tenantId);
    const offers = (await readAllOwn(db, tenantId)).map(({ id, name, code, kind, state, starts }) => ({
      id,
      name,
      code,
      kind,
      state,
      nextStart: nextStart(starts, today),
      waiting: counts.get(id)?.waiting ?? 0,
      signUps: counts.get(id)?.signUps ?? 0,
    }));
    return ok({
      show,
      offers: show === null ? offers : offers.filter(({ waiting }) => waiting > 0),
      waiting: offers.reduce((sum, { waiting }) => sum + waiting, 0),
    });
  },
});
