import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { momentInput } from '../domain/moment-input.ts';
import { insertMoment } from './moment.store.ts';
import { readOwn } from './offer.store.ts';
import { ownOrganisation } from './own-organisation.ts';

/** The institute plans a meeting at which it tells about an offer. */
export const addMoment = command({
  permission: 'offers.publish',
  audit: 'offers.moment-added',
  input: z.strictObject({ offerId: z.uuid(), ...momentInput }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { offerId, startsAt, ...moment }) => {
    const { tenantId } = personOf(actor);
    if ((await readOwn(db, tenantId, offerId)) === null) return err(notFound);
    if (startsAt <= now) return err(invalid('startsAt', 'in-the-past'));
    const id: string = newId();
    await insertMoment(db, { tenantId, id, offerId, startsAt, ...moment });
    changed(id, { offerId });
    return ok({ momentId: id });
  },
});
