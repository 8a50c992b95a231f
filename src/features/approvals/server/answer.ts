import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteTools } from '#server/usecase.ts';
import { holdersOf } from '#server/people/people.store.ts';
import { closedBecause } from '../domain/approval.ts';
import { closeApproval, readApproval } from './approvals.store.ts';
import type { StoredApproval } from './approvals.store.ts';

/** A yes: carried out in the same transaction, and only when the world is as it was at the ask. */
export async function carryOut(
  tools: WriteTools,
  approvalId: string,
  answeredBy: string | null,
): Promise<Result<StoredApproval, AppError>> {
  const { db, ctx, today, changed } = tools;
  const closed = await close(tools, approvalId, 'given', answeredBy);
  if (!closed.ok) return closed;
  const one = closed.value;
  const kind = ctx.approvals[one.kind];
  const holders = await holdersOf(db, one.role, today);
  if (kind === undefined || !holders.some(({ id }) => id === one.askedBy))
    return err(refused('approval-moved-on'));
  if ((await kind.world(tools, one.data)) !== one.world) return err(refused('approval-moved-on'));
  const done = await kind.perform(tools, one.data);
  if (!done.ok) return done;
  changed(one.id, { approval: one.kind, askedBy: one.askedBy });
  for (const { entityId, detail, personId } of done.value) changed(entityId, detail, personId);
  return ok(one);
}

/** Takes it off the pile, for whoever is first. */
export async function close(
  { db, now }: Pick<WriteTools, 'db' | 'now'>,
  approvalId: string,
  state: 'given' | 'refused' | 'withdrawn',
  answeredBy: string | null,
): Promise<Result<StoredApproval, AppError>> {
  const one = await readApproval(db, approvalId);
  if (one === null) return err(notFound);
  const reason = closedBecause(one, now);
  if (reason !== null) return err(refused(reason));
  if (!(await closeApproval(db, approvalId, state, answeredBy, now)))
    return err(refused('approval-answered'));
  return ok(one);
}
