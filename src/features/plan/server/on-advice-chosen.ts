import type { Handler } from '#server/ctx.ts';
import type { Reader } from '#server/db/transaction.ts';
import { stepAboutOffer, tieToOffer } from './offer.store.ts';
import { insertStep, readSteps, writeContent } from './step.store.ts';

/** She took a step of her advice into her plan: a new idea that asks what the step needs. The same idea is not made twice. */
export const onAdviceChosen: Handler<'advice.step-chosen'> = async (
  { db, actor, now },
  { personId, title, kind, towards, texts, offerId, ...asks },
) => {
  if (actor.kind !== 'person') return;
  if (await isThere(db, personId, title, offerId)) return;
  const step = { tenantId: actor.tenantId, personId, title, why: '', kind, towards, adviceId: null };
  const stepId = await insertStep(db, step, now);
  await writeContent(
    db,
    stepId,
    1,
    {
      ...asks,
      room: texts['room'],
      freeHands: texts['free-hands'],
      cover: texts['cover'],
      career: texts['career'],
      task: texts['task'],
    },
    now,
  );
  if (offerId !== undefined) await tieToOffer(db, stepId, offerId);
};

async function isThere(db: Reader, personId: string, title: string, offerId?: string): Promise<boolean> {
  if (offerId !== undefined) return (await stepAboutOffer(db, personId, offerId)) !== null;
  const steps = await readSteps(db, personId);
  return steps.some((step) => step.state === 'idea' && step.title === title);
}
