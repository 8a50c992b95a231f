import { may } from '#access/policy.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { fieldErrors } from '#core/field-errors.ts';
import type { UseCase } from '#server/usecase.ts';
import type { z } from 'zod';
import { answerManyInput } from '../domain/answer-input.ts';
import { promiseCounterpart } from './promise-counterpart.ts';
import { refuseCounterpart } from './refuse-counterpart.ts';

type Input = z.infer<typeof answerManyInput>;
interface Output {
  readonly answered: number;
  /** Somebody else had answered these meanwhile; they stay as they are. */
  readonly behind: number;
}

/**
 * Several counterparts in one go. Each is the use case for one, with its own judgement, transaction and audit row about
 * its own person: what somebody else answered meanwhile stays, the rest is done.
 */
export const answerCounterparts: UseCase<Input, Output> = {
  kind: 'command',
  permission: 'counterpart.answer',
  audit: 'counterpart.answered-many',
  input: answerManyInput,
  execute: async (ctx, actor, raw) => {
    if (!may(actor, 'counterpart.answer')) {
      return err(actor.kind === 'anonymous' ? { kind: 'sign-in-needed' } : notFound);
    }
    const parsed = answerManyInput.safeParse(raw, { reportInput: true });
    if (!parsed.success) return err({ kind: 'invalid', fields: fieldErrors(parsed.error) });
    const { choices, answer, promisedFor, reason } = parsed.data;
    let answered = 0;
    let hidden = 0;
    for (const choice of choices) {
      const outcome =
        answer === 'promise'
          ? await promiseCounterpart.execute(ctx, actor, { ...choice, promisedFor, note: reason })
          : await refuseCounterpart.execute(ctx, actor, { ...choice, reason });
      if (outcome.ok) answered += 1;
      else if (outcome.error.kind === 'not-found') hidden += 1;
      else if (outcome.error.kind !== 'conflict' && outcome.error.kind !== 'refused') return outcome;
    }
    if (hidden === choices.length) return err(notFound);
    return ok({ answered, behind: choices.length - answered });
  },
};
