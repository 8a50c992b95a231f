import { z } from 'zod';
import { isoDate } from '#core/date.ts';
import type { Handler } from '#server/ctx.ts';
import type { Reader } from '#server/db/transaction.ts';
import { stepKinds } from '../domain/step.ts';
import { stepAboutOffer, tieToOffer } from './offer.store.ts';
import { insertStep, readSteps, writeContent } from './step.store.ts';

const chosen = z.object({
  personId: z.uuid(),
  title: z.string().min(1).max(120),
  kind: z.enum(stepKinds),
  /** What the last step of its way is, when it is one step of more. */
  towards: z.enum(stepKinds).optional(),
  timeMinutes: z.number().int().positive().nullable(),
  moneyCents: z.number().int().positive().nullable(),
  practicePlace: z.boolean(),
  texts: z.record(z.string(), z.string()),
  startsOn: z.iso.date().transform(isoDate).optional(),
  endsOn: z.iso.date().transform(isoDate).optional(),
  /** The offer of an institute that it is about. */
  offerId: z.uuid().optional(),
});

/** She took a step of her advice into her plan: a new idea that asks what the step needs. The same idea is not made twice. */
export const onAdviceChosen: Handler = async ({ db, actor, now }, payload) => {
  const { personId, title, kind, towards, texts, offerId, ...asks } = chosen.parse(payload);
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
