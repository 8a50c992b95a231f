import type { z } from 'zod';
import type { Role } from '#access/roles.ts';
import type { AppError } from '#core/error.ts';
import type { Result } from '#core/result.ts';
import type { ApprovalKind, Change, HandlerTools } from '../ctx.ts';

/** A kind of thing that needs a second person, with the data that is frozen at the ask; registered by boot. */
export function approvalKind<Data>(parts: {
  readonly role: Role;
  readonly data: z.ZodType<Data>;
  readonly world: (tools: HandlerTools, data: Data) => Promise<string | null>;
  readonly perform: (tools: HandlerTools, data: Data) => Promise<Result<readonly Change[], AppError>>;
}): ApprovalKind {
  return {
    role: parts.role,
    world: (tools, data) => parts.world(tools, parts.data.parse(data)),
    perform: (tools, data) => parts.perform(tools, parts.data.parse(data)),
  };
}
