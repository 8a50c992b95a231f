import { z } from 'zod';
import { may } from '#access/policy.ts';
import { invalid, notFound } from '#core/error.ts';
import type { AppError, FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { fieldErrors } from '#core/field-errors.ts';
import type { UseCase } from '#server/usecase.ts';
import { answerStep } from './answer-step.ts';

const row = z.looseObject({ version: z.string(), answer: z.string().optional() });
const input = z.strictObject({ steps: z.record(z.uuid(), row).default({}) });

type Input = z.infer<typeof input>;
interface Output {
  readonly answered: number;
  /** She took these back, or somebody else answered meanwhile. */
  readonly behind: number;
}

/**
 * Several steps answered in one go; rows without a choice are left for later, and one that is not right holds up no other. Each is the use case for one step, with
 * its own judgement, transaction and audit row about its own person.
 */
export const answerSteps: UseCase<Input, Output> = {
  kind: 'command',
  permission: 'plan.list-answers',
  audit: 'plan.steps-answered',
  input,
  execute: async (ctx, actor, raw) => {
    if (!may(actor, 'plan.list-answers')) {
      return err(actor.kind === 'anonymous' ? { kind: 'sign-in-needed' } : notFound);
    }
    const parsed = input.safeParse(raw);
    if (!parsed.success) return err({ kind: 'invalid', fields: fieldErrors(parsed.error) });
    const chosen = Object.entries(parsed.data.steps).filter(([, { answer = '' }]) => answer !== '');
    if (chosen.length === 0) return err(invalid('steps', 'nothing-chosen'));
    let answered = 0;
    let hidden = 0;
    const wrong: FieldErrors = {};
    for (const [stepId, answer] of chosen) {
      const outcome = await answerStep.execute(ctx, actor, { stepId, ...answer });
      if (outcome.ok) answered += 1;
      else if (outcome.error.kind === 'invalid') Object.assign(wrong, atRow(stepId, outcome.error));
      else if (outcome.error.kind === 'not-found') hidden += 1;
      else if (outcome.error.kind !== 'conflict' && outcome.error.kind !== 'refused') return outcome;
    }
    if (hidden === chosen.length) return err(notFound);
    if (Object.keys(wrong).length > 0) return err({ kind: 'invalid', fields: wrong });
    return ok({ answered, behind: chosen.length - answered });
  },
};

/** The field names as this form knows them. */
const atRow = (stepId: string, { fields }: Extract<AppError, { kind: 'invalid' }>): FieldErrors =>
  Object.fromEntries(Object.entries(fields).map(([name, found]) => [`steps.${stepId}.${name}`, found]));
