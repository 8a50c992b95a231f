import { counterpartScope } from '#access/counterpart.ts';
import type { Events } from '#core/events.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { promiseOwned, readPromised } from '#shapes/counterpart/server/answer.store.ts';
import { doerOf } from '#shapes/counterpart/server/history.store.ts';
import { openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import { requestOfCondition, requestsOfAsks, requestsOfStep } from '../domain/from-step.ts';
import { limitsFor } from './step-limits.ts';
import { tellRested } from './tell-rested.ts';

const everything = ['open', 'promised', 'done', 'refused'] as const;

const ofStep = ({ stepId, personId }: { readonly stepId: string; readonly personId: string }) =>
  ({ kind: 'plan-step', id: stepId, personId }) as const;

/** She puts a step before the school: everything it asks of the other side becomes somebody's to answer. */
export const onStepSubmitted: Handler<'plan.step-submitted'> = async (tools, step) => {
  const limits = await limitsFor(tools, step.personId, step.stepId);
  await openFor(tools, ...requestsOfStep(step, limits));
};

/**
 * The school answered: that settles its own counterpart, and «can if» makes an action of the condition. After «not now»
 * everything else that the step asks rests; another answer asks it anew.
 */
export const onStepAnswered: Handler<'plan.step-answered'> = async (tools, step) => {
  const { db, actor, now } = tools;
  const item = ofStep(step);
  const isYes = step.answer !== 'not-now';
  const its = { ...item, states: everything };
  await settleFor(tools, { ...its, kinds: ['answer'] }, isYes ? 'done' : 'refused', step.note);
  // An earlier condition falls away; the same one opens again with its new day and owner.
  await settleFor(tools, { ...its, kinds: ['condition'] }, 'withdrawn');
  const condition = requestOfCondition(step);
  if (condition !== null) await openFor(tools, condition);
  if (!isYes) await rest(tools, step);
  else await openFor(tools, ...requestsOfAsks(step, await limitsFor(tools, step.personId, step.stepId)));
  if (isYes && actor.kind === 'person' && step.promises.length > 0) {
    await promiseOwned(db, doerOf(actor, now), counterpartScope(actor), item, step.promises);
  }
};

/** What is asked for a step that cannot be now waits for nobody; who promised something of it hears so. */
async function rest(tools: HandlerTools, step: Events['plan.step-answered']): Promise<void> {
  const promised = await readPromised(tools.db, ofStep(step));
  await settleFor(tools, ofStep(step), 'withdrawn');
  await tellRested(tools, promised);
}

/** She takes a step back to change it: what was asked is asked no more, and anew when she puts it forward again. */
export const onStepWithdrawn: Handler<'plan.step-withdrawn'> = (tools, step) =>
  settleFor(tools, { ...ofStep(step), states: everything }, 'withdrawn');

/** A stopped step asks nothing any more; what was done or refused stays as it is. */
export const onStepStopped: Handler<'plan.step-stopped'> = (tools, step) =>
  settleFor(tools, ofStep(step), 'withdrawn');
