import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { insertImport } from './import.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** An institute gives the address of its catalogue: it is read in the background. */
export const fetchCatalogue = command({
  permission: 'offers.publish',
  audit: 'offers.catalogue-asked',
  input: z.strictObject({ address: z.string().trim().min(1).max(500) }),
  about: ownOrganisation,
  run: async ({ db, ctx, actor, now, changed }, { address }) => {
    const protocol = URL.parse(address)?.protocol;
    if (protocol !== 'https:' && !(protocol === 'http:' && ctx.settings.demo))
      return err(invalid('address', 'not-https'));
    const { tenantId, personId } = personOf(actor);
    const id: string = newId();
    await insertImport(
      db,
      { tenantId, id, source: 'address', name: address, state: 'fetching', createdBy: personId },
      now,
    );
    await ctx.jobs.send(db, 'catalogue-fetch', { tenantId, importId: id });
    changed(id);
    return ok({ importId: id });
  },
});
