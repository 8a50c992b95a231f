import type { z } from 'zod';
import type { Permission } from '#access/policy.ts';
import { notFound, refused } from '#core/error.ts';
import type { AppError, FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Context } from './ctx.ts';
import { admit, tellRefusal } from './usecase.ts';
import type { UseCase } from './usecase.ts';

interface Parts<Input> {
  readonly permission: Permission;
  readonly audit: string;
  readonly input: z.ZodType<Input>;
}

/** One of many: the use case for one, and what it is given. */
export interface One {
  readonly useCase: Pick<UseCase<unknown, unknown>, 'execute'>;
  readonly raw: unknown;
  /** Where the form of all has the fields of this one; without it they are fields of all. */
  readonly at?: string;
}

export interface Answered {
  readonly answered: number;
  /** Somebody took these back or answered them meanwhile; they stay as they are. */
  readonly behind: number;
}

/**
 * Acting on many in one go. Each is the use case for one, with its own judgement, transaction and audit row about its own
 * person: what somebody else did meanwhile stays, what is not filled in right is told at its place, the rest is done.
 */
export function batch<Input>({
  ones,
  ...parts
}: Parts<Input> & {
  readonly ones: (input: Input) => Result<readonly One[], AppError>;
}): UseCase<Input, Answered> {
  return {
    kind: 'command',
    ...parts,
    execute: async (ctx, actor, raw) => {
      // Days are judged one by one: a wrong one holds up no other.
      const admitted = admit(ctx, actor, parts, raw, false);
      const chosen = admitted.ok ? ones(admitted.value) : admitted;
      if (!chosen.ok) return chosen;
      let answered = 0;
      let hidden = 0;
      const wrong: FieldErrors = {};
      for (const { useCase, raw: its, at = '' } of chosen.value) {
        const outcome = await useCase.execute(ctx, actor, its);
        if (outcome.ok) answered += 1;
        else if (outcome.error.kind === 'invalid') Object.assign(wrong, atPlace(at, outcome.error.fields));
        else if (outcome.error.kind === 'not-found') hidden += 1;
        else if (outcome.error.kind !== 'conflict' && outcome.error.kind !== 'refused') return outcome;
      }
      const all = chosen.value.length;
      if (hidden === all) return err(notFound);
      if (Object.keys(wrong).length > 0) return err({ kind: 'invalid', fields: wrong });
      return ok({ answered, behind: all - answered });
    },
  };
}

const atPlace = (at: string, fields: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(fields).map(([name, found]) => [`${at}${name}`, found]));

/**
 * A use case of several transactions, for doors: what was counted or spent stays so although the answer is no, and the
 * organisation is known only halfway. What changes something of a person is a command of its own, done by herself.
 */
export function inSteps<Input, Output>({
  run,
  ...parts
}: Parts<Input> & {
  readonly run: (ctx: Context, input: Input) => Promise<Result<Output, AppError>>;
}): UseCase<Input, Output> {
  return {
    kind: 'command',
    ...parts,
    execute: async (ctx, actor, raw) => {
      const admitted = admit(ctx, actor, parts, raw);
      if (!admitted.ok) return admitted;
      const outcome = await run(ctx, admitted.value);
      if (!outcome.ok) tellRefusal(ctx, parts.audit, actor, asTold(outcome.error));
      return outcome;
    },
  };
}

/** A code that is wrong is a wrong field for her, and a refusal for the log. */
function asTold(problem: AppError): AppError {
  const [first] = problem.kind === 'invalid' ? Object.values(problem.fields).flat() : [];
  return first === undefined ? problem : refused(first.code);
}
