import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { stepFromOffer } from '../domain/from-offer.ts';
import { readOfferFacts, stepAboutOffer, tieToOffer } from './offer.store.ts';
import { insertStep, writeContent } from './step.store.ts';

/** An offer becomes an idea in her plan, with what it asks of the school. Nobody else sees it; twice is once. */
export const addOffer = command({
  permission: 'plan.edit',
  audit: 'plan.offer-added',
  input: z.strictObject({ personId: z.uuid(), offerId: z.uuid() }),
  run: async ({ db, actor, now, today, changed }, { personId, offerId }) => {
    const there = await stepAboutOffer(db, personId, offerId);
    if (there !== null) return ok({ stepId: there, isNew: false });
    const offer = await readOfferFacts(db, offerId);
    if (offer === null) return err(notFound);
    const { title, kind, ...asks } = stepFromOffer(offer, today);
    const step = { tenantId: personOf(actor).tenantId, personId, title, why: '', kind, adviceId: null };
    const stepId = await insertStep(db, step, now);
    await writeContent(db, stepId, 1, asks, now);
    await tieToOffer(db, stepId, offerId);
    changed(stepId, { offerId });
    return ok({ stepId, isNew: true });
  },
});
