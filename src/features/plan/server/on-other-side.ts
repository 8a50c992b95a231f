import { z } from 'zod';
import { plan as en } from '#i18n/en/plan.ts';
import { plan as nl } from '#i18n/nl/plan.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { mayStart } from '../domain/may-start.ts';
import { readAddress, readStates } from './side.store.ts';
import { readStep } from './step.store.ts';

const words = { nl, en } as const;
const answered = z.object({ itemKind: z.string(), itemId: z.string() });
const stepOf = z.object({ stepId: z.uuid() });

/** Somebody on the other side answered: when that was the last one, she hears that she can begin. */
export const onCounterpartAnswered: Handler = async (tools, payload) => {
  const { itemKind, itemId } = answered.parse(payload);
  if (itemKind === 'plan-step') await tellWhenReady(tools, itemId);
};

/** The school's own answer may be the last one too. */
export const onOwnStepAnswered: Handler = (tools, payload) =>
  tellWhenReady(tools, stepOf.parse(payload).stepId);

/** One mail per answer of the school, and nothing in it of what the step is. */
async function tellWhenReady({ ctx, db, actor, now }: HandlerTools, stepId: string): Promise<void> {
  if (!('tenantId' in actor) || actor.tenantId === null) return;
  const step = await readStep(db, stepId);
  if (step === null || !mayStart(step.state, await readStates(db, stepId)).ok) return;
  const her = await readAddress(db, step.personId);
  if (her === null) return;
  const { mail: t } = words[her.locale];
  await queueMail(ctx, db, now, {
    tenantId: actor.tenantId,
    to: her.email,
    subject: t.mayStartSubject,
    text: t.mayStartText(her.givenName, `${ctx.settings.publicUrl}/plan/steps/${stepId}`),
    key: `plan:${stepId}:may-start:${String(step.version)}`,
  });
}
