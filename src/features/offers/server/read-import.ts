import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { missingForPublishing } from '../domain/offer.ts';
import { readImport } from './import.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

const shownOffers = 200;

/** One catalogue that is brought in: what it holds, what is at fault, what we have no place for. */
export const readCatalogueImport = query({
  permission: 'offers.publish',
  audit: 'offers.import-read',
  input: z.strictObject({ importId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db }, { importId }) => {
    const run = await readImport(db, importId);
    if (run === null || run.state === 'cancelled') return err(notFound);
    return ok({
      run: {
        ...run,
        count: run.offers.length,
        offers: run.offers.slice(0, shownOffers).map((offer) => ({
          code: offer.code,
          name: offer.name,
          kind: offer.kind,
          gaps: missingForPublishing(offer).length,
        })),
      },
    });
  },
});
