import type { z } from 'zod';
import type { Actor } from '#access/actor.ts';
import { may } from '#access/policy.ts';
import type { Permission } from '#access/policy.ts';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { fieldErrors } from '#core/field-errors.ts';
import { tellRefusal } from '#server/usecase.ts';
import type { UseCase } from '#server/usecase.ts';

/**
 * A use case of several transactions, for doors: what was counted or spent stays so although the answer is no, and the
 * organisation is known only halfway. What changes something of a person is a command of its own, done by herself.
 */
export function inSteps<Input, Output>(parts: {
  readonly permission: Permission;
  readonly audit: string;
  readonly input: z.ZodType<Input>;
  readonly run: (ctx: Context, input: Input) => Promise<Result<Output, AppError>>;
}): UseCase<Input, Output> {
  const { permission, audit, input, run } = parts;
  return {
    kind: 'command',
    permission,
    audit,
    input,
    execute: async (ctx: Context, actor: Actor, raw: unknown) => {
      if (!may(actor, permission)) return err(notFound);
      const parsed = input.safeParse(raw);
      if (!parsed.success) return err({ kind: 'invalid', fields: fieldErrors(parsed.error) });
      const outcome = await run(ctx, parsed.data);
      if (!outcome.ok) tellRefusal(ctx, audit, actor, asTold(outcome.error));
      return outcome;
    },
  };
}

/** A code that is wrong is a wrong field for her, and a refusal for the log. */
function asTold(problem: AppError): AppError {
  const [first] = problem.kind === 'invalid' ? Object.values(problem.fields).flat() : [];
  return first === undefined ? problem : refused(first.code);
}
