import { plan as en } from '#i18n/en/plan.ts';
import { plan as nl } from '#i18n/nl/plan.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { contactOf } from '#server/people/people.store.ts';
import { readSidesOf } from '#shapes/counterpart/server/settle.store.ts';
import { mayStart } from '../domain/may-start.ts';
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
async function tellHer(tools: HandlerTools, stepId: string, by: 'school' | 'others'): Promise<void> {
  const { db, today } = tools;
  const step = await readStep(db, stepId);
  if (step === null || step.state !== 'waiting') return;
  const isReady =
    step.answer !== 'not-now' &&
    mayStart(step.state, await readSidesOf(db, { kind: 'plan-step', id: stepId })).ok;
  const version = String(step.version);
  const key = (what: string): string => `plan:${stepId}:${what}`;
  await mailTo(tools, await contactOf(db, step.personId), words, ({ mail: t, answer }, { givenName }, at) => {
    const address = at(`/plan/steps/${stepId}`);
    const said = step.answer === null ? '' : answer.names[step.answer];
    if (isReady)
      return {
        subject: t.mayStartSubject,
        text: t.mayStartText(givenName, address),
        key: key(`may-start:${version}`),
      };
    if (by === 'others')
      return { subject: t.movedSubject, text: t.movedText(givenName, address), key: key(`moved:${today}`) };
    return {
      subject: t.answeredSubject(said),
      text: t.answeredText(givenName, said, address),
      key: key(`answered:${version}`),
    };
  });
}
