import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { approvalCode } from '#server/approval/code.ts';
import { personOf, query } from '#server/usecase.ts';
import { holdersOf } from '#server/people/people.store.ts';
import { standing } from '../domain/approval.ts';
import { approvalSubject, readApproval as readStored } from './approvals.store.ts';

/** One request: what it changes by name, who may say yes, and for who asked the code for the server's shell. */
export const readApproval = query({
  permission: 'approval.read',
  audit: 'approval.read',
  input: z.strictObject({ approvalId: z.uuid() }),
  about: ({ db }, { approvalId }) => approvalSubject(db, approvalId),
  run: async ({ db, actor, ctx, now, today }, { approvalId }) => {
    const one = await readStored(db, approvalId);
    if (one === null) return err(notFound);
    const isOwn = one.askedBy === personOf(actor).personId;
    const state = standing(one, now);
    const holders = await holdersOf(db, one.role, today);
    const { id, kind, facts, names, role, asker, answerer, askedAt, expiresAt, answeredAt } = one;
    return ok({
      approval: {
        id,
        kind,
        facts,
        names,
        role,
        asker,
        answerer,
        askedAt,
        expiresAt,
        answeredAt,
        state,
        isOwn,
      },
      others: holders.filter((holder) => holder.id !== one.askedBy).map(({ name }) => name),
      code: isOwn && state === 'asked' ? approvalCode(ctx.settings.secretKey, id) : null,
    });
  },
});
