import { counterpartScope } from '#access/counterpart.ts';
import type { Events } from '#core/events.ts';
import type { Handler } from '#server/ctx.ts';
import type { HandlerTools } from '#server/ctx.ts';
import { requestOfCondition, requestsOfAsks, requestsOfStep } from '../domain/from-step.ts';
import { promiseOwned } from './answer.store.ts';
import { readPromised, settleItem } from './counterpart.store.ts';
import { doerOf, openCounterparts } from './open-counterparts.ts';
import { limitsFor } from './step-limits.ts';
import { tellRested } from './tell-rested.ts';

const everything = ['open', 'promised', 'done', 'refused'] as const;
const unsettled = ['open', 'promised'] as const;

/** She puts a step before the school: everything it asks of the other side becomes somebody's to answer. */
export const onStepSubmitted: Handler<'plan.step-submitted'> = async (tools, step) => {
  const limits = await limitsFor(tools, step.personId, step.stepId);
  await openCounterparts(tools, requestsOfStep(step, limits));
};

/**
 * The school answered: that settles its own counterpart, and «can if» makes an action of the condition. After «not now»
 * everything else that the step asks rests; another answer asks it anew.
 */
export const onStepAnswered: Handler<'plan.step-answered'> = async (tools, step) => {
  const { db, actor, now } = tools;
  const doer = doerOf(actor, now);
  const item = { itemKind: 'plan-step', itemIds: [step.stepId], personId: step.personId } as const;
  const isYes = step.answer !== 'not-now';
  await settleItem(
    db,
    doer,
    { ...item, kinds: ['answer'], states: everything },
    { state: isYes ? 'done' : 'refused', history: isYes ? 'done' : 'refused', note: step.note },
  );
  // An earlier condition falls away; the same one opens again with its new day and owner.
  const withdrawn = { state: 'withdrawn', history: 'withdrawn' } as const;
  await settleItem(db, doer, { ...item, kinds: ['condition'], states: everything }, withdrawn);
  const condition = requestOfCondition(step);
  if (condition !== null) await openCounterparts(tools, [condition]);
  if (!isYes) await rest(tools, step);
  else
    await openCounterparts(tools, requestsOfAsks(step, await limitsFor(tools, step.personId, step.stepId)));
  if (isYes && actor.kind === 'person' && step.promises.length > 0) {
    await promiseOwned(db, doer, counterpartScope(actor), step.stepId, step.promises);
  }
};

/** What is asked for a step that cannot be now waits for nobody; who promised something of it hears so. */
async function rest(tools: HandlerTools, { stepId, personId }: Events['plan.step-answered']): Promise<void> {
  const { db, actor, now } = tools;
  const promised = await readPromised(db, stepId);
  await settleItem(
    db,
    doerOf(actor, now),
    { itemKind: 'plan-step', itemIds: [stepId], personId, states: unsettled },
    { state: 'withdrawn', history: 'withdrawn' },
  );
  await tellRested(tools, promised);
}

/** She takes a step back to change it: what was asked is asked no more, and anew when she puts it forward again. */
export const onStepWithdrawn: Handler<'plan.step-withdrawn'> = async (
  { db, actor, now },
  { stepId, personId },
) => {
  await settleItem(
    db,
    doerOf(actor, now),
    { itemKind: 'plan-step', itemIds: [stepId], personId, states: everything },
    { state: 'withdrawn', history: 'withdrawn' },
  );
};

/** A stopped step asks nothing any more; what was done or refused stays as it is. */
export const onStepStopped: Handler<'plan.step-stopped'> = async (
  { db, actor, now },
  { stepId, personId },
) => {
  await settleItem(
    db,
    doerOf(actor, now),
    { itemKind: 'plan-step', itemIds: [stepId], personId, states: unsettled },
    { state: 'withdrawn', history: 'withdrawn' },
  );
};
