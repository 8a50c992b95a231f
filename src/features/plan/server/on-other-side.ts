import { dayInNetherlands } from '#core/date.ts';
import { plan as en } from '#i18n/en/plan.ts';
import { plan as nl } from '#i18n/nl/plan.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { readSidesOf } from '#shapes/counterpart/server/settle.store.ts';
import { mayStart } from '../domain/may-start.ts';
import { readAddress } from './side.store.ts';
import { readStep } from './step.store.ts';

const words = { nl, en } as const;

/** Somebody on the other side answered: she hears it, and when that was the last one that she can begin. */
export const onCounterpartAnswered: Handler<'counterpart.answered'> = async (tools, { itemKind, itemId }) => {
  if (itemKind === 'plan-step') await tellHer(tools, itemId, 'others');
};

/** The school's own answer may be the last one too. */
export const onOwnStepAnswered: Handler<'plan.step-answered'> = (tools, { stepId }) =>
  tellHer(tools, stepId, 'school');

/**
 * The school's answer each time, what others arrange once a day, and once that she can begin; nothing in it of what the
 * step is, nor a name. Never that she can begin with what the school refused.
 */
async function tellHer(
  { ctx, db, actor, now }: HandlerTools,
  stepId: string,
  by: 'school' | 'others',
): Promise<void> {
  if (!('tenantId' in actor) || actor.tenantId === null) return;
  const step = await readStep(db, stepId);
  if (step === null || step.state !== 'waiting') return;
  const isReady =
    step.answer !== 'not-now' &&
    mayStart(step.state, await readSidesOf(db, { kind: 'plan-step', id: stepId })).ok;
  const her = await readAddress(db, step.personId);
  if (her === null) return;
  const { mail: t, answer: said } = words[her.locale];
  const address = `${ctx.settings.publicUrl}/plan/steps/${stepId}`;
  const version = String(step.version);
  const answer = step.answer === null ? '' : said.names[step.answer];
  const letter = isReady
    ? {
        subject: t.mayStartSubject,
        text: t.mayStartText(her.givenName, address),
        key: `may-start:${version}`,
      }
    : by === 'school'
      ? {
          subject: t.answeredSubject(answer),
          text: t.answeredText(her.givenName, answer, address),
          key: `answered:${version}`,
        }
      : {
          subject: t.movedSubject,
          text: t.movedText(her.givenName, address),
          key: `moved:${dayInNetherlands(now)}`,
        };
  await queueMail(ctx, db, now, {
    tenantId: actor.tenantId,
    to: her.email,
    ...letter,
    key: `plan:${stepId}:${letter.key}`,
  });
}
