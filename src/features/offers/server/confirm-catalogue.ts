import { z } from 'zod';
import type { TenantId } from '#core/id.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { mergedInto } from '../domain/merge.ts';
import { missingForPublishing } from '../domain/offer.ts';
import type { OfferContent } from '../domain/offer.ts';
import { catalogueLists, readImport } from './import.store.ts';
import { idOfCode, insertOffer, readOwn, updateOffer } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

type Fate = 'added' | 'changed' | 'same' | 'skipped';

/** The institute says yes: new offers become drafts, known ones get the new text; nothing is published by itself. */
export const confirmCatalogue = command({
  permission: 'offers.publish',
  audit: 'offers.catalogue-confirmed',
  input: z.strictObject({ importId: z.uuid() }),
  about: ownOrganisation,
  run: async ({ db, actor, now, changed }, { importId }) => {
    const { tenantId } = personOf(actor);
    const run = await readImport(db, importId);
    if (run === null) return err(notFound);
    if (!(await catalogueLists.move(db, importId, 'confirm-catalogue', now)))
      return err(refused('import-moved-on'));
    const fates: Record<Fate, number> = { added: 0, changed: 0, same: 0, skipped: 0 };
    for (const content of run.offers)
      fates[await bringIn(db, tenantId, content, run.format === 'csv', now)] += 1;
    changed(importId, { ...fates });
    return ok({ importId, ...fates });
  },
});

/** One offer, found by its code. What others read already must stay complete; otherwise it is left as it was. */
async function bringIn(
  db: Tx,
  tenantId: TenantId,
  given: OfferContent,
  isWhole: boolean,
  now: Date,
): Promise<Fate> {
  const known = await idOfCode(db, tenantId, given.code);
  const before = known === null ? null : await readOwn(db, tenantId, known);
  if (before === null) {
    await insertOffer(db, { tenantId, id: newId(), content: given }, now);
    return 'added';
  }
  const content = mergedInto(before, given, isWhole);
  if (content === null) return 'same';
  if (before.state !== 'draft' && missingForPublishing(content).length > 0) return 'skipped';
  await updateOffer(db, { tenantId, id: before.id, version: before.version, content }, now);
  return 'changed';
}
